package org.banyan.core.eval.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.Evaluator;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Library;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.match.Substitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form of the library says about itself agrees with its evaluation. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FormsTest {
    private static final String OLDER_MATCH = "(match & self (edge a $x) (r $x $y $y))";

    /** Calls of each form, with variables wherever it may bind some, and several results in between. */
    private static final Map<String, List<String>> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("if", List.of("(if True (t $x $x) $y)", "(if False $x (e $y (coin)))")),
            Map.entry("let", List.of("(let (p $x $y) (p (coin) $z) (r $x $y $z))", "(let $x (coin) (r $x $y $y))")),
            Map.entry("let*", List.of("(let* (($x (coin)) ((p $y) (p ($x $z)))) (r $x $y $z $u $u))")),
            Map.entry("case", List.of("(case (coin) ((heads (h $x $x)) ($y (r $y $z $z))))")),
            Map.entry("switch", List.of("(switch (coin) ((heads (h $x $x)) ($y (r $y $z $z))))")),
            Map.entry("unify", List.of("(unify (p $x b) (p a $y) (r $x $y $z $z) no)", "(unify a b $x (no $y $y))")),
            Map.entry(
                    "match",
                    List.of(
                            "(match &self (edge a $x) (r $x (coin) $y $y))",
                            "(match & self (edge a $x) (r $x $y $y))")),
            Map.entry("superpose", List.of("(superpose ((r $x $x) $y b))")),
            Map.entry("collapse", List.of("(collapse (r (coin) $x $x))")),
            Map.entry("unique", List.of("(unique (superpose (a b a)))")),
            Map.entry("union", List.of("(union (superpose (a b)) (superpose (b c)))")),
            Map.entry("intersection", List.of("(intersection (superpose (a b)) (superpose (b c)))")),
            Map.entry("subtraction", List.of("(subtraction (superpose (a b)) (superpose (b c)))")),
            Map.entry("map-atom", List.of("(map-atom (a b) $x (r $x $y))", "(map-atom (a b) $x (r $x (coin)))")),
            Map.entry("filter-atom", List.of("(filter-atom (a b) $x (== $x b))")),
            Map.entry("foldl-atom", List.of("(foldl-atom (a b) (s $z) $x $y (r $x $y))")),
            Map.entry("assert", List.of("(assert True)")),
            Map.entry("assertEqual", List.of("(assertEqual (coin) (coin))")),
            Map.entry("assertEqualMsg", List.of("(assertEqualMsg (coin) (coin) no)")),
            Map.entry("assertAlphaEqual", List.of("(assertAlphaEqual (r $x) (r $y))")),
            Map.entry("assertAlphaEqualMsg", List.of("(assertAlphaEqualMsg (r $x) (r $y) no)")),
            Map.entry("assertEqualToResult", List.of("(assertEqualToResult (coin) (heads tails))")),
            Map.entry("assertEqualToResultMsg", List.of("(assertEqualToResultMsg (coin) (heads tails) no)")),
            Map.entry("assertAlphaEqualToResult", List.of("(assertAlphaEqualToResult (r $x) ((r $y)))")),
            Map.entry("assertAlphaEqualToResultMsg", List.of("(assertAlphaEqualToResultMsg (r $x) ((r $y)) no)")),
            Map.entry("assertIncludes", List.of("(assertIncludes (coin) (heads))")),
            Map.entry("get-type", List.of("(get-type (r $x 1))", "(get-type 1)")),
            Map.entry("eval", List.of("(eval (coin))")),
            Map.entry("evalc", List.of("(evalc (coin) &self)")),
            Map.entry("chain", List.of("(chain (eval (coin)) $x (r $x $y $y))")),
            Map.entry("function", List.of("(function (chain (eval (coin)) $x (return (r $x $y $y))))")),
            Map.entry("collapse-bind", List.of("(collapse-bind (eval (coin)))")),
            Map.entry("superpose-bind", List.of("(chain (collapse-bind (eval (coin))) $x (superpose-bind $x))")),
            Map.entry("metta", List.of("(metta (r (coin) $x $x) %Undefined% &self)")),
            Map.entry("context-space", List.of("(context-space)")),
            Map.entry("=", List.of("(= (new $x) $x)")),
            Map.entry(":", List.of("(: new Type)")),
            Map.entry("seq", List.of("(seq (coin) (r $x $x))")),
            Map.entry("error", List.of("(error no (r $x $x))")),
            Map.entry("is-error", List.of("(is-error (r $x $x))")),
            Map.entry("catch", List.of("(catch (r (coin) $x $x) $y)"))));

    private static Library library(Dialect dialect) {
        return dialect == Dialect.HYPERON ? StandardLibraries.SHARED.hyperon() : StandardLibraries.SHARED.mettatron();
    }

    private static Map<String, Form> forms(Dialect dialect) {
        Map<String, Form> forms = new TreeMap<>();
        library(dialect).entries().forEach((name, entry) -> {
            Form form = entry.form();
            if (form != null) {
                forms.put(name.name(), form);
            }
        });
        return forms;
    }

    private static Stream<Arguments> calls() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> forms(dialect).keySet().stream()
                        .flatMap(name -> CALLS.getOrDefault(name, List.of()).stream())
                        .filter(call -> dialect == Dialect.METTATRON || !call.equals(OLDER_MATCH))
                        .map(call -> Arguments.of(dialect, call)));
    }

    private static List<Atom> results(Dialect dialect, Environment environment, Atom atom) {
        return Evaluator.of(Settings.defaults().withDialect(dialect))
                .evaluate(environment, atom)
                .results()
                .asJava();
    }

    private static Environment program(String... atoms) {
        return Terms.environment(Stream.concat(
                        Stream.of("(= (coin) heads)", "(= (coin) tails)", "(edge a b)", "(edge a c)"), Stream.of(atoms))
                .toArray(String[]::new));
    }

    @Test
    void everyFormIsCalledHere() {
        Set<String> names = new HashSet<>();
        for (Dialect dialect : Dialect.values()) {
            names.addAll(forms(dialect).keySet());
        }
        assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsBoundStandsInTheCall(Dialect dialect, String text) {
        Expression call = (Expression) Terms.term(text);
        Form form = forms(dialect).get(((Symbol) call.get(0)).name());
        for (Binding binding : form.bindings(call)) {
            assertThat(Substitution.variables(call)).containsAll(Substitution.variables(binding.pattern()));
            assertThat(Substitution.variables(call)).containsAll(Substitution.variables(binding.body()));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void variablesOfARuleAreThoseOfTheCallItself(Dialect dialect, String call) {
        List<Atom> inRule = results(dialect, program("(= (probe) " + call + ")"), Terms.term("(probe)"));
        assertThat(inRule).isEqualTo(results(dialect, program(), Terms.term(call)));
    }

    /** A variable that a form does not bind is the same for all results that are computed beside the call. */
    @ParameterizedTest
    @MethodSource("calls")
    void variablesThatAreNotBoundAreThereBefore(Dialect dialect, String call) {
        String beside = "(collapse (beside (coin) " + call + "))";
        List<Atom> inRule = results(dialect, program("(= (probe) " + beside + ")"), Terms.term("(probe)"));
        assertThat(inRule).isEqualTo(results(dialect, program(), Terms.term(beside)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void stepsLeadToWhatTheCallGives(Dialect dialect, String text) {
        List<Atom> stepped = new ArrayList<>();
        for (Atom step : results(dialect, program(), Atom.expression(Symbol.of("eval"), Terms.term(text)))) {
            stepped.addAll(results(dialect, program(), step));
        }
        assertThat(stepped).containsExactlyInAnyOrderElementsOf(results(dialect, program(), Terms.term(text)));
    }

    /** Whatever stands in the place of the arguments, and however many there are. */
    @ParameterizedTest
    @MethodSource("dialects")
    void aFormSaysWhatItBindsOfAnyCall(Dialect dialect) {
        List<Atom> arguments =
                List.of(Variable.of("x"), Terms.term("a"), Terms.term("()"), Terms.term("(($x) ($y b) c)"));
        forms(dialect).forEach((name, form) -> {
            for (int arity = 0; arity < 7; arity++) {
                for (int first = 0; first < arguments.size(); first++) {
                    Atom[] call = new Atom[arity + 1];
                    call[0] = Symbol.of(name);
                    for (int i = 1; i <= arity; i++) {
                        call[i] = arguments.get((first + i) % arguments.size());
                    }
                    assertThat(form.bindings(Atom.expression(call))).as(name).isNotNull();
                }
            }
        });
    }

    private static Dialect[] dialects() {
        return Dialect.values();
    }
}
