package org.banyan.core.eval.standard.effect;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.match.Equality;

/** The operations on spaces and states. */
public final class SpaceEffects {
    private static final Symbol STATE_MONAD = Symbol.of("StateMonad");
    private static final Variable T = Variable.of("t");
    private static final Atom MONAD = Atom.expression(STATE_MONAD, T);

    private SpaceEffects() {}

    public static void register(LibraryBuilder library) {
        Atom twoArguments = Types.function(Types.SPACE, Types.ATOM, Types.UNIT);
        Atom evaluated = Types.function(Types.SPACE, Types.UNDEFINED, Types.UNIT);
        library.effect("new-space", Types.function(Types.SPACE), "A new space.", (machine, head, arguments, type) -> {
            machine.give(machine.store().newSpace());
        });
        library.effect("add-atom", twoArguments, "Adds an atom to a space.", (machine, head, arguments, type) -> {
            add(machine, space(head, arguments[0]), arguments[1]);
            machine.give(Outcomes.UNIT);
        });
        library.ruleEffect("add-reduct", evaluated, "Adds a result to a space.", (machine, head, arguments, type) -> {
            add(machine, space(head, arguments[0]), arguments[1]);
            machine.give(Outcomes.UNIT);
        });
        library.ruleEffect(
                "add-atoms",
                Types.function(Types.SPACE, Types.EXPRESSION, Types.UNIT),
                "Adds the children of a tuple to a space.",
                SpaceEffects::addAll);
        library.ruleEffect("add-reducts", evaluated, "Adds the children of a result to a space.", SpaceEffects::addAll);
        library.effect(
                "remove-atom", twoArguments, "Removes an atom from a space.", (machine, head, arguments, type) -> {
                    long number = space(head, arguments[0]);
                    machine.store().removeAtom(number, arguments[1]);
                    machine.give(Outcomes.UNIT);
                });
        library.effect(
                "get-atoms",
                Types.function(Types.SPACE, Types.ATOM),
                "Each atom of a space.",
                (machine, head, arguments, type) -> {
                    long number = References.number(References.Kind.SPACE, arguments[0]);
                    if (number < 0) {
                        throw new OperationFailure("get-atoms expects a space as its argument");
                    }
                    List<Result> results = new ArrayList<>();
                    machine.store().forEachAtom(number, (stored, copies) -> {
                        Atom atom = TypeSystem.renamed(machine::fresh, stored);
                        for (long copy = 0; copy < copies; copy++) {
                            results.add(new Result(atom, null));
                            machine.resultLimits().checkNumber(results.size());
                        }
                    });
                    machine.giveAll(results);
                });
        states(library);
        library.effect(
                "==",
                Types.function(T, T, Types.BOOL),
                "Whether two atoms are equal.",
                (machine, head, arguments, type) -> machine.give(Bool.of(Equality.equal(
                        machine.store().resolved(arguments[0]), machine.store().resolved(arguments[1])))));
    }

    private static void add(Machine machine, long number, Atom atom) {
        machine.store().addAtom(number, atom);
    }

    private static void addAll(Machine machine, Head head, Atom[] arguments, Expected type) {
        long number = space(head, arguments[0]);
        if (arguments[1] instanceof Expression expression) {
            expression.children().forEach(atom -> add(machine, number, atom));
        }
        machine.give(Outcomes.UNIT);
    }

    private static long space(Head head, Atom atom) {
        long number = References.number(References.Kind.SPACE, atom);
        if (number < 0) {
            throw new OperationFailure(head.symbol() + " expects a space as the first argument");
        }
        return number;
    }

    private static void states(LibraryBuilder library) {
        library.ruleEffect("new-state", Types.function(T, MONAD), "A new state.", (machine, head, arguments, type) -> {
            List<TypeSystem.Typed> types = machine.heads().types().of(machine::fresh, arguments[0]);
            Atom content = types.isEmpty() ? Types.UNDEFINED : types.get(0).type();
            machine.give(machine.store().newCell(arguments[0], content));
        });
        library.effect(
                "get-state", Types.function(MONAD, T), "What a state holds.", (machine, head, arguments, type) -> {
                    long number = References.number(References.Kind.STATE, arguments[0]);
                    if (number < 0) {
                        throw new OperationFailure("get-state expects single state atom as an argument");
                    }
                    Atom content = machine.store().cell(number);
                    machine.evaluate(content == null ? Outcomes.UNIT : content, Expected.ANY);
                });
        library.effect(
                "change-state!",
                Types.function(MONAD, T, MONAD),
                "Lets a state hold another atom.",
                (machine, head, arguments, type) -> {
                    long number = References.number(References.Kind.STATE, arguments[0]);
                    if (number < 0) {
                        throw new OperationFailure("change-state! expects a state as the first argument");
                    }
                    machine.store().cell(number, arguments[1]);
                    machine.give(arguments[0]);
                });
    }
}
