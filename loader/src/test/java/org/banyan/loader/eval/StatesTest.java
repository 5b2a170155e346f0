package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** States hold an atom that changes, of one type. */
class StatesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(get-state (new-state 5))
                => [5]
                !(new-state 5)
                => [(State 5)]
                !(get-type (new-state 5))
                => [(StateMonad Number)]

                !(bind! &s (new-state 1))
                => [()]
                !(get-state &s)
                => [1]
                !(change-state! &s 2)
                => [(State 2)]
                !(get-state &s)
                => [2]
                !(change-state! &s (+ (get-state &s) 1))
                => [(State 3)]

                (: A T)
                (: B T)
                (: C U)
                !(bind! &s (new-state A))
                => [()]
                !(change-state! &s B)
                => [(State B)]
                !(change-state! &s C)
                => [(Error (change-state! (State B) C) (BadArgType 2 T U))]
                !(get-state &s)
                => [B]

                !(let $s (new-state 1) (let $t (change-state! $s 2) (== $s $t)))
                => [True]
                !(== (new-state 1) (new-state 1))
                => [True]
                !(== (new-state 1) (new-state 2))
                => [False]

                !(get-state 5)
                => [(Error (get-state 5) (BadArgType 1 (StateMonad $t) Number))]
                !(get-state nowhere)
                => [(Error (get-state nowhere) get-state expects single state atom as an argument)]

                !(change-state! (new-state 1) "text")
                => [(Error (change-state! (new-state 1) "text") (BadArgType 2 Number String))]
                !(change-state! nowhere 5)
                => [(Error (change-state! nowhere 5) change-state! expects a state as the first argument)]

                !(bind! &count (new-state 0))
                => [()]
                (= (tick) (change-state! &count (+ 1 (get-state &count))))
                !(let* (($a (tick)) ($b (tick)) ($c (tick))) (get-state &count))
                => [3]

                !(bind! &self-made (new-state a))
                => [()]
                !(change-state! &self-made (b &self-made))
                => [(State (b State-1))]
                !(get-state &self-made)
                => [(b (State (b State-1)))]
                !(== &self-made &self-made)
                => [True]

                (= (double $n $x) (if (== $n 0) $x (double (- $n 1) ($x $x))))
                !(let* (($s (new-state 1)) ($large (double 60 $s))) (== $large $large))
                => [True]
                """);
    }
}
