package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.Dialect;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.PureFunction;
import org.banyan.core.eval.library.PureLibrary;
import org.banyan.core.eval.library.Types;
import org.jspecify.annotations.Nullable;

/** The names of the standard library: what they are, and how they are evaluated. */
final class StandardLibrary {
    private static final Atom A = Types.ATOM;
    private static final Atom E = Types.EXPRESSION;
    private static final Atom U = Types.UNDEFINED;
    private static final Atom V = Types.VARIABLE;
    private static final Atom T = Variable.of("t");
    private static final Atom UNIT = Types.UNIT;
    private static final Atom BOOL = Types.BOOL;
    private static final Atom SPACE = Types.SPACE;

    /** Functions without effects that are symbols all the same: the reference defines them by rules or instructions. */
    private static final Set<String> DEFINED_IN_METTA = Set.of("car-atom", "cdr-atom", "cons-atom", "decons-atom");

    private final Map<Symbol, Entry> entries = new HashMap<>();

    private StandardLibrary() {
        PureLibrary.register(this::pure);
        forms();
        instructions();
        conveniences();
        declarations();
        SpaceEffects.register(this);
        EnvironmentEffects.register(this);
        TypeEffects.register(this);
        OutputEffects.register(this);
        ModuleEffects.register(this);
        RandomEffects.register(this);
        JsonEffects.register(this);
        FileEffects.register(this);
        DocEffects.register(this);
        HelperEffects.register(this);
        Docs.declare(this);
    }

    /** The library of a dialect. */
    static Library of(Dialect dialect) {
        StandardLibrary library = new StandardLibrary();
        if (dialect == Dialect.METTATRON) {
            Mettatron.register(library);
        }
        return new Library(dialect, library.entries);
    }

    private void add(
            String name,
            List<Atom> types,
            boolean grounded,
            @Nullable PureFunction function,
            @Nullable Effect effect,
            @Nullable Form form,
            String description) {
        Symbol symbol = Symbol.of(name);
        List<Atom> known = types.stream().filter(type -> !type.equals(U)).toList();
        entries.put(symbol, new Entry(symbol, known, grounded, function, effect, form, description));
    }

    /** A Java function without effects. */
    void pure(String name, Atom type, String description, PureFunction function) {
        add(name, List.of(type), !DEFINED_IN_METTA.contains(name), function, null, null, description);
    }

    /** The Java function that was registered under a name. */
    PureFunction function(String name) {
        Entry entry = entries.get(Symbol.of(name));
        return Objects.requireNonNull(entry == null ? null : entry.function(), name);
    }

    /** A Java function with effects, or with other than one result. */
    void effect(String name, Atom type, String description, Effect effect) {
        add(name, List.of(type), true, null, effect, null, description);
    }

    /** A function that programs could have defined by rules, whose arguments are evaluated as its type says. */
    void rule(String name, Atom type, String description, PureFunction function) {
        add(name, List.of(type), false, function, null, null, description);
    }

    /** The same, with effects or with other than one result. */
    void ruleEffect(String name, Atom type, String description, Effect effect) {
        add(name, List.of(type), false, null, effect, null, description);
    }

    /** The same, with other types for other numbers of arguments. */
    void ruleEffect(String name, List<Atom> types, String description, Effect effect) {
        add(name, types, false, null, effect, null, description);
    }

    /** A function that is evaluated in a way of its own. */
    void form(String name, boolean grounded, int arity, Atom type, String description, Form form) {
        add(
                name,
                List.of(type),
                grounded,
                null,
                null,
                (call, head) -> call.size() == arity + 1 ? form.plan(call, head) : new TypedPlan(head),
                description);
    }

    /** The same, for a name that is evaluated in another way with other numbers of arguments. */
    void form(String name, boolean grounded, int arity, Form otherwise, Atom type, String description, Form form) {
        add(
                name,
                List.of(type),
                grounded,
                null,
                null,
                (call, head) -> (call.size() == arity + 1 ? form : otherwise).plan(call, head),
                description);
    }

    /** The form that was registered under a name. */
    Form form(String name) {
        Entry entry = entries.get(Symbol.of(name));
        return Objects.requireNonNull(entry == null ? null : entry.form(), name);
    }

    /** A name that is evaluated in a way of its own, with any number of arguments. */
    void form(String name, String description, Form form) {
        add(name, List.of(), true, null, null, form, description);
    }

    /** A name that has types, and nothing is done about it. */
    void declare(String name, Atom... types) {
        add(name, List.of(types), false, null, null, null, "");
    }

    private static Expression fn(Atom... types) {
        return Types.function(types);
    }

