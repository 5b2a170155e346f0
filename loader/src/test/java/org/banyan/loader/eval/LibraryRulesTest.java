package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules of a program for names of the library are applied in addition to the library's. */
class LibraryRulesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                (= (id $x) (mine $x))
                !(id 5)
                => [(mine 5), 5]

                (= (if True $a $b) $a)
                !(if (> 2 1) yes no)
                => [yes, yes]
                !(if (> 1 2) yes no)
                => [no]

                (= (unique $x) (all $x))
                !(unique (superpose (1 1 2)))
                ~> [(all 1), (all 1), (all 2), 1, 2]

                (: let (-> Atom Atom))
                (= (let $x) one)
                !(let 3)
                => [one]
                !(let $x 3 (+ $x 1))
                => [4]

                (= (car-atom (1 2)) first)
                !(car-atom (1 2))
                => [first, 1]
                !(car-atom (3 2))
                => [3]
                !(get-metatype car-atom)
                => [Symbol]

                (= (+ 1 2) 7)
                !(+ 1 2)
                => [3]
                !(get-metatype +)
                => [Grounded]

                (= (unquote foo) bar)
                !(unquote foo)
                => [bar]

                (= (if maybe $a $b) perhaps)
                !(if maybe 1 2)
                => [perhaps]

                (= (eval $x) never)
                !(eval (+ 1 2))
                => [3]
                """);
    }
}
