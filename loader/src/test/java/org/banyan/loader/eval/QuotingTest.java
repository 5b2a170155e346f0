package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Quoted atoms, and variables that stay apart from others of the same name. */
class QuotingTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(quote (+ 1 2))
                => [(quote (+ 1 2))]
                !(unquote (quote (+ 1 2)))
                => [3]
                !(unquote (+ 1 2))
                => [(unquote 3)]
                !(quote)
                => [(Error (quote) IncorrectNumberOfArguments)]

                (= (digit) 1)
                (= (digit) 2)
                !(quote (digit))
                => [(quote (digit))]
                !(unquote (quote (digit)))
                ~> [1, 2]

                !(let (quote $x) (quote (+ 1 2)) $x)
                => [3]
                !(let $x (quote (+ 1 2)) $x)
                => [(quote (+ 1 2))]

                !(let $x (noeval (+ 1 2)) (quote $x))
                => [(quote (+ 1 2))]
                !(noreduce-eq (+ 1 2) (+ 1 2))
                => [True]
                !(noreduce-eq (+ 1 2) 3)
                => [False]

                !(quote (Error a b))
                => [(quote (Error a b))]

                !(sealed () (f $x))
                => [(f $x)]
                !(let ($a $b) (sealed () ($x $x)) (== $a $b))
                => [True]
                !(let $x 5 (sealed ($x) (f $x)))
                => [(f 5)]
                !(($x $y) (sealed ($x) ($x $y)))
                => [(($x $y) ($x $y#1))]
                !(=alpha (sealed () ($x $y)) (sealed () ($x $y)))
                => [True]

                (= (swap $pair) (let ($x $y) $pair ($y $x)))
                !(let* (($x 1) ($y 2)) (swap ($x $y)))
                => [(2 1)]
                !(swap (swap (1 2)))
                => [(1 2)]

                (= (lambda $body) (sealed () $body))
                !(let ($x $twice) (lambda ($n (* 2 $n))) (let $x 4 $twice))
                => [8]

                !(capture (+ 1 2))
                => [3]

                !(atom-subst (+ 1 2) $x (f $x $y))
                => [(f (+ 1 2) $y)]
                """);
    }
}
