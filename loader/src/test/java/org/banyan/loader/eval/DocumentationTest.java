package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documentation consists of atoms, which are looked up and printed. */
class DocumentationTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                (@doc twice (@desc "Doubles a number") (@params ((@param "The number"))) (@return "Twice the number"))
                (: twice (-> Number Number))
                !(get-doc twice)
                => [(@doc-formal (@item twice) (@kind function) (@type (-> Number Number)) (@desc "Doubles a number") (@params ((@param (@type Number) (@desc "The number")))) (@return (@type Number) (@desc "Twice the number")))]
                !(get-doc &self twice)
                => [(@doc-formal (@item twice) (@kind function) (@type (-> Number Number)) (@desc "Doubles a number") (@params ((@param (@type Number) (@desc "The number")))) (@return (@type Number) (@desc "Twice the number")))]
                !(help! twice)
                => Function twice: (-> Number Number) Doubles a number
                => Parameters:
                =>   (type Number) The number
                => Return: (type Number) Twice the number
                => [()]

                (@doc untyped (@desc "Has no type") (@params ((@param "One") (@param "Two"))) (@return "Something"))
                !(help! untyped)
                => Function untyped: %Undefined% Has no type
                => Parameters:
                =>   (type %Undefined%) One
                =>   (type %Undefined%) Two
                => Return: (type %Undefined%) Something
                => [()]

                (@doc Red (@desc "A colour"))
                (: Red Colour)
                !(get-doc Red)
                => [(@doc-formal (@item Red) (@kind atom) (@type Colour) (@desc "A colour"))]
                !(help! Red)
                => Atom Red: Colour A colour
                => [()]

                !(get-doc unheard-of)
                => []
                !(help! unheard-of)
                => No documentation found for unheard-of
                => [()]

                !(get-doc (if True yes no))
                => []

                !(get-doc noeval)
                => [(@doc-formal (@item noeval) (@kind function) (@type (-> Atom Atom)) (@desc "Its argument, not evaluated."))]
                !(help! noeval)
                => Function noeval (type (-> Atom Atom)) Its argument, not evaluated.
                => [()]

                (@doc noeval (@desc "Described anew") (@params ((@param "Any"))) (@return "The same"))
                !(help! noeval)
                => Function noeval: (-> Atom Atom) Described anew
                => Parameters:
                =>   (type Atom) Any
                => Return: (type Atom) The same
                => [()]

                (@doc a (@desc "First"))
                (@doc b (@desc "Second") (@params ()) (@return "Nothing"))
                !(help-space! &self)
                => b
                => \tSecond
                => a
                => \tFirst
                => [()]
                !(help-param! (@param (@type Number) (@desc "A number")))
                =>   (type Number) A number
                => [()]
                !(help-param! something)
                => []

                !(bind! &s (new-space))
                => [()]
                !(add-atom &s (@doc a (@desc "Elsewhere")))
                => [()]
                !(get-doc a)
                => []
                !(get-doc &s a)
                => [(@doc-formal (@item a) (@kind atom) (@type %Undefined%) (@desc "Elsewhere"))]
                !(get-doc here a)
                => [(Error (get-doc here a) get-doc expects a space as the first argument)]

                !(get-type (@desc "text"))
                => [DocDescription]
                !(get-type (@doc a (@desc "text")))
                => [DocInformal]
                !(get-type (@doc a (@desc text-is-no-string)))
                => [DocInformal]
                !(get-type (@doc a (@desc 5)))
                => []
                """);
    }
}
