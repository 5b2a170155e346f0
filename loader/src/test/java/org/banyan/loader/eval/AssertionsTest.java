package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Assertions compare all results of an atom with the expected ones. */
class AssertionsTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(assertEqual (+ 1 2) 3)
                => [()]
                !(assertEqual (superpose (a b)) (superpose (b a)))
                => [()]
                !(assertEqual (superpose (a a)) a)
                => [(Error (assertEqual (superpose (a a)) a) "\\nExpected: [a]\\nGot: [a, a]\\nExcessive results: a")]
                !(assertEqual (+ 1 2) 4)
                => [(Error (assertEqual (+ 1 2) 4) "\\nExpected: [4]\\nGot: [3]\\nMissed results: 4\\nExcessive results: 3")]
                !(assertEqual (empty) Empty)
                => [()]
                !(assertEqual (+ 1 1) 2.0)
                => [()]
                !(assertEqual a)
                => [(Error (assertEqual a) IncorrectNumberOfArguments)]

                !(assertEqualToResult (superpose (a b)) (b a))
                => [()]
                !(assertEqualToResult (quote (+ 1 2)) ((quote (+ 1 2))))
                => [()]
                !(assertEqualToResult (empty) ())
                => [()]
                !(assertEqualToResult (+ 1 2) ())
                => [(Error (assertEqualToResult (+ 1 2) ()) "\\nExpected: []\\nGot: [3]\\nExcessive results: 3")]

                !(assertAlphaEqual (f $x $y) (f $a $b))
                => [()]
                !(assertAlphaEqualToResult (f $x $x) ((f $a $a)))
                => [()]

                !(assertEqualMsg 1 2 "they differ")
                => [(Error (assertEqualMsg 1 2) "they differ")]
                !(assertEqualToResultMsg 1 (1) "they differ")
                => [()]

                !(assertIncludes (superpose (a b c)) (c a))
                => [()]
                !(assertIncludes (superpose (a b)) (c))
                => [(Error (assertIncludes (superpose (a b)) (c)) (assertIncludes error: (c) not included in result: (a b)))]

                !(assert (> 2 1))
                => [()]
                !(assert (> 1 2))
                => [(Error (assert (> 1 2)) ((> 1 2) not True))]
                """);
    }
}
