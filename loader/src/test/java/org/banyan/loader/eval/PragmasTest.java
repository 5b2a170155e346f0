package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pragmas: the depth of the stack, and types that are checked before evaluation. */
class PragmasTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(pragma! max-stack-depth -1)
                => [(Error (pragma! max-stack-depth -1) UnsignedIntegerIsExpected)]
                !(pragma! anything goes)
                => [()]
                !(pragma! key)
                => [(Error (pragma! key) pragma! expects key and value as arguments)]
                !(pragma! 5 6)
                => [(Error (pragma! 5 6) pragma! expects symbol atom as a key)]

                (= (sum $n) (if (== $n 0) 0 (+ 1 (sum (- $n 1)))))
                !(sum 5000)
                => [5000]
                !(pragma! max-stack-depth 4000)
                => [()]
                !(if-error (noeval 1) failed fine)
                => [fine]
                !(case (sum 5000) (((Error $call $reason) $reason)))
                => [StackOverflow]
                !(pragma! max-stack-depth 0)
                => [()]
                !(sum 5000)
                => [5000]

                !(* 9223372036854775807 2)
                => [18446744073709551614]
                !(pragma! integers wrapping)
                => [()]
                !(* 9223372036854775807 2)
                => [-2]
                !(+ 9223372036854775807 1)
                => [-9223372036854775808]
                !(/ -9223372036854775808 -1)
                => [-9223372036854775808]
                !(+ 9223372036854775807 1.5)
                => [9.223372036854776e18]
                !(pragma! integers short)
                => [(Error (pragma! integers short) pragma! expects exact or wrapping as integers)]
                !(pragma! integers exact)
                => [()]
                !(- -9223372036854775807 2)
                => [-9223372036854775809]

                !(pragma! type-check auto)
                => [()]
                (: f (-> Number Number))
                (= (f $x) (+ $x 1))
                !(f 1)
                => [2]
                !(f "a")
                => [(Error (f "a") (BadArgType 1 Number String))]
                !(g (f "a"))
                => [(Error (f "a") (BadArgType 1 Number String))]

                !(pragma! type-check auto)
                => [()]
                (: A T)
                (: wants-t (-> T Type))
                (wants-t A)
                (wants-t 5)
                => [(Error (wants-t 5) (BadArgType 1 T Number))]
                !(match &self (wants-t $x) $x)
                => [A]
                """);
    }
}
