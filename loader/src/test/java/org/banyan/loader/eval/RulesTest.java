package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules rewrite calls, each in its own way. */
class RulesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(plus 1 2)
                => [(plus 1 2)]

                !(a b c)
                => [(a b c)]

                !()
                => [()]

                (= (greet $who) (hello $who))
                !(greet world)
                => [(hello world)]

                (= (first $x $y) $x)
                (= (second $x $y) $y)
                !((first a b) (second a b))
                => [(a b)]

                (= (coin) heads)
                (= (coin) tails)
                !(coin)
                ~> [heads, tails]
                !((coin) (coin))
                ~> [(heads heads), (heads tails), (tails heads), (tails tails)]
                !(toss (coin))
                ~> [(toss heads), (toss tails)]

                (= (even 0) True)
                (= (even $n) (if (> $n 0) (not (even (- $n 1))) (impossible $n)))
                !(even 0)
                ~> [True, (impossible 0)]

                (= (fact $n) (if (== $n 0) 1 (* $n (fact (- $n 1)))))
                !(fact 10)
                => [3628800]

                (= (twice $f $x) ($f ($f $x)))
                (= (inc $n) (+ $n 1))
                !(twice inc 5)
                => [7]

                (= (loop $n) (if (== $n 0) done (loop (- $n 1))))
                !(loop 20000)
                => [done]

                (= (count $n) (if (== $n 0) 0 (+ 1 (count (- $n 1)))))
                !(count 20000)
                => [20000]

                (= ((curry $f) $x $y) ($f $x $y))
                !((curry +) 3 4)
                => [7]

                (= (only-pairs ($a $b)) yes)
                !(only-pairs (1 2))
                => [yes]
                !(only-pairs (1 2 3))
                => [(only-pairs (1 2 3))]

                (= (same $x $x) yes)
                !(same a a)
                => [yes]
                !(same a b)
                => [(same a b)]

                (= (dup) a)
                (= (dup) a)
                !(dup)
                => [a, a]

                (= (nothing) Empty)
                !(nothing)
                => []
                !(before (nothing) after)
                => []

                (= (nothing) (empty))
                (= (nothing) something)
                !(nothing)
                => [something]

                (= (stuck) NotReducible)
                !(stuck)
                => [(stuck)]
                !(pair (stuck) b)
                => [(pair (stuck) b)]

                !(late)
                => [(late)]
                (= (late) now)
                !(late)
                => [now]

                (= constant 5)
                !(has constant)
                => [(has constant)]

                (= (argument $x) (got $x))
                (= (inner) 1)
                (= (inner) 2)
                !(argument (inner))
                ~> [(got 1), (got 2)]

                (= (choose $x) left)
                (= (choose special) right)
                !(choose special)
                ~> [left, right]
                !(choose other)
                => [left]

                (= (nested (deep (deeper $x))) $x)
                !(nested (deep (deeper found)))
                => [found]

                (= (f a) NotReducible)
                !($x (f $x))
                => [(a (f a))]
                (= (g a) NotReducible)
                (= (g b) NotReducible)
                !(g $x)
                ~> [(g a), (g b)]

                !(Empty a)
                => []
                """);
    }
}
