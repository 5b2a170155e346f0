package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Printed lines, and the text of atoms. */
class PrintingTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(println! "plain text")
                => plain text
                => [()]
                !(println! (a "quoted" (+ 1 2)))
                => (a "quoted" 3)
                => [()]
                !(println! "two\\nlines")
                => two
                => lines
                => [()]
                !(println! a b)
                => [(Error (println! a b) IncorrectNumberOfArguments)]

                !(print-alternatives! (some "thing") (a "b" (+ 1 2)))
                => 3 (some "thing"):
                =>     a
                =>     b
                =>     (+ 1 2)
                => [()]
                !(print-alternatives! some thing)
                => [(Error (print-alternatives! some thing) print-alternatives! expects format string as a first argument and expression as a second argument)]

                !(format-args "{} and {}" (one "two"))
                => ["one and two"]
                !(format-args "{} {}" (one))
                => ["one "]
                !(format-args "{}" (one two))
                => ["one"]
                !(format-args "{}" ((+ 1 2)))
                => ["(+ 1 2)"]
                !(format-args "{{}} {}" (a))
                => ["{} a"]
                !(format-args 5 (a))
                => [(Error (format-args 5 (a)) (BadArgType 1 String Number))]

                !(say "tab\\there" "quote\\"d" "back\\\\slash")
                => [(say "tab\\there" "quote\\"d" "back\\\\slash")]

                !(numbers 1 -2 1.0 0.1 1e10 0.00001 1e16 100000.5)
                => [(numbers 1 -2 1.0 0.1 10000000000.0 1e-5 1e16 100000.5)]

                !(truth True False)
                => [(truth True False)]

                !($x $y $x)
                => [($x $y $x)]

                !(let $line (format-args "{}!" (hello)) (println! $line))
                => hello!
                => [()]

                (= (step $x) (let () (println! (at $x)) $x))
                !(+ (step 1) (step 2))
                => (at 1)
                => (at 2)
                => [3]
                """);
    }
}
