package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Atoms are added to spaces, found and removed. */
class SpacesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                (likes ann bob)
                (likes bob cat)
                !(match &self (likes $who bob) $who)
                => [ann]
                !(match &self (likes $a $b) ($b $a))
                ~> [(bob ann), (cat bob)]
                !(match &self (hates $a $b) ($a $b))
                => []
                !(match &self (, (likes $a $b) (likes $b $c)) ($a $c))
                => [(ann cat)]
                !(match &self (likes $a $a) $a)
                => []

                (n 1)
                (n 2)
                !(match &self (n $x) (+ $x 10))
                ~> [11, 12]

                !(match here (a) b)
                => [(Error (match here (a) b) match expects a space as the first argument)]
                !(match 5 (a) b)
                => [(Error (match 5 (a) b) (BadArgType 1 SpaceType Number))]
                !(match &self (a))
                => [(Error (match &self (a)) IncorrectNumberOfArguments)]

                (pattern $x is $x)
                !(match &self (pattern a is $what) $what)
                => [a]
                !(match &self (pattern a is b) yes)
                => []

                (same twice)
                (same twice)
                !(match &self (same $x) $x)
                => [twice, twice]
                !(remove-atom &self (same twice))
                => [()]
                !(match &self (same $x) $x)
                => [twice]

                !(add-atom &self (new fact))
                => [()]
                !(match &self (new $x) $x)
                => [fact]
                !(remove-atom &self (new fact))
                => [()]
                !(match &self (new $x) $x)
                => []
                !(remove-atom &self (never there))
                => [()]

                !(add-atom &self (= (made) (+ 1 2)))
                => [()]
                !(made)
                => [3]
                !(remove-atom &self (= (made) (+ 1 2)))
                => [()]
                !(made)
                => [(made)]

                !(add-atom &self (raw (+ 1 2)))
                => [()]
                !(match &self (raw $x) (quote $x))
                => [(quote (+ 1 2))]
                !(add-reduct &self (done (+ 1 2)))
                => [()]
                !(match &self (done $x) (quote $x))
                => [(quote 3)]

                !(add-atoms &self ((k 1) (k (+ 1 1))))
                => [()]
                !(match &self (k $x) (quote $x))
                ~> [(quote 1), (quote (+ 1 1))]
                !(add-reducts &self ((m 1) (m (+ 1 1))))
                => [()]
                !(match &self (m $x) (quote $x))
                ~> [(quote 1), (quote 2)]

                !(add-atom here a)
                => [(Error (add-atom here a) add-atom expects a space as the first argument)]
                !(add-atom 5 a)
                => [(Error (add-atom 5 a) (BadArgType 1 SpaceType Number))]
                !(add-atom &self)
                => [(Error (add-atom &self) IncorrectNumberOfArguments)]

                !(bind! &kb (new-space))
                => [()]
                !(add-atom &kb (in another))
                => [()]
                !(match &kb (in $x) $x)
                => [another]
                !(match &self (in $x) $x)
                => []
                !(get-atoms &kb)
                => [(in another)]
                !(get-type &kb)
                => [SpaceType]

                !(new-space here)
                => [(Error (new-space here) IncorrectNumberOfArguments)]
                !(get-atoms here)
                => [(Error (get-atoms here) get-atoms expects a space as its argument)]

                !(bind! 5 6)
                => [(Error (bind! 5 6) (BadArgType 1 Symbol Number))]

                !(bind! seven (+ 3 4))
                => [()]
                !(* 2 seven)
                => [14]

                (p 1)
                !(let $x (match &self (p $y) $y) (add-atom &self (p (quote $x))))
                => [()]
                !(match &self (p (quote $x)) $x)
                => [1]

                (q a)
                (q b)
                !(match &self (q $x) (add-atom &self (r $x)))
                => [(), ()]
                !(collapse (match &self (r $x) $x))
                => [(a b)]

                (edge a b)
                (edge b c)
                (= (path $x $y) (match &self (edge $x $y) (link $x $y)))
                (= (path $x $y) (match &self (edge $x $z) (path $z $y)))
                !(path a c)
                => [(link b c)]
                """);
    }
}