    private void forms() {
        form(
                "if",
                false,
                3,
                fn(BOOL, A, A, T),
                "One of two atoms, by whether a condition is True.",
                (call, head) -> new IfPlan(head));
        form(
                "let",
                false,
                3,
                fn(A, U, A, U),
                "An atom, after a pattern was made equal to a value.",
                (call, head) -> new LetPlan(call));
        form("let*", false, 2, fn(E, A, U), "An atom, after patterns were made equal to values.", LetPlan::star);
        form(
                "case",
                false,
                2,
                fn(A, E, U),
                "The first template whose pattern fits a result.",
                (call, head) -> CasePlan.of(call, head, true));
        form(
                "switch",
                false,
                2,
                fn(U, E, U),
                "The first template whose pattern fits a result.",
                (call, head) -> CasePlan.of(call, head, false));
        form(
                "unify",
                false,
                4,
                fn(A, A, A, A, U),
                "One of two atoms, by whether two others unify.",
                (call, head) -> new UnifyPlan(call));
        form(
                "match",
                true,
                3,
                fn(SPACE, A, A, U),
                "A template for all that matches a pattern in a space.",
                (call, head) -> new MatchPlan(call, head));
        form(
                "superpose",
                true,
                1,
                fn(E, U),
                "Each child of a tuple as a result.",
                (call, head) -> new SuperposePlan(head));
        form(
                "collapse",
                false,
                1,
                fn(A, A),
                "All results of an atom as a tuple.",
                (call, head) -> new CollapsePlan(1, (machine, again, slots, tuples) -> machine.give(tuples[0])));
        form(
                "unique",
                false,
                1,
                fn(A, U),
                "The results of an atom, each once.",
                (call, head) -> new CollapsePlan(
                        1,
                        CollapsePlan.spread(
                                (machine, tuples) -> machine.store().library().apply("unique-atom", tuples))));
        sets("union", "The results of two atoms.");
        sets("intersection", "The results that two atoms have in common.");
        sets("subtraction", "The results of one atom that another has not.");
        form(
                "map-atom",
                false,
                3,
                fn(E, V, A, E),
                "A template for each child of a list.",
                (call, head) -> new ListPlan(call, head, ListPlan.Kind.MAP));
        form(
                "filter-atom",
                false,
                3,
                fn(E, V, A, E),
                "The children of a list for which a filter is True.",
                (call, head) -> new ListPlan(call, head, ListPlan.Kind.FILTER));
        form(
                "foldl-atom",
                false,
                5,
                fn(E, A, V, V, A, U),
                "What a template makes of the children of a list.",
                (call, head) -> new ListPlan(call, head, ListPlan.Kind.FOLD));
        asserts("assertEqual", fn(A, A, UNIT), true, false);
        asserts("assertAlphaEqual", fn(A, A, UNIT), true, true);
        asserts("assertEqualToResult", fn(A, A, UNIT), false, false);
        asserts("assertAlphaEqualToResult", fn(A, A, UNIT), false, true);
        form("assert", false, 1, fn(A, UNIT), "Whether an atom is True.", (call, head) -> AssertPlan.truth());
        form(
                "assertIncludes",
                false,
                2,
                fn(A, E, UNIT),
                "Whether some atoms are among the results.",
                (call, head) -> AssertPlan.includes());
    }

    private void sets(String name, String description) {
        form(
                name,
                false,
                2,
                fn(A, A, U),
                description,
                (call, head) -> new CollapsePlan(
                        2,
                        CollapsePlan.spread(
                                (machine, tuples) -> machine.store().library().apply(name + "-atom", tuples))));
    }

    private void asserts(String name, Expression type, boolean evaluated, boolean alpha) {
        form(
                name,
                false,
                2,
                type,
                "Whether an atom has certain results.",
                (call, head) -> AssertPlan.of(evaluated, alpha, false));
        form(
                name + "Msg",
                false,
                3,
                fn(A, A, A, UNIT),
                "Whether an atom has certain results.",
                (call, head) -> AssertPlan.of(evaluated, alpha, true));
    }

    private void instructions() {
        instruction("eval", fn(A, A), "One step of evaluation.");
        instruction("evalc", fn(A, SPACE, A), "One step of evaluation in a space.");
        instruction("chain", fn(A, V, A, U), "A template, with the result of an instruction put in.");
        instruction("function", fn(A, A), "What instructions return.");
        instruction("collapse-bind", fn(A, E), "All results of an instruction with their bindings.");
        instruction("superpose-bind", fn(E, A), "The results that collapse-bind has collected.");
        instruction("metta", fn(A, Types.TYPE, SPACE, A), "The results of an atom, of a type, in a space.");
        instruction("context-space", fn(SPACE), "The space in which functions are looked up.");
    }

    private void instruction(String name, Expression type, String description) {
        add(name, List.of(type), false, null, null, new Instruction(type), description);
    }

