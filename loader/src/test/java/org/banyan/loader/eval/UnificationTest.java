package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Variables are bound by unification, wherever they occur. */
class UnificationTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                (= (parent Tom) Bob)
                !(parent $x)
                => [Bob]
                !(let $child (parent $x) ($x $child))
                => [(Tom Bob)]

                (= (edge a) b)
                (= (edge b) c)
                !((edge $from) $from)
                ~> [(b a), (c b)]

                !(unify (f $x) (f 5) (got $x) no)
                => [(got 5)]

                !(unify (f a) (f b) yes no)
                => [no]

                !(unify ($x $x) (a $y) ($x $y) no)
                => [(a a)]

                !(unify $x (f $x) yes no)
                => [no]

                !(unify (+ 1 2) 3 yes no)
                => [no]

                !(unify (+ 1 2) (+ $a $b) (* $a $b) no)
                => [2]

                !(unify a a (+ 1 2) no)
                => [3]

                !(unify a b yes (+ 1 2))
                => [3]

                (fact one)
                (fact two)
                !(unify &self (fact $x) (found $x) none)
                ~> [(found one), (found two)]
                !(unify &self (missing $x) (found $x) none)
                => [none]

                !(let $x (input $x) (output $x))
                => []

                !(let ($a $b) ($b 5) ($a $b))
                => [(5 5)]

                (= (wants-seven 7) yes)
                !(let $r (wants-seven $n) ($r $n))
                => [(yes 7)]

                (= (open) $anything)
                !((open) (open))
                => [($anything $anything#1)]

                (= (pair $x) ($x $fresh))
                !((pair a) (pair b))
                => [((a $fresh) (b $fresh#1))]

                (= (member $x ($x $tail)) True)
                (= (member $x ($head $tail)) (member $x $tail))
                !(let True (member $x (a (b (c ())))) $x)
                ~> [a, b, c]

                !(let* (($x 1) ($y $x)) (unify $y 1 same different))
                => [same]

                !(== $x $x)
                => [True]

                !(== $x $y)
                => [False]

                !(=alpha (f $x $y) (f $a $b))
                => [True]

                !(=alpha (f $x $x) (f $a $b))
                => [False]

                !(=alpha (f $x $y) (f $a $a))
                => [False]

                !(if-equal (f $x) (f $y) same different)
                => [same]

                !(if-equal (+ 1 2) 3 same different)
                => [different]

                !($f 1 2)
                => [($f 1 2)]

                (= (f (A $x)) $x)
                !(let $r (f $y) ($r $y))
                => [($x (A $x))]
                """);
    }
}
