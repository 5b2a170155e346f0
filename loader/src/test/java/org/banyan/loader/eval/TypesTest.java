package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Types decide which arguments are evaluated, and which calls are errors. */
class TypesTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                (: A T)
                !(get-type A)
                => [T]
                !(get-type B)
                => [%Undefined%]
                !(get-type (A A))
                => [(T T)]
                !(get-type $x)
                => [%Undefined%]

                !(get-type 1)
                => [Number]
                !(get-type 1.5)
                => [Number]
                !(get-type "text")
                => [String]
                !(get-type True)
                => [Bool]
                !(get-type &self)
                => [SpaceType]
                !(get-type (+ 1 2))
                => [Number]
                !(get-type (> 1 2))
                => [Bool]

                (: A T)
                (: A U)
                !(get-type A)
                ~> [T, U]

                (: f (-> T U))
                (: A T)
                (: B V)
                !(get-type (f A))
                => [U]
                !(get-type (f B))
                => []
                !(f A)
                => [(f A)]
                !(f B)
                => [(Error (f B) (BadArgType 1 T V))]
                !(f untyped)
                => [(f untyped)]
                !(f)
                => [(Error (f) IncorrectNumberOfArguments)]
                !(f A A)
                => [(Error (f A A) IncorrectNumberOfArguments)]

                (: pair (-> $a $b (Pair $a $b)))
                (: A T)
                !(get-type (pair A 1))
                => [(Pair T Number)]

                (: same (-> $t $t Bool))
                (: A T)
                (= (same $x $x) True)
                !(same A A)
                => [True]
                !(same A 1)
                => [(Error (same A 1) (BadArgType 2 T Number))]

                (: keep (-> Atom Atom))
                (= (keep $x) (kept $x))
                !(keep (+ 1 2))
                => [(kept (+ 1 2))]

                (: late (-> Atom %Undefined%))
                (= (late $x) $x)
                !(late (+ 1 2))
                => [3]

                (: size-of (-> Expression Number))
                (= (size-of $e) (size-atom $e))
                !(size-of ((+ 1 2) b))
                => [2]
                !(size-of 5)
                => [(Error (size-of 5) (BadArgType 1 Expression Number))]

                (: on-variable (-> Variable Atom))
                (= (on-variable $v) variable)
                !(on-variable $x)
                => [variable]

                (: A T)
                (:< T S)
                !(get-type A)
                ~> [T, S]

                (: Nil (List $t))
                (: Cons (-> $t (List $t) (List $t)))
                !(get-type (Cons 1 (Cons 2 Nil)))
                => [(List Number)]
                !(get-type (Cons 1 (Cons "2" Nil)))
                => []
                !(Cons 1 (Cons "2" Nil))
                => [(Error (Cons 1 (Cons "2" Nil)) (BadArgType 2 (List Number) (List String)))]

                (: apply (-> (-> $a $b) $a $b))
                (= (apply $f $x) ($f $x))
                !(apply not True)
                => [False]
                !(apply not 1)
                => [(Error (apply not 1) (BadArgType 2 Bool Number))]

                !(+ 1 "a")
                => [(Error (+ 1 "a") (BadArgType 2 Number String))]

                !(+ 1)
                => [(Error (+ 1) IncorrectNumberOfArguments)]

                !(+ 1 symbol)
                => [(+ 1 symbol)]

                !(== 1 "a")
                => [(Error (== 1 "a") (BadArgType 2 Number String))]

                !(a (Error reason why) b)
                => [(Error reason why)]

                (= (broken) (Error (broken) "cannot be done"))
                !(broken)
                => [(Error (broken) "cannot be done")]
                !(uses (broken))
                => [(Error (broken) "cannot be done")]

                (= (mixed) (Error (mixed) bad))
                (= (mixed) good)
                !(mixed)
                => [good]

                !(Error (+ 1 2) (+ 3 4))
                => [(Error (+ 1 2) (+ 3 4))]
                !(get-type (Error a b))
                => [ErrorType]

                !(if-error (Error a b) failed fine)
                => [failed]
                !(if-error 5 failed (+ 1 1))
                => [2]
                !(if-error () failed fine)
                => [fine]

                !(return-on-error 5 (+ 1 2))
                => [3]
                !(return-on-error (Error a b) next)
                => [(return (Error a b))]

                !(get-metatype a)
                => [Symbol]
                !(get-metatype $a)
                => [Variable]
                !(get-metatype (a))
                => [Expression]
                !(get-metatype 5)
                => [Grounded]
                !(get-metatype +)
                => [Grounded]
                !(get-metatype if)
                => [Symbol]

                !(let $s (new-space) (let () (add-atom $s (: A T)) (get-type-space $s A)))
                => [T]
                !(get-type-space here A)
                => [(Error (get-type-space here A) get-type-space expects a space as the first argument)]
                !(get-type-space 5 A)
                => [(Error (get-type-space 5 A) (BadArgType 1 SpaceType Number))]

                !(is-function (-> A B))
                => [True]
                !(is-function ())
                => [False]
                !(is-function Number)
                => [False]
                !(is-function 5)
                => [(Error (is-function 5) (BadArgType 1 Type Number))]

                (: A T)
                !(type-cast A T &self)
                => [A]
                !(type-cast A Symbol &self)
                => [A]
                !(type-cast untyped T &self)
                => [untyped]
                !(type-cast (+ 1 2) Number &self)
                => [3]
                !(type-cast 5 String &self)
                => [(Error 5 BadType)]
                !(type-cast 5 Number)
                => [(type-cast 5 Number)]

                !(match-types A A same other)
                => [same]
                !(match-types A B same other)
                => [other]
                !(match-types %Undefined% B same other)
                => [same]
                !(match-types (List $t) (List Number) $t other)
                => [Number]
                !(match-type-or False Number Number)
                => [True]
                !(match-type-or True Number Bool)
                => [True]
                !(match-type-or False Number Bool)
                => [False]

                !(get-type nop)
                => [%Undefined%]
                !(get-type empty)
                => [%Undefined%]
                !(get-type match-types)
                => [%Undefined%]
                !(get-type if)
                => [(-> Bool Atom Atom $t)]
                !(get-type car-atom)
                => [(-> Expression %Undefined%)]
                !(get-type ErrorType)
                => [Type]

                (: f (-> Atom Atom))
                (= (f $x) Empty)
                !(pair (f a))
                => []

                (: b B)
                (: on-symbol (-> Symbol A))
                (: on-grounded (-> Grounded A))
                (= (get) b)
                !(on-symbol (get))
                => [(on-symbol b)]
                !(on-grounded (get))
                => [(Error b (BadType Grounded B))]

                !(+ (context-space) 1)
                => [(Error (+ (context-space) 1) (BadArgType 1 Number SpaceType))]
                !(metta (context-space) Number &self)
                => [(Error (context-space) (BadType Number SpaceType))]

                (: on-a (-> A B))
                (= (f $x) (on-a $x))
                !(f (1 1))
                => [(Error (on-a (1 1)) (BadArgType 1 A (Number Number)))]
                """);
    }

    /** Variables of types are bound by the values of arguments, and by the expected type. */
    @TestFactory
    Stream<DynamicTest> openTypes() {
        return Script.tests("""
                (: f (-> (L $t) A))
                (= (h) 2)
                !(f (h))
                => [(Error 2 (BadType (L $a) Number))]

                (: f (-> $t $t A))
                (= (h $x) $x)
                !(f (h 1) (h 2))
                => [(f 1 2)]
                !(f (h 1) (h "b"))
                => [(Error "b" (BadType Number String))]
                !(f (h 1) (h c))
                => [(f 1 c)]

                (: f (-> (L $t) $t A))
                (: l (L B))
                (: c C)
                (= (h) l)
                (= (h) u)
                (= (k) c)
                !(f (h) (k))
                => [(f u c)]

                (: h (-> (L $t)))
                (= (h) 2)
                !(h)
                => [(Error 2 (BadType (L $a) Number))]

                (: same (-> $t $t))
                (= (same $x) "text")
                !(same 1)
                => [(Error "text" (BadType Number String))]
                !(same a)
                => ["text"]
                !(metta (same 1) String &self)
                => [(Error (same 1) (BadType String Number))]
                !(metta (same a) String &self)
                => ["text"]

                (: same (-> $t $t))
                (= (same $x) $x)
                (= (one) 1)
                !(+ (same (one)) 1)
                => [2]
                !(not (same (one)))
                => [(Error 1 (BadType Bool Number))]

                (: last (-> Number (L $t) (L $t)))
                (= (last $n $l) (if (== $n 0) $l (last (- $n 1) $l)))
                !(last 1000 (a b))
                => [(a b)]
                """);
    }
}