    private record Instruction(Expression type) implements Form {
        @Override
        public Plan plan(CallCode call, Head head) {
            boolean raw = type.get(type.size() - 1).equals(A);
            return call.size() == type.size() - 1 ? InstructionPlan.of(call, type, raw) : new TypedPlan(head);
        }

        @Override
        public boolean isInstruction() {
            return true;
        }
    }

    private void conveniences() {
        rule("id", fn(T, T), "Its argument.", arguments -> arguments[0]);
        rule("noeval", fn(A, A), "Its argument, not evaluated.", arguments -> arguments[0]);
        rule(
                "unquote",
                fn(U, U),
                "What is quoted.",
                arguments -> arguments[0] instanceof Expression quoted
                                && quoted.size() == 2
                                && quoted.get(0).equals(QUOTE)
                        ? quoted.get(1)
                        : Outcomes.NOT_REDUCIBLE);
        rule(
                "if-equal",
                fn(A, A, A, A, U),
                "One of two atoms, by whether two others are the same.",
                arguments -> org.banyan.core.match.Equality.alphaEqual(arguments[0], arguments[1])
                        ? arguments[2]
                        : arguments[3]);
        rule(
                "if-error",
                fn(A, A, A, U),
                "One of two atoms, by whether another is an error.",
                arguments -> Outcomes.isError(arguments[0]) ? arguments[1] : arguments[2]);
        rule(
                "return-on-error",
                fn(A, A, U),
                "An error, or another atom.",
                arguments -> arguments[0].equals(Outcomes.EMPTY) || Outcomes.isError(arguments[0])
                        ? Atom.expression(Symbol.of("return"), arguments[0])
                        : arguments[1]);
        rule(
                "noreduce-eq",
                fn(A, A, BOOL),
                "Whether two atoms are the same, not evaluated.",
                arguments ->
                        org.banyan.core.atom.Bool.of(org.banyan.core.match.Equality.equal(arguments[0], arguments[1])));
        ruleEffect(
                "atom-subst",
                fn(A, V, A, A),
                "A template with a variable replaced.",
                (machine, head, arguments, type) -> machine.give(
                        arguments[1] instanceof Variable variable
                                ? Delta.of(variable, arguments[0]).apply(arguments[2])
                                : arguments[2]));
        ruleEffect(
                "if-decons-expr",
                fn(E, V, V, A, A, U),
                "A template with head and tail of a tuple put in.",
                (machine, head, arguments, type) -> {
                    if (arguments[0] instanceof Expression expression
                            && !expression.isEmpty()
                            && arguments[1] instanceof Variable first
                            && arguments[2] instanceof Variable rest) {
                        Delta delta =
                                Delta.of(first, expression.get(0)).then(Delta.of(rest, expression.withoutFirst()));
                        machine.evaluate(delta.apply(arguments[3]), type);
                    } else {
                        machine.evaluate(arguments[4], type);
                    }
                });
        effect("sealed", fn(E, A, A), "An atom with its variables made new ones.", (machine, head, arguments, type) -> {
            java.util.Set<Variable> kept = org.banyan.core.match.Substitution.variables(arguments[0]);
            Map<Variable, Variable> renamed = new HashMap<>();
            machine.give(org.banyan.core.match.Substitution.apply(
                    arguments[1],
                    variable ->
                            kept.contains(variable) ? variable : renamed.computeIfAbsent(variable, machine::fresh)));
        });
        ruleEffect(
                "for-each-in-atom",
                fn(E, A, UNIT),
                "Calls a function for each child of a tuple.",
                (machine, head, arguments, type) -> {
                    List<Atom> calls = new ArrayList<>();
                    if (arguments[0] instanceof Expression expression) {
                        expression.children().forEach(child -> calls.add(Atom.expression(arguments[1], child)));
                    }
                    SequenceFrame.start(machine, calls, Outcomes.UNIT);
                });
        effect(
                "capture",
                fn(A, A),
                "The results of an atom.",
                (machine, head, arguments, type) -> machine.evaluate(arguments[0], null));
    }

    private static final Symbol QUOTE = Symbol.of("quote");

    private void declarations() {
        declare("=", fn(T, T, U));
        declare("Error", fn(A, A, Symbol.of("ErrorType")));
        declare("return", fn(T, T));
        declare("quote", fn(A, A));
        Atom errorDescription = Symbol.of("ErrorDescription");
        declare("ErrorType", Types.TYPE);
        declare("SpaceType", Types.TYPE);
        declare("BadType", fn(Types.TYPE, Types.TYPE, errorDescription));
        declare("BadArgType", fn(Types.NUMBER, Types.TYPE, Types.TYPE, errorDescription));
        declare("IncorrectNumberOfArguments", errorDescription);
    }
}
