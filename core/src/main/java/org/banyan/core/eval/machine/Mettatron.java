package org.banyan.core.eval.machine;

import java.util.function.IntPredicate;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.PureFunction;
import org.banyan.core.eval.library.Equality;
import org.banyan.core.eval.library.Types;
import org.banyan.core.eval.world.References;
import org.jspecify.annotations.Nullable;

/** What the standard library has otherwise in the dialect of MeTTaTron; {@link org.banyan.core.eval.Dialect} tells. */
final class Mettatron {
    private static final Atom A = Types.ATOM;
    private static final Atom T = Variable.of("t");

    private Mettatron() {}

    static void register(StandardLibrary library) {
        library.form(
                "=",
                false,
                2,
                Types.function(T, T, Types.UNDEFINED),
                "Defines a rule.",
                (call, head) -> DefinePlan.INSTANCE);
        library.form(
                ":",
                false,
                2,
                Types.function(A, A, Types.UNDEFINED),
                "Asserts a type.",
                (call, head) -> DefinePlan.INSTANCE);
        library.form(
                "if",
                false,
                3,
                Types.function(A, A, A, T),
                "One of two atoms, by whether a condition holds.",
                (call, head) -> new TruthPlan());
        library.form(
                "seq",
                "Evaluates atoms in order, and gives the results of the last.",
                (call, head) -> SequencePlan.INSTANCE);
        library.form("error", "An error, of a message and of what it is about.", (call, head) -> ErrorPlan.INSTANCE);
        library.form(
                "is-error",
                true,
                1,
                Types.function(A, Types.BOOL),
                "Whether an atom evaluates to an error.",
                (call, head) -> CatchPlan.ASK);
        library.form(
                "catch",
                true,
                2,
                Types.function(A, A, Types.UNDEFINED),
                "The results of an atom, or those of another if they are errors.",
                (call, head) -> CatchPlan.CATCH);
        library.form(
                "match",
                true,
                4,
                library.form("match"),
                Types.function(Types.SPACE, A, A, Types.UNDEFINED),
                "A template for all that matches a pattern in a space.",
                Mettatron::match);
        comparisons(library);
    }

    /** {@code (match & self pattern template)}, the older way to write {@code (match &self pattern template)}. */
    private static Plan match(CallCode call, Head head) {
        Expression template = call.template();
        return template.get(1).equals(Symbol.of("&")) && template.get(2).equals(Symbol.of("self"))
                ? new RewrittenPlan(
                        call, Atom.expression(template.get(0), References.SELF, template.get(3), template.get(4)))
                : new TypedPlan(head);
    }

    private static void comparisons(StandardLibrary library) {
        library.effect(
                "!=",
                Types.function(T, T, Types.BOOL),
                "Whether two atoms are not equal.",
                (machine, head, arguments, type) -> machine.give(Bool.of(!Equality.equal(
                        machine.store().resolved(arguments[0]), machine.store().resolved(arguments[1])))));
        compare(library, "<", order -> order < 0);
        compare(library, "<=", order -> order <= 0);
        compare(library, ">", order -> order > 0);
        compare(library, ">=", order -> order >= 0);
    }

    private static void compare(StandardLibrary library, String name, IntPredicate holds) {
        PureFunction numbers = library.function(name);
        library.pure(
                name,
                Types.function(T, T, Types.BOOL),
                "Compares two numbers, or two strings by their code points.",
                arguments -> arguments[0] instanceof Str left && arguments[1] instanceof Str right
                        ? Bool.of(holds.test(left.path().compareTo(right.path())))
                        : numbers.apply(arguments));
    }

    /** What a word stands for that is no word but a literal in this dialect; null if it is a word. */
    static @Nullable Atom literal(Symbol symbol) {
        return switch (symbol.name()) {
            case "true" -> Bool.TRUE;
            case "false" -> Bool.FALSE;
            default -> null;
        };
    }

    /** {@code (error message details)}, neither of which is evaluated. */
    private static final class ErrorPlan extends Plan {
        static final ErrorPlan INSTANCE = new ErrorPlan();

        @Override
        void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
            Expression atom = (Expression) call.instantiate(machine, slots);
            if (atom.size() < 2) {
                machine.giveNothing();
            } else if (atom.size() > 3) {
                machine.give(TypeSystem.wrongNumber(atom));
            } else {
                machine.give(Outcomes.error(atom.size() == 3 ? atom.get(2) : Outcomes.UNIT, atom.get(1)));
            }
        }

        @Override
        Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
            return Types.UNDEFINED;
        }
    }
}
