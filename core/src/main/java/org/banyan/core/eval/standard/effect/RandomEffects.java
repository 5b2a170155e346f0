package org.banyan.core.eval.standard.effect;

import java.util.SplittableRandom;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.library.LibraryBuilder;
import org.banyan.core.eval.world.handle.References;

/** The operations that give random numbers: the same ones for the same seed. */
public final class RandomEffects {
    private static final Symbol GENERATOR = Symbol.of("RandomGenerator");
    private static final Symbol DEFAULT = Symbol.of("&rng");

    private RandomEffects() {}

    public static void register(LibraryBuilder library) {
        Atom range = Types.function(GENERATOR, Types.NUMBER, Types.NUMBER, Types.NUMBER);
        library.effect("random-int", range, "A random integer of a range.", (machine, head, arguments, type) -> {
            long number = generator(machine, "random-int", arguments[0]);
            String usage = "random-int expects three arguments: random generator, number (start) and number (end)";
            long from = (long) number(arguments[1], usage);
            long to = (long) number(arguments[2], usage);
            if (from >= to) {
                throw new OperationFailure("RangeIsEmpty");
            }
            SplittableRandom random = next(machine, number);
            machine.give(Int64.of(random.nextLong(from, to)));
        });
        library.effect("random-float", range, "A random number of a range.", (machine, head, arguments, type) -> {
            long number = generator(machine, "random-float", arguments[0]);
            String usage = "random-float expects three arguments: random generator, number (start) and number (end)";
            double from = number(arguments[1], usage);
            double to = number(arguments[2], usage);
            if (!(from < to)) {
                throw new OperationFailure("RangeIsEmpty");
            }
            SplittableRandom random = next(machine, number);
            machine.give(Float64.of(random.nextDouble(from, to)));
        });
        library.effect(
                "set-random-seed",
                Types.function(GENERATOR, Types.NUMBER, Types.UNIT),
                "Lets a generator begin anew with a seed.",
                (machine, head, arguments, type) -> {
                    long number = generator(machine, "set-random-seed", arguments[0]);
                    long seed = (long) number(
                            arguments[1], "set-random-seed expects two arguments: random generator and number (seed)");
                    machine.store().generator(number, seed);
                    machine.give(Outcomes.UNIT);
                });
        library.effect(
                "new-random-generator",
                Types.function(Types.NUMBER, GENERATOR),
                "A generator that begins with a seed.",
                (machine, head, arguments, type) -> {
                    long seed = (long) number(arguments[0], "new-random-generator expects one argument: number (seed)");
                    machine.give(machine.store().newGenerator(seed));
                });
        library.effect(
                "reset-random-generator",
                Types.function(GENERATOR, Types.UNIT),
                "Lets a generator begin anew at random.",
                (machine, head, arguments, type) -> {
                    long number = generator(machine, "reset-random-generator", arguments[0]);
                    machine.store().generator(number, machine.host().seed());
                    machine.give(Outcomes.UNIT);
                });
        library.effect(
                "flip",
                Types.function(Types.BOOL),
                "True or False.",
                (machine, head, arguments, type) ->
                        machine.give(Bool.of(next(machine, 0).nextBoolean())));
    }

    private static long generator(Machine machine, String name, Atom atom) {
        long number = atom.equals(DEFAULT) ? 0 : References.number(References.Kind.GENERATOR, atom);
        if (number < 0) {
            throw new OperationFailure(name + " expects a random generator as its argument");
        }
        return number;
    }

    private static double number(Atom atom, String usage) {
        if (atom instanceof Int64 integer) {
            return integer.value();
        }
        if (atom instanceof Float64 real) {
            return real.value();
        }
        throw new OperationFailure(usage);
    }

    /** Returns a source of one number, and sets the generator to the next seed. */
    private static SplittableRandom next(Machine machine, long number) {
        Long known = machine.store().generator(number);
        SplittableRandom random =
                new SplittableRandom(known == null ? machine.host().seed() : known);
        machine.store().generator(number, random.nextLong());
        return random;
    }
}
