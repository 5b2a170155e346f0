package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tuples, and functions of each of their atoms. */
class TuplesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(car-atom (a b c))
                => [a]
                !(car-atom ((+ 1 2) b))
                => [3]
                !(car-atom ())
                => [(Error (car-atom ()) "car-atom expects a non-empty expression as an argument")]
                !(car-atom 5)
                => [(Error (car-atom 5) (BadArgType 1 Expression Number))]

                !(cdr-atom (a b c))
                => [(b c)]
                !(cdr-atom (a))
                => [()]
                !(cdr-atom ())
                => [(Error (cdr-atom ()) "cdr-atom expects a non-empty expression as an argument")]

                !(size-atom (a (b c) d))
                => [3]
                !(size-atom ())
                => [0]

                !(index-atom (a b c) 0)
                => [a]
                !(index-atom (a b c) (- 3 1))
                => [c]
                !(index-atom (a b c) 3)
                => [(Error (index-atom (a b c) 3) Index is out of bounds)]
                !(index-atom (a b c) -1)
                => [(Error (index-atom (a b c) -1) Index is out of bounds)]

                !(min-atom (3 1.5 2))
                => [1.5]
                !(max-atom (3 1.5 2))
                => [3.0]
                !(max-atom ((+ 1 4) 2))
                => [5.0]
                !(min-atom ())
                => [(Error (min-atom ()) Empty expression)]
                !(max-atom (1 two))
                => [(Error (max-atom (1 two)) Only numbers are allowed in expression: (1 two))]

                !(map-atom (1 2 3) $x (* $x $x))
                => [(1 4 9)]
                !(map-atom () $x (never $x))
                => [()]
                !(map-atom ((a 1) (b 2)) $p (let ($k $v) $p ($v $k)))
                => [((1 a) (2 b))]
                !(map-atom (1 2) $x (superpose ($x (- 0 $x))))
                ~> [(1 2), (1 -2), (-1 2), (-1 -2)]
                !(map-atom (1 2) $x (empty))
                => []
                !(map-atom no-list $x $x)
                => [()]
                !(map-atom 5 $x $x)
                => [(Error (map-atom 5 $x $x) (BadArgType 1 Expression Number))]

                !(filter-atom (1 2 3 4) $x (> $x 2))
                => [(3 4)]
                !(filter-atom () $x (> $x 2))
                => [()]
                !(filter-atom ((a 1) (b 2)) $p (let ($k $v) $p (== $v 2)))
                => [((b 2))]

                !(foldl-atom (1 2 3) 0 $sum $x (+ $sum $x))
                => [6]
                !(foldl-atom (a b c) start $acc $x ($acc $x))
                => [(((start a) b) c)]
                !(foldl-atom () start $acc $x ($acc $x))
                => [start]
                !(foldl-atom no-list (+ 1 2) $acc $x ($acc $x))
                => [3]

                (= (shift $by $list) (map-atom $list $x (+ $x $by)))
                !(shift 10 (1 2 3))
                => [(11 12 13)]

                (= (show $x) (println! (item $x)))
                !(for-each-in-atom (a b) show)
                => (item a)
                => (item b)
                => [()]
                !(for-each-in-atom () show)
                => [()]

                !(first-from-pair (a b))
                => [a]
                !(first-from-pair (a b c))
                => [(Error (first-from-pair (a b c)) "incorrect pair format")]

                !(unique-atom (a b a (c $x) (c $y)))
                => [(a b (c $x))]
                !(union-atom (a b) (b c))
                => [(a b b c)]
                !(intersection-atom (a b b c) (c b d))
                => [(b c)]
                !(subtraction-atom (a b b c) (b d))
                => [(a b c)]

                !(sort-strings ("pear" "apple" "fig"))
                => [("apple" "fig" "pear")]
                !(sort-strings (pear))
                => [(Error (sort-strings (pear)) sort-strings expects expression with strings as a first argument)]

                !((+ 1 2) (* 2 3))
                => [(3 6)]

                !(id (+ 1 2))
                => [3]
                !(noeval (+ 1 2))
                => [(+ 1 2)]

                !(nop)
                => [()]
                !(nop (+ 1 2))
                => [()]
                !(nop a b)
                => [(nop a b)]
                """);
    }
}
