package org.banyan.loader.eval;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The instructions of the minimal language, alone and within ordinary evaluation. */
class MinimalTest {
    @TestFactory
    Stream<DynamicTest> scripts() {
        return Script.tests("""
                !(eval (+ 1 2))
                => [3]

                (= (f) (g))
                (= (g) done)
                !(chain (eval (f)) $x (quote $x))
                => [(quote (g))]
                !(eval (f))
                => [(g)]

                !(chain (eval (unknown)) $x (quote $x))
                => [(quote NotReducible)]

                !(eval (unknown))
                => [(eval (unknown))]

                !(eval)
                => [(Error (eval) IncorrectNumberOfArguments)]

                !(chain (+ 1 2) $x (quote $x))
                => [(quote (+ 1 2))]

                !(chain (eval (+ 1 2)) $x (chain (eval (* $x 2)) $y ($x $y)))
                => [(3 6)]

                !(chain a not-a-variable c)
                => [(Error (chain a not-a-variable c) expected: (chain <nested> (: <var> Variable) <templ>), found: (chain a not-a-variable c))]

                (= (colour) red)
                (= (colour) green)
                !(chain (eval (colour)) $c (is $c))
                ~> [(is red), (is green)]

                (= (f $x) (function (chain (eval (+ $x 1)) $y (return $y))))
                !(f 4)
                => [5]
                !(f (f 4))
                => [6]

                !(function (return done))
                => [done]

                !(function (chain (eval (+ 1 2)) $x (return $x)))
                => [3]

                !(function 5)
                => [(Error (function 5) expected: (function (: <body> Expression)), found: (function 5))]

                (= (no-return) (function (eval (+ 1 2))))
                !(no-return)
                => [(Error (function (eval (+ 1 2))) NoReturn)]

                !(cons-atom a (b c))
                => [(a b c)]
                !(decons-atom (a b c))
                => [(a (b c))]
                !(decons-atom ())
                => [(Error (decons-atom ()) expected: (decons-atom (: <expr> Expression)), found: (decons-atom ()))]
                !(cons-atom a b)
                => [(Error (cons-atom a b) expected: (cons-atom <head> (: <tail> Expression)), found: (cons-atom a b))]

                !(chain (collapse-bind (eval (colour))) $all (size-atom $all))
                => [1]

                (= (colour) red)
                (= (colour) green)
                !(chain (collapse-bind (eval (colour))) $all (chain (superpose-bind $all) $one (got $one)))
                ~> [(got red), (got green)]
                !(chain (collapse-bind (eval (colour))) $all (size-atom $all))
                => [2]

                !(metta (+ 1 2) %Undefined% &self)
                => [3]
                !(metta (+ 1 2) Number &self)
                => [3]
                !(metta (+ 1 2) Atom &self)
                => [(+ 1 2)]
                !(metta (+ 1 2) Expression &self)
                => [(+ 1 2)]
                !(metta 5 String &self)
                => [(Error 5 (BadType String Number))]
                !(metta (+ 1 2) %Undefined% (context-space))
                => [3]
                !(metta a b c)
                => [(Error (metta a b c) expected: (metta atom type space), found: (metta a b c))]
                !(metta 5)
                => [(Error (metta 5) IncorrectNumberOfArguments)]

                !(let $s (new-space) (let () (add-atom $s (= (f) there)) (evalc (f) $s)))
                => [there]
                !(let $s (new-space) (let () (add-atom $s (= (f) there)) (metta (f) %Undefined% $s)))
                => [there]
                (= (f) here)
                !(let $s (new-space) (let () (add-atom $s (= (f) there)) (metta (f) %Undefined% $s)))
                => [there]

                !(let $s (context-space) (get-type $s))
                => [SpaceType]
                !(context-space here)
                => [(Error (context-space here) IncorrectNumberOfArguments)]

                !(return (+ 1 2))
                => [(return 3)]

                (= (f) bar)
                !(pragma! interpreter bare-minimal)
                => [()]
                !(f)
                => [(f)]
                !(eval (f))
                => [bar]
                !(chain (eval (f)) $x (got $x))
                => [(got bar)]

                !(atom-subst 5 $x (+ $x 1))
                => [(+ 5 1)]

                !(if-decons-expr (a b c) $head $tail ($tail $head) empty-one)
                => [((b c) a)]
                !(if-decons-expr () $head $tail ($tail $head) empty-one)
                => [empty-one]
                !(if-decons-expr 5 $head $tail ($tail $head) empty-one)
                => [(Error (if-decons-expr 5 $head $tail ($tail $head) empty-one) (BadArgType 1 Expression Number))]

                (= (f) (g))
                (= (g) done)
                !(chain (eval (superpose ((f) other))) $x (quote $x))
                ~> [(quote (f)), (quote other)]
                !(chain (eval (match &self (= (f) $y) $y)) $x (quote $x))
                => [(quote (g))]
                !(chain (eval (superpose ())) $x (quote $x))
                => [(quote Empty)]

                (= (again) (again))
                !(chain (eval (again)) $x (quote $x))
                => [(quote (again))]

                (= (mixed) good)
                (= (mixed) (Error bad luck))
                !(chain (eval (mixed)) $x (quote $x))
                ~> [(quote good), (quote (Error bad luck))]

                (= (stays $x) (function (return NotReducible)))
                !(stays a)
                => [(stays a)]

                (= (half a) (function (unify $x b (return $x) no)))
                !(half $y)
                => [b]
                !(function (unify $x b (wrong $x) no))
                => [(Error (function (unify b b (wrong b) no)) NoReturn)]

                (= (colour apple) red)
                !(chain (collapse-bind (eval (colour $x))) $all (chain (unify $x pear ok no) $_ (superpose-bind $all)))
                => []
                !(chain (collapse-bind (eval (colour $x))) $all (chain (unify $x apple ok no) $_ (superpose-bind $all)))
                => [red]

                !(chain (metta Empty %Undefined% &self) $x (quote $x))
                => [(quote Empty)]

                (= (g a a) a)
                !(chain (metta (h (g a $x) (Error a why)) %Undefined% &self) $r (quote ($r $x)))
                => [(quote ((Error a why) a))]
                """);
    }
}
