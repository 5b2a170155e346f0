package org.banyan.core.eval.standard.effect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.space.Definition;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.State;

/** The operations that ask a space what an environment can be asked. The reference does not have them. */
public final class EnvironmentEffects {
    private EnvironmentEffects() {}

    public static void register(LibraryBuilder library) {
        Atom number = Types.function(Types.SPACE, Types.NUMBER);
        library.effect(
                "env-size",
                number,
                "How many atoms there are in a space, every copy counted.",
                (machine, head, arguments, type) -> machine.give(size(space(machine, head, arguments))));
        library.effect(
                "env-distinct",
                number,
                "How many different atoms there are in a space.",
                (machine, head, arguments, type) -> machine.give(
                        Int64.of(space(machine, head, arguments).space().size())));
        library.effect(
                "env-contains",
                Types.function(Types.SPACE, Types.ATOM, Types.BOOL),
                "Whether an atom is in a space, or an equal one, whatever the names of its variables.",
                (machine, head, arguments, type) ->
                        machine.give(Bool.of(space(machine, head, arguments).countEqual(arguments[1]) > 0)));
        library.effect(
                "env-multiplicity",
                Types.function(Types.SPACE, Types.ATOM, Types.NUMBER),
                "How many copies of an atom there are in a space.",
                (machine, head, arguments, type) ->
                        machine.give(Int64.of(space(machine, head, arguments).countEqual(arguments[1]))));
        library.effect(
                "env-rules",
                Types.function(Types.SPACE, Types.SYMBOL, Types.NUMBER, Types.ATOM),
                "Each rule of a space for a symbol with a number of arguments, in the order of definition.",
                EnvironmentEffects::rules);
    }

    /** Returns the number of atoms, every copy counted; it may exceed 64 bits. */
    private static Atom size(State space) {
        try {
            return Int64.of(space.size());
        } catch (ArithmeticException tooMany) {
            BigInteger sum = BigInteger.ZERO;
            for (Occurrence occurrence : space.space().values()) {
                sum = sum.add(BigInteger.valueOf(occurrence.count()));
            }
            return Atom.integer(sum);
        }
    }

    private static void rules(Machine machine, Head head, Atom[] arguments, Expected type) {
        State space = space(machine, head, arguments);
        if (!(arguments[1] instanceof Symbol symbol)
                || !(arguments[2] instanceof Int64 arity)
                || arity.value() < 0
                || arity.value() > Integer.MAX_VALUE) {
            throw new OperationFailure("env-rules expects a space, a symbol and a number of arguments");
        }
        List<Result> results = new ArrayList<>();
        for (Definition definition :
                space.rules().rules(new RuleHead(symbol, (int) arity.value())).values()) {
            Atom rule = TypeSystem.renamed(machine::fresh, definition.rule().atom());
            for (long copy = 0; copy < definition.count(); copy++) {
                results.add(new Result(rule, null));
            }
        }
        machine.giveAll(results);
    }

    private static State space(Machine machine, Head head, Atom[] arguments) {
        long number = References.number(References.Kind.SPACE, arguments[0]);
        if (number < 0) {
            throw new OperationFailure(head.symbol() + " expects a space as the first argument");
        }
        return machine.store().space(number);
    }
}
