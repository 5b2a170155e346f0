package org.banyan.core.eval.standard;

import java.util.function.IntPredicate;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.form.IfPlan;
import org.banyan.core.eval.form.mettatron.CatchPlan;
import org.banyan.core.eval.form.mettatron.DefinePlan;
import org.banyan.core.eval.form.mettatron.OlderMatch;
import org.banyan.core.eval.form.mettatron.SequencePlan;
import org.banyan.core.eval.form.mettatron.TruthPlan;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.match.Equality;
import org.jspecify.annotations.Nullable;

/** The changes of the standard library in the dialect of MeTTaTron; see {@link org.banyan.core.eval.host.Dialect}. */
final class Mettatron {
    private static final Atom A = Types.ATOM;
    private static final Atom T = Variable.of("t");

    private Mettatron() {}

    static void register(LibraryBuilder library) {
        library.form(
                "=",
                false,
                2,
                Types.function(T, T, Types.UNDEFINED),
                "Defines a rule.",
                Form.closed((call, head) -> DefinePlan.INSTANCE));
        library.form(
                ":",
                false,
                2,
                Types.function(A, A, Types.UNDEFINED),
                "Asserts a type.",
                Form.closed((call, head) -> DefinePlan.INSTANCE));
        library.form(
                "if",
                false,
                3,
                Types.function(A, A, A, T),
                "One of two atoms, by whether a condition holds.",
                IfPlan.form((call, head) -> new TruthPlan()));
        library.form(
                "seq",
                "Evaluates atoms in order, and gives the results of the last.",
                Form.closed((call, head) -> SequencePlan.INSTANCE));
        library.form(
                "error",
                "An error, of a message and of what it is about.",
                Form.closed((call, head) -> ErrorPlan.INSTANCE));
        library.form(
                "is-error",
                true,
                1,
                Types.function(A, Types.BOOL),
                "Whether an atom evaluates to an error.",
                Form.closed((call, head) -> CatchPlan.ASK));
        library.form(
                "catch",
                true,
                2,
                Types.function(A, A, Types.UNDEFINED),
                "The results of an atom, or those of another if they are errors.",
                Form.closed((call, head) -> CatchPlan.CATCH));
        library.form(
                "match",
                true,
                4,
                library.form("match"),
                Types.function(Types.SPACE, A, A, Types.UNDEFINED),
                "A template for all that matches a pattern in a space.",
                OlderMatch.FORM);
        comparisons(library);
    }

    private static void comparisons(LibraryBuilder library) {
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

    private static void compare(LibraryBuilder library, String name, IntPredicate holds) {
        PureFunction numbers = library.function(name);
        library.pure(
                name,
                Types.function(T, T, Types.BOOL),
                "Compares two numbers, or two strings by their code points.",
                arguments -> arguments[0] instanceof Str left && arguments[1] instanceof Str right
                        ? Bool.of(holds.test(left.path().compareTo(right.path())))
                        : numbers.apply(arguments));
    }

    /** Adds {@code (error message details)}, whose parts are not evaluated. */
    private static final class ErrorPlan extends Plan {
        static final ErrorPlan INSTANCE = new ErrorPlan();

        @Override
        public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
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
        public Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
            return Types.UNDEFINED;
        }
    }
}
