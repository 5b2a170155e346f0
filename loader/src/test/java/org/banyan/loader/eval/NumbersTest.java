package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Numbers, truth values and random numbers. */
class NumbersTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(+ 1 2)
                => [3]
                !(+ 1 2.5)
                => [3.5]
                !(- 1 2)
                => [-1]
                !(* 3 4)
                => [12]
                !(/ 7 2)
                => [3]
                !(/ -7 2)
                => [-3]
                !(/ 7.0 2)
                => [3.5]
                !(% 7 3)
                => [1]
                !(% -7 3)
                => [-1]
                !(% 5.5 2)
                => [1.5]

                !(/ 1 0)
                => [(Error (/ 1 0) DivisionByZero)]
                !(/ 1 a)
                => [(Error (/ 1 a) Divide expects two numbers: dividend and divisor)]

                !(+ a 1)
                => [(+ a 1)]
                !(+ 1 "1")
                => [(Error (+ 1 "1") (BadArgType 2 Number String))]
                !(+ (+ 1 2) (* 3 4))
                => [15]

                !(< 1 2)
                => [True]
                !(<= 2 2)
                => [True]
                !(> 1 2)
                => [False]
                !(>= 1.5 2)
                => [False]
                !(== 1 1.0)
                => [True]
                !(== 0.1 0.2)
                => [False]

                !(and True False)
                => [False]
                !(or True False)
                => [True]
                !(xor True True)
                => [False]
                !(not False)
                => [True]
                !(and True maybe)
                => [(and True maybe)]
                !(and True 1)
                => [(Error (and True 1) (BadArgType 2 Bool Number))]

                !(pow-math 2 10)
                => [1024.0]
                !(sqrt-math 16)
                => [4.0]
                !(abs-math -3)
                => [3]
                !(abs-math -3.5)
                => [3.5]
                !(log-math 2 8)
                => [3.0]
                !(trunc-math 2.7)
                => [2.0]
                !(ceil-math 2.1)
                => [3.0]
                !(floor-math -2.1)
                => [-3.0]
                !(round-math 2.5)
                => [3.0]
                !(round-math -2.5)
                => [-3.0]
                !(round-math 2)
                => [2]
                !(sin-math 0)
                => [0.0]
                !(cos-math 0)
                => [1.0]
                !(isnan-math (sqrt-math -1))
                => [True]
                !(isinf-math (/ 1.0 0.0))
                => [True]
                !(isinf-math 1)
                => [False]

                !(pow-math a 2)
                => [(Error (pow-math a 2) pow-math expects two arguments: number (base) and number (power))]
                !(pow-math 5 200000000000000)
                => [(Error (pow-math 5 200000000000000) power argument is too big, try using float value)]

                !(floor-math PI)
                => [3.0]
                !(floor-math EXP)
                => [2.0]

                !(* 4000000000 4000000000)
                => [16000000000000000000]
                !(- 16000000000000000000 15999999999999999999)
                => [1]

                !(set-random-seed &rng 7)
                => [()]
                !(let* (($a (random-int &rng 0 1000000)) ($u (set-random-seed &rng 7)) ($b (random-int &rng 0 1000000))) (== $a $b))
                => [True]
                !(let $n (random-int &rng 3 5) (and (>= $n 3) (< $n 5)))
                => [True]
                !(let $n (random-float &rng 0 1) (and (>= $n 0) (< $n 1)))
                => [True]
                !(random-int &rng 5 5)
                => [(Error (random-int &rng 5 5) RangeIsEmpty)]
                !(random-int any 0 5)
                => [(Error (random-int any 0 5) random-int expects a random generator as its argument)]
                !(reset-random-generator any)
                => [(Error (reset-random-generator any) \
                reset-random-generator expects a random generator as its argument)]
                !(let $f (flip) (or $f (not $f)))
                => [True]
                """);
    }
}
