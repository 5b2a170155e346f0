package org.banyan.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

/** Random operations on a handful of environments against a {@link ModelEnvironment} of each. */
class EnvironmentModelTest {
    private static final List<Atom> ATOMS = Terms.terms(
            "a",
            "()",
            "(edge a b)",
            "(edge a $x)",
            "(edge $x $x)",
            "(edge $x $y)",
            "7",
            "-7",
            "(7)",
            "(= a)",
            "(= (f $x) 1)",
            "(= (f $y) 1)",
            "(= (f $x) 2)",
            "(= (f $x) (f 1))",
            "(= (f a) 1)",
            "(= (f $x $y) $x)",
            "(= (f $y $x) $y)",
            "(= (f $x $x) $x)",
            "(= (g $x) 1)",
            "(= (g) 1)",
            "(= g 1)",
            "(= f 1)",
            "(= f g)",
            "(= $x 1)",
            "(= $y 1)",
            "(= ($f $x) 1)",
            "(= ((f 1) 2) 3)",
            "(= 7 8)",
            "(= () 9)",
            "(= = =)",
            "(= (f 1) 2 3)",
            "(: a)",
            "(: a T)",
            "(: a U)",
            "(: a (-> T U))",
            "(: (f $x) T)",
            "(: (f $y) (List $y))",
            "(: (f $x) (List $z))",
            "(: $x T)",
            "(: $x $x)",
            "(: $x $y)",
            "(: : :)",
            "(: f T U)",
            "(:: a T)",
            "(== a T)");

    private static final int ENVIRONMENTS = 5;
    private static final int OPERATIONS = 22;

    private final Random random = Seed.random("EnvironmentModelTest");
    private final List<ModelledEnvironment> all = new ArrayList<>();

    @Test
    void everyOperationDoesWhatTheModelDoes() {
        for (int round = 0; round < 200; round++) {
            all.clear();
            IntStream.range(0, ENVIRONMENTS).forEach(i -> all.add(ModelledEnvironment.EMPTY));
            for (int step = 0; step < 50; step++) {
                int operation = random.nextInt(OPERATIONS);
                ModelledEnvironment one = any();
                ModelledEnvironment other = any();
                ModelledEnvironment made = step(operation, one, other);
                try {
                    made.check(ATOMS);
                } catch (AssertionError e) {
                    throw new AssertionError(
                            "round %d, step %d: operation %d of%n%s%nand%n%s%ngave%n%s%n%s"
                                    .formatted(round, step, operation, one, other, made, e.getMessage()),
                            e);
                }
                all.set(random.nextInt(ENVIRONMENTS), made);
            }
            all.forEach(environment -> environment.check(ATOMS));
        }
    }

    private ModelledEnvironment step(int operation, ModelledEnvironment one, ModelledEnvironment other) {
        int times = random.nextInt(4);
        return switch (operation) {
            case 0, 1, 2, 3 -> one.with(atom(), 1);
            case 4 -> one.with(atom(), times);
            case 5 -> one.without(atom(), 1);
            case 6, 7 -> one.without(present(one), times);
            case 8 -> one.withAll(List.of(atom(), atom(), atom()));
            case 9, 10 -> one.fork();
            case 11 -> random.nextInt(4) == 0 ? one.cleared() : one.fork();
            case 12, 13, 14 -> one.union(other);
            case 15 -> one.join(other);
            case 16 -> one.meet(other);
            case 17 -> random.nextInt(3) == 0 ? one.plus(other) : one.minus(other);
            case 18 -> one.restrict(other);
            case 19 -> one.difference(other, random.nextBoolean());
            case 20 ->
                ModelledEnvironment.unionAll(IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> any())
                        .toList());
            default -> one.built(random, this::atom);
        };
    }

    private ModelledEnvironment any() {
        return all.get(random.nextInt(ENVIRONMENTS));
    }

    private Atom atom() {
        return ATOMS.get(random.nextInt(ATOMS.size()));
    }

    private Atom present(ModelledEnvironment in) {
        List<Atom> atoms = in.atoms();
        return atoms.isEmpty() ? atom() : atoms.get(random.nextInt(atoms.size()));
    }
}
