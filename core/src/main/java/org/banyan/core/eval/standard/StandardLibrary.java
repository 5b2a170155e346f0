package org.banyan.core.eval.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.form.AssertPlan;
import org.banyan.core.eval.form.CasePlan;
import org.banyan.core.eval.form.CollapsePlan;
import org.banyan.core.eval.form.IfPlan;
import org.banyan.core.eval.form.LetPlan;
import org.banyan.core.eval.form.ListPlan;
import org.banyan.core.eval.form.MatchPlan;
import org.banyan.core.eval.form.SuperposePlan;
import org.banyan.core.eval.form.UnifyPlan;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.PureLibrary;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Library;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.SequenceFrame;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.minimal.InstructionPlan;
import org.banyan.core.eval.standard.doc.DocEffects;
import org.banyan.core.eval.standard.doc.Docs;
import org.banyan.core.eval.standard.effect.EnvironmentEffects;
import org.banyan.core.eval.standard.effect.FileEffects;
import org.banyan.core.eval.standard.effect.HelperEffects;
import org.banyan.core.eval.standard.effect.JsonEffects;
import org.banyan.core.eval.standard.effect.OutputEffects;
import org.banyan.core.eval.standard.effect.RandomEffects;
import org.banyan.core.eval.standard.effect.SpaceEffects;
import org.banyan.core.eval.standard.effect.TypeEffects;
import org.banyan.core.eval.standard.module.ModuleEffects;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The names of the standard library, with their meanings. */
final class StandardLibrary {
    private static final Atom A = Types.ATOM;
    private static final Atom E = Types.EXPRESSION;
    private static final Atom U = Types.UNDEFINED;
    private static final Atom V = Types.VARIABLE;
    private static final Atom T = Variable.of("t");
    private static final Atom UNIT = Types.UNIT;
    private static final Atom BOOL = Types.BOOL;
    private static final Atom SPACE = Types.SPACE;

    private final LibraryBuilder library = new LibraryBuilder();

    private StandardLibrary() {
        PureLibrary.register(library::pure);
        forms();
        instructions();
        conveniences();
        declarations();
        SpaceEffects.register(library);
        EnvironmentEffects.register(library);
        TypeEffects.register(library);
        OutputEffects.register(library);
        ModuleEffects.register(library);
        RandomEffects.register(library);
        JsonEffects.register(library);
        FileEffects.register(library);
        DocEffects.register(library);
        HelperEffects.register(library);
        Docs.declare(library);
    }

    /** Returns the library of a dialect. */
    static Library of(Dialect dialect) {
        LibraryBuilder library = new StandardLibrary().library;
        if (dialect == Dialect.METTATRON) {
            Mettatron.register(library);
        }
        return library.build(dialect);
    }

    private static Expression fn(Atom... types) {
        return Types.function(types);
    }

    private void forms() {
        library.form(
                "if", false, 3, fn(BOOL, A, A, T), "One of two atoms, by whether a condition is True.", IfPlan.FORM);
        library.form(
                "let", false, 3, fn(A, U, A, U), "An atom, after a pattern was made equal to a value.", LetPlan.FORM);
        library.form("let*", false, 2, fn(E, A, U), "An atom, after patterns were made equal to values.", LetPlan.STAR);
        library.form(
                "case", false, 2, fn(A, E, U), "The first template whose pattern fits a result.", CasePlan.form(true));
        library.form(
                "switch",
                false,
                2,
                fn(U, E, U),
                "The first template whose pattern fits a result.",
                CasePlan.form(false));
        library.form(
                "unify", false, 4, fn(A, A, A, A, U), "One of two atoms, by whether two others unify.", UnifyPlan.FORM);
        library.form(
                "match",
                true,
                3,
                fn(SPACE, A, A, U),
                "A template for all that matches a pattern in a space.",
                MatchPlan.FORM);
        library.form("superpose", true, 1, fn(E, U), "Each child of a tuple as a result.", SuperposePlan.FORM);
        library.form(
                "collapse",
                false,
                1,
                fn(A, A),
                "All results of an atom as a tuple.",
                Form.closed((call, head) ->
                        new CollapsePlan(1, (machine, again, slots, tuples) -> machine.give(tuples[0]))));
        library.form(
                "unique",
                false,
                1,
                fn(A, U),
                "The results of an atom, each once.",
                Form.closed((call, head) -> new CollapsePlan(
                        1,
                        CollapsePlan.spread(
                                (machine, tuples) -> machine.store().library().apply("unique-atom", tuples)))));
        sets("union", "The results of two atoms.");
        sets("intersection", "The results that two atoms have in common.");
        sets("subtraction", "The results of one atom that another has not.");
        library.form("map-atom", false, 3, fn(E, V, A, E), "A template for each child of a list.", ListPlan.Kind.MAP);
        library.form(
                "filter-atom",
                false,
                3,
                fn(E, V, A, E),
                "The children of a list for which a filter is True.",
                ListPlan.Kind.FILTER);
        library.form(
                "foldl-atom",
                false,
                5,
                fn(E, A, V, V, A, U),
                "What a template makes of the children of a list.",
                ListPlan.Kind.FOLD);
        asserts("assertEqual", fn(A, A, UNIT), true, false);
        asserts("assertAlphaEqual", fn(A, A, UNIT), true, true);
        asserts("assertEqualToResult", fn(A, A, UNIT), false, false);
        asserts("assertAlphaEqualToResult", fn(A, A, UNIT), false, true);
        library.form(
                "assert",
                false,
                1,
                fn(A, UNIT),
                "Whether an atom is True.",
                Form.closed((call, head) -> AssertPlan.truth()));
        library.form(
                "assertIncludes",
                false,
                2,
                fn(A, E, UNIT),
                "Whether some atoms are among the results.",
                Form.closed((call, head) -> AssertPlan.includes()));
    }

