package org.banyan.core.eval.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary programs of few names, so that rules fit, variables meet and types clash. */
final class Programs {
    private static final int DEPTH = 3;

    private static final List<String> CALLS = List.of(
            "(f %s)",
            "(f %s)",
            "(g %s %s)",
            "(g %s %s)",
            "(h)",
            "(k %s)",
            "(+ %s 1)",
            "(superpose (%s %s))",
            "(%s %s)",
            "(f %s %s)",
            "(h %s)");
    private static final int SIMPLE = 8;
    private static final List<String> CLOSED_TYPES = List.of(
            "A",
            "A",
            "B",
            "B",
            "Number",
            "Atom",
            "Expression",
            "Symbol",
            "Variable",
            "Grounded",
            "%Undefined%",
            "(L A)",
            "(-> A B)");
    private static final List<String> OPEN_TYPES =
            List.of("A", "B", "Number", "Atom", "%Undefined%", "$t", "$t", "$u", "(L $t)", "(L A)", "(-> $t $u)");

    private Programs() {}

    /** Programs that ask for the value of an atom, without types. */
    static Arbitrary<Program> untyped() {
        return programs(rules(DEPTH - 1), questions(), false);
    }

    /** Programs that ask for the value of an atom, with types. */
    static Arbitrary<Program> typed() {
        Arbitrary<String> facts =
                Arbitraries.frequencyOf(Tuple.of(1, rules(DEPTH - 1)), Tuple.of(1, declarations(CLOSED_TYPES)));
        return programs(facts, questions(), false);
    }

    /** Programs whose types have variables. */
    static Arbitrary<Program> openTypes() {
        Arbitrary<String> facts =
                Arbitraries.frequencyOf(Tuple.of(1, rules(DEPTH - 1)), Tuple.of(2, declarations(OPEN_TYPES)));
        return programs(facts, Arbitraries.oneOf(plain(DEPTH), questions()), false);
    }

    /** Programs that ask for the result of an instruction. */
    static Arbitrary<Program> minimal() {
        Arbitrary<String> facts =
                Arbitraries.frequencyOf(Tuple.of(5, rules(1)), Tuple.of(1, declarations(CLOSED_TYPES)));
        return programs(facts, instructions(DEPTH), true);
    }

    private static Arbitrary<Program> programs(Arbitrary<String> facts, Arbitrary<String> question, boolean minimal) {
        return Combinators.combine(
                        facts.list().uniqueElements().ofMinSize(5).ofMaxSize(12),
                        rules(1).list().ofMaxSize(2),
                        question)
                .as((own, others, asked) -> new Program(own, others, asked, minimal));
    }

    private static Arbitrary<String> filled(List<String> shapes, Arbitrary<String> part) {
        return Combinators.combine(Arbitraries.of(shapes), part, part, part)
                .as((shape, one, other, third) -> shape.formatted(one, other, third));
    }

    private static Arbitrary<String> leaves() {
        return Arbitraries.of("a", "b", "c", "1", "2", "$x", "$y", "$x", "()");
    }

    /** Calls of what rules are likely to be for. */
    private static Arbitrary<String> questions() {
        return filled(
                List.of("(f %s)", "(g %s %s)", "(k %s)", "(f (g %s %s))", "(%s %s)", "(h)", "%s"), terms(DEPTH - 1));
    }

    /** Calls and data, without code. */
    private static Arbitrary<String> plain(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<String> calls = filled(CALLS.subList(0, SIMPLE), Arbitraries.lazy(() -> plain(depth - 1)));
        return Arbitraries.frequencyOf(Tuple.of(1, leaves()), Tuple.of(4, calls));
    }

