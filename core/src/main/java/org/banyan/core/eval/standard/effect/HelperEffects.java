package org.banyan.core.eval.standard.effect;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.Logic;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Unifier;
import org.jspecify.annotations.Nullable;

/**
 * Functions that the reference's library is built with, and that programs use too. Those without a type have all their
 * arguments evaluated. Calls with other numbers of arguments have no meaning.
 */
public final class HelperEffects {
    private static final Symbol BAD_TYPE = Symbol.of("BadType");

    private HelperEffects() {}

    public static void register(LibraryBuilder library) {
        library.rule(
                "nop",
                Types.UNDEFINED,
                "Nothing, whatever its argument.",
                arguments -> arguments.length < 2 ? Outcomes.UNIT : Outcomes.NOT_REDUCIBLE);
        library.rule(
                "empty",
                Types.UNDEFINED,
                "No result.",
                arguments -> arguments.length == 0 ? Outcomes.EMPTY : Outcomes.NOT_REDUCIBLE);
        library.rule("first-from-pair", Types.UNDEFINED, "The first of two.", arguments -> firstFromPair(arguments));
        library.rule(
                "is-function",
                Types.function(Types.TYPE, Types.BOOL),
                "Whether a type is that of functions.",
                arguments -> Bool.of(arguments[0] instanceof Expression expression
                        && !expression.isEmpty()
                        && expression.get(0).equals(Types.ARROW)));
        library.rule(
                "match-type-or",
                Types.UNDEFINED,
                "Whether something holds already, or two types fit.",
                arguments -> arguments.length == 3
                        ? Logic.or(arguments[0], Bool.of(fit(arguments[1], arguments[2]) != null))
                        : Outcomes.NOT_REDUCIBLE);
        library.ruleEffect(
                "match-types",
                Types.UNDEFINED,
                "One of two atoms, by whether two types fit.",
                HelperEffects::matchTypes);
        library.ruleEffect(
                "type-cast", Types.UNDEFINED, "An atom if it has a type in a space.", HelperEffects::typeCast);
        Atom inner = Types.function(Types.ATOM, Types.EXPRESSION, Types.ATOM);
        library.ruleEffect(
                "switch-minimal",
                inner,
                "The first template whose pattern fits an atom; none of them is evaluated.",
                (machine, head, arguments, type) -> {
                    if (arguments[1] instanceof Expression cases) {
                        choose(machine, arguments[0], cases.children(), type);
                    } else {
                        machine.giveNothing();
                    }
                });
        library.ruleEffect(
                "switch-internal",
                inner,
                "The same for cases that are given as the first and the others.",
                (machine, head, arguments, type) -> {
                    if (arguments[1] instanceof Expression pair
                            && pair.size() == 2
                            && isCase(pair.get(0))
                            && pair.get(1) instanceof Expression others) {
                        List<Atom> cases = new ArrayList<>(List.of(pair.get(0)));
                        cases.addAll(others.children());
                        choose(machine, arguments[0], cases, type);
                    } else {
                        machine.give(head.normalCall(arguments, type));
                    }
                });
    }

    private static boolean isCase(Atom atom) {
        return atom instanceof Expression pair && pair.size() == 2;
    }

    private static void choose(Machine machine, Atom atom, List<Atom> cases, Expected type) {
        for (Atom branch : cases) {
            if (!isCase(branch)) {
                break;
            }
            Expression pair = (Expression) branch;
            Bindings bindings = Unifier.unify(atom, pair.get(0)).getOrNull();
            if (bindings != null) {
                machine.evaluateAfter(Delta.of(bindings, Long.MAX_VALUE), bindings.apply(pair.get(1)), type);
                return;
            }
        }
        machine.giveNothing();
    }

    private static void matchTypes(Machine machine, Head head, Atom[] arguments, Expected type) {
        if (arguments.length != 4) {
            machine.give(head.normalCall(arguments, type));
            return;
        }
        Bindings bindings = fit(arguments[0], arguments[1]);
        if (bindings == null) {
            machine.evaluate(arguments[3], type);
        } else {
            machine.evaluateAfter(Delta.of(bindings, Long.MAX_VALUE), bindings.apply(arguments[2]), type);
        }
    }

    private static void typeCast(Machine machine, Head head, Atom[] arguments, Expected type) {
        if (arguments.length != 3) {
            machine.give(head.normalCall(arguments, type));
        } else if (isOf(machine, arguments[0], arguments[1], arguments[2])) {
            machine.evaluate(arguments[0], type);
        } else {
            machine.give(Outcomes.error(arguments[0], BAD_TYPE));
        }
    }

    private static boolean isOf(Machine machine, Atom atom, Atom type, Atom space) {
        if (machine.heads().metaType(atom).equals(type)) {
            return true;
        }
        long number = References.number(References.Kind.SPACE, space);
        if (number < 0) {
            return false;
        }
        return TypeEffects.types(machine, number, atom).stream().anyMatch(actual -> fit(actual, type) != null);
    }

    private static Atom firstFromPair(Atom[] arguments) {
        if (arguments.length != 1) {
            return Outcomes.NOT_REDUCIBLE;
        }
        if (arguments[0] instanceof Expression pair && pair.size() == 2) {
            return pair.get(0);
        }
        throw new OperationFailure(Atom.string("incorrect pair format"));
    }

    /** Returns the bindings that make two types the same; null if there are none. */
    private static @Nullable Bindings fit(Atom one, Atom other) {
        return isAny(one) || isAny(other)
                ? Bindings.none()
                : Unifier.unify(one, other).getOrNull();
    }

    private static boolean isAny(Atom type) {
        return type.equals(Types.UNDEFINED) || type.equals(Types.ATOM);
    }
}