    private void sets(String name, String description) {
        library.form(
                name,
                false,
                2,
                fn(A, A, U),
                description,
                Form.closed((call, head) -> new CollapsePlan(
                        2,
                        CollapsePlan.spread(
                                (machine, tuples) -> machine.store().library().apply(name + "-atom", tuples)))));
    }

    private void asserts(String name, Expression type, boolean evaluated, boolean alpha) {
        library.form(
                name,
                false,
                2,
                type,
                "Whether an atom has certain results.",
                Form.closed((call, head) -> AssertPlan.of(evaluated, alpha, false)));
        library.form(
                name + "Msg",
                false,
                3,
                fn(A, A, A, UNIT),
                "Whether an atom has certain results.",
                Form.closed((call, head) -> AssertPlan.of(evaluated, alpha, true)));
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
        library.instruction(name, type, description, new Instruction(type));
    }

    private record Instruction(Expression type) implements Form {
        @Override
        public @Nullable Plan plan(CallCode call, Head head) {
            return call.size() == type.size() - 1 ? InstructionPlan.of(call, type) : null;
        }

        /** Returns no bindings: an instruction is run as an atom, and its variables are made before. */
        @Override
        public List<Binding> bindings(Expression call) {
            return List.of();
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            return false;
        }

        @Override
        public boolean isInstruction() {
            return true;
        }
    }

    private void conveniences() {
        library.rule("id", fn(T, T), "Its argument.", arguments -> arguments[0]);
        library.rule("noeval", fn(A, A), "Its argument, not evaluated.", arguments -> arguments[0]);
        library.rule(
                "unquote",
                fn(U, U),
                "What is quoted.",
                arguments -> arguments[0] instanceof Expression quoted
                                && quoted.size() == 2
                                && quoted.get(0).equals(QUOTE)
                        ? quoted.get(1)
                        : Outcomes.NOT_REDUCIBLE);
        library.rule(
                "if-equal",
                fn(A, A, A, A, U),
                "One of two atoms, by whether two others are the same.",
                arguments -> org.banyan.core.match.Equality.alphaEqual(arguments[0], arguments[1])
                        ? arguments[2]
                        : arguments[3]);
        library.rule(
                "if-error",
                fn(A, A, A, U),
                "One of two atoms, by whether another is an error.",
                arguments -> Outcomes.isError(arguments[0]) ? arguments[1] : arguments[2]);
        library.rule(
                "return-on-error",
                fn(A, A, U),
                "An error, or another atom.",
                arguments -> arguments[0].equals(Outcomes.EMPTY) || Outcomes.isError(arguments[0])
                        ? Atom.expression(Symbol.of("return"), arguments[0])
                        : arguments[1]);
        library.rule(
                "noreduce-eq",
                fn(A, A, BOOL),
                "Whether two atoms are the same, not evaluated.",
                arguments ->
                        org.banyan.core.atom.Bool.of(org.banyan.core.match.Equality.equal(arguments[0], arguments[1])));
        library.ruleEffect(
                "atom-subst",
                fn(A, V, A, A),
                "A template with a variable replaced.",
                (machine, head, arguments, type) -> machine.give(
                        arguments[1] instanceof Variable variable
                                ? Delta.of(variable, arguments[0]).apply(arguments[2])
                                : arguments[2]));
        library.ruleEffect(
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
        library.effect(
                "sealed",
                fn(E, A, A),
                "An atom with its variables made new ones.",
                (machine, head, arguments, type) -> {
                    java.util.Set<Variable> kept = org.banyan.core.match.Substitution.variables(arguments[0]);
                    Map<Variable, Variable> renamed = new HashMap<>();
                    machine.give(org.banyan.core.match.Substitution.apply(
                            arguments[1],
                            variable -> kept.contains(variable)
                                    ? variable
                                    : renamed.computeIfAbsent(variable, machine::fresh)));
                });
        library.ruleEffect(
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
        library.effect(
                "capture",
                fn(A, A),
                "The results of an atom.",
                (machine, head, arguments, type) -> machine.evaluate(arguments[0], Expected.ANY));
    }

    private static final Symbol QUOTE = Symbol.of("quote");

    private void declarations() {
        library.declare("=", fn(T, T, U));
        library.declare("Error", fn(A, A, Symbol.of("ErrorType")));
        library.declare("return", fn(T, T));
        library.declare("quote", fn(A, A));
        Atom errorDescription = Symbol.of("ErrorDescription");
        library.declare("ErrorType", Types.TYPE);
        library.declare("SpaceType", Types.TYPE);
        library.declare("BadType", fn(Types.TYPE, Types.TYPE, errorDescription));
        library.declare("BadArgType", fn(Types.NUMBER, Types.TYPE, Types.TYPE, errorDescription));
        library.declare("IncorrectNumberOfArguments", errorDescription);
    }
}
