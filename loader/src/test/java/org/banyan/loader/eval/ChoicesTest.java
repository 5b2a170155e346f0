package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Conditions, cases, and named values. */
class ChoicesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(if True yes no)
                => [yes]

                !(if False yes no)
                => [no]

                !(if maybe yes no)
                => [(if maybe yes no)]

                !(if (> 2 1) (+ 1 1) (Error never evaluated))
                => [2]

                !(if True yes)
                => [(Error (if True yes) IncorrectNumberOfArguments)]

                !(if 5 yes no)
                => [(Error (if 5 yes no) (BadArgType 1 Bool Number))]

                !(if (superpose (True False)) yes no)
                ~> [yes, no]

                !(if (empty) yes no)
                => []

                (: both Bool)
                (: both Other)
                !(if both yes no)
                => [(if both yes no)]

                !(let $x (+ 1 2) (* $x $x))
                => [9]

                !(let (point $x $y) (point 3 4) (+ $x $y))
                => [7]

                !(let 3 (+ 1 2) three)
                => [three]

                !(let 4 (+ 1 2) four)
                => []

                !(let $x (superpose (1 2 3)) (* 10 $x))
                ~> [10, 20, 30]

                !(let (yes $x) (superpose ((yes 1) (no 2) (yes 3))) $x)
                ~> [1, 3]

                !(let $x (empty) never)
                => []

                !(let $x y Empty)
                => []

                !(let $x)
                => [(Error (let $x) IncorrectNumberOfArguments)]

                !(let $f + ($f 1 2))
                => [3]

                !(let* () done)
                => [done]

                !(let* (($x 1) ($y (+ $x 1)) ($z (+ $y 1))) ($x $y $z))
                => [(1 2 3)]

                !(let* (($x (superpose (1 2))) ($y (superpose (a b)))) ($x $y))
                ~> [(1 a), (1 b), (2 a), (2 b)]

                !(let* (($x 1) (2 $x)) never)
                => []

                !(let* (wrong) never)
                => [(Error (let* (wrong) never) "List of (<pattern> <atom>) pairs is expected as a second argument")]

                !(let* nothing-to-bind body)
                => [body]

                !(case (+ 2 3) ((5 five) (6 six)))
                => [five]

                !(case 6 ((5 five) ($n (number $n))))
                => [(number 6)]

                !(case 7 ((5 five) (6 six)))
                => []

                !(case 7 ())
                => []

                !(case (superpose (1 2 3)) ((1 one) (3 three)))
                ~> [one, three]

                !(case (empty) ((Empty none) ($x some)))
                => [none]

                !(case (empty) (($x some)))
                => [some]

                !(case (f $x) (((f a) (is $x))))
                => [(is a)]

                !(case (Error call reason) (((Error $c $r) (failed $r))))
                => [(failed reason)]

                !(case 1 ((1 (+ 2 3))))
                => [5]

                !(case 1 no-cases)
                => []

                !(case 1 2)
                => [(Error (case 1 2) (BadArgType 2 Expression Number))]

                !(case 1)
                => [(Error (case 1) IncorrectNumberOfArguments)]

                !(switch (+ 2 3) ((5 five) (6 six)))
                => [five]

                !(switch (empty) ((Empty none) ($x some)))
                => []

                !(switch 7 ((5 five)))
                => []

                !(switch (superpose (1 2)) ((1 one) (2 two)))
                ~> [one, two]

                !(switch-minimal (+ 1 2) ((3 three) ((+ $a $b) (+ $b $a))))
                => [(+ 2 1)]

                !(switch-minimal nothing ())
                => []

                !(switch-internal b ((a 1) ((b 2) (b 3))))
                => [2]

                !(switch-internal a b)
                => [(switch-internal a b)]
                """);
    }
}