    /** What programs are made of; of the parts that are filled in, not all are used. */
    static Arbitrary<String> terms(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<String> calls = filled(CALLS, Arbitraries.lazy(() -> terms(depth - 1)));
        Arbitrary<String> rare = Arbitraries.of("Empty", "(Error a why)", "(superpose ())");
        Arbitrary<String> code = Arbitraries.lazy(() -> instructions(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(6, leaves()), Tuple.of(20, calls), Tuple.of(1, rare), Tuple.of(2, code));
    }

    private static Arbitrary<String> rules(int depth) {
        Arbitrary<String> patterns = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of("a", "b", "c", "1", "()")),
                Tuple.of(4, Arbitraries.of("$x", "$x", "$y")),
                Tuple.of(2, Arbitraries.of("(k $x)", "(k a)", "($x $y)", "(k $y)", "(g $x b)")));
        Arbitrary<String> calls =
                filled(List.of("(f %s)", "(f %s)", "(g %s %s)", "(g %s %s)", "(h)", "(k %s)"), patterns);
        Arbitrary<String> rare = Arbitraries.of("Empty", "NotReducible", "(Error $x why)", "a");
        Arbitrary<String> function =
                instructions(depth).map(code -> "(function (chain %s $z (return $z)))".formatted(code));
        Arbitrary<String> bodies =
                Arbitraries.frequencyOf(Tuple.of(12, terms(depth)), Tuple.of(1, rare), Tuple.of(1, function));
        return Combinators.combine(calls, bodies).as("(= %s %s)"::formatted);
    }

    private static Arbitrary<String> declarations(List<String> allowed) {
        Arbitrary<String> types = Arbitraries.of(allowed);
        Arbitrary<String> functions = filled(
                List.of(
                        "(: f (-> %s %s))",
                        "(: f (-> %s %s))",
                        "(: g (-> %s %s %s))",
                        "(: g (-> %s %s %s))",
                        "(: h (-> %s))",
                        "(: k (-> %s %s))"),
                types);
        Arbitrary<String> values = Arbitraries.of(
                "(: a A)",
                "(: b B)",
                "(: a B)",
                "(: c (L A))",
                "(: c A)",
                "(: b A)",
                "(: k A)",
                "(: f A)",
                "(: c (-> A B))");
        return Arbitraries.frequencyOf(Tuple.of(3, functions), Tuple.of(2, values));
    }

    /** Instructions, whose parts may be instructions; each has variables of its own for what it chains. */
    static Arbitrary<String> instructions(int depth) {
        Arbitrary<String> part = terms(1);
        Arbitrary<String> simple = filled(
                List.of(
                        "(eval (f %s))",
                        "(eval (g %s %s))",
                        "(eval (h))",
                        "(eval (superpose (%s %s)))",
                        "(eval (f %s))",
                        "(eval (g %s %s))",
                        "(eval %s)",
                        "(evalc (f %s) &other)",
                        "(evalc (g %s %s) &other)",
                        "(unify %s %s %s b)",
                        "(unify (k %s) (k %s) ($x $y) %s)",
                        "(unify &self (k %s) $x no)",
                        "(unify &self (= (f %s) $y) $y no)",
                        "(cons-atom %s (%s %s))",
                        "(cons-atom %s %s)",
                        "(decons-atom %s)",
                        "(decons-atom (%s %s))",
                        "(metta (f %s) %%Undefined%% &self)",
                        "(metta (g %s %s) %%Undefined%% &self)",
                        "(metta (f %s) %%Undefined%% &other)",
                        "(metta (f %s) A &self)",
                        "(metta %s Number &self)",
                        "(metta %s Atom &self)",
                        "(context-space)"),
                part);
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> code = Arbitraries.lazy(() -> instructions(depth - 1));
        Arbitrary<String> nested = Combinators.combine(
                        Arbitraries.of(
                                "(chain %1$s $pD %2$s)",
                                "(chain %1$s $pD ($pD %3$s))",
                                "(chain %1$s $pD (eval (f $pD)))",
                                "(chain %1$s $pD (eval (g $pD %3$s)))",
                                "(chain %1$s $pD (unify $pD %3$s %2$s %4$s))",
                                "(chain %1$s $pD (cons-atom $pD ($x)))",
                                "(chain %1$s $pD (metta $pD %%Undefined%% &self))",
                                "(chain %1$s $pD (decons-atom $pD))",
                                "(chain %1$s $pD $pD)",
                                "(eval %1$s)",
                                "(function %1$s)",
                                "(function (chain %1$s $pD (return ($pD $x))))",
                                "(function (unify %3$s %4$s (chain %1$s $pD (return $pD)) (return %3$s)))",
                                "(chain (collapse-bind %1$s) $pD (superpose-bind $pD))",
                                "(chain (collapse-bind %1$s) $pD (unify $pD () none some))",
                                "(chain (collapse-bind %1$s) $pD (chain %2$s $qD (superpose-bind $pD)))",
                                "(function (chain (collapse-bind %1$s) $pD (unify $pD ($rD) (chain (superpose-bind $pD)"
                                        + " $tD (return ($tD $x))) (return %3$s))))"),
                        code,
                        code,
                        part,
                        part)
                .as((shape, one, other, third, fourth) -> shape.replace("D ", depth + " ")
                        .replace("D)", depth + ")")
                        .formatted(one, other, third, fourth));
        return Arbitraries.frequencyOf(Tuple.of(1, simple), Tuple.of(3, nested));
    }
}
