package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.OperationFailure;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.library.MathFunctions;
import org.banyan.core.space.Access;
import org.jspecify.annotations.Nullable;

/** A program while it runs, seen from outside: the machine and what it is given. */
public final class Run {
    private static final Symbol TYPE_CHECK = Symbol.of("type-check");
    private static final Symbol AUTO = Symbol.of("auto");
    private static final Symbol INTERPRETER = Symbol.of("interpreter");

    private final Environment origin;
    private final Machine machine;
    private long failedAssertions;

    /** A run that begins with an environment. */
    public Run(Environment environment, Consumer<String> output) {
        int threads = Integer.getInteger("banyan.threads", 1);
        Scheduler scheduler = threads > 1 ? new Scheduler(threads) : null;
        origin = environment;
        machine = new Machine(
                StandardLibrary.shared(),
                new Host() {
                    @Override
                    public void check(long steps) {}

                    @Override
                    public void print(String line) {
                        output.accept(line);
                    }

                    @Override
                    public void trace(String line) {
                        output.accept(line);
                    }

                    @Override
                    public @Nullable Scheduler scheduler() {
                        return scheduler;
                    }

                    @Override
                    public long seed() {
                        return System.nanoTime();
                    }

                    @Override
                    public ModuleEffects.Modules modules() {
                        throw new OperationFailure("there are no modules here");
                    }
                },
                World.of(Access.bridge().state(environment)));
    }

    /** Adds an atom to the space of the program; gives errors if types are checked and do not fit. */
    public List<Atom> add(Atom atom) {
        Atom read = read(atom);
        if (machine.world().settings().get(TYPE_CHECK).contains(AUTO)) {
            List<Atom> errors = errors(read);
            if (!errors.isEmpty()) {
                return errors;
            }
        }
        machine.addAtom(0, read);
        return List.of();
    }

    private List<Atom> errors(Atom atom) {
        List<Atom> errors = new ArrayList<>();
        for (TypeSystem.Typed typed : machine.heads().types().of(machine::fresh, atom)) {
            if (typed.error() == null) {
                return List.of();
            }
            errors.add(typed.error());
        }
        return errors;
    }

    /** All results of an atom. */
    public List<Atom> evaluate(Atom atom) {
        Atom read = read(atom);
        if (machine.world().settings().get(TYPE_CHECK).contains(AUTO)) {
            List<Atom> errors = errors(read);
            if (!errors.isEmpty()) {
                return errors;
            }
        }
        boolean bare = machine.world()
                .settings()
                .get(INTERPRETER)
                .exists(value -> value.toString().equals("bare-minimal"));
        List<Atom> results = new ArrayList<>();
        for (Result result : machine.run(read, bare)) {
            results.add(result.atom());
            if (isFailedAssertion(result.atom())) {
                failedAssertions++;
            }
        }
        return results;
    }

    private static boolean isFailedAssertion(Atom atom) {
        return Outcomes.isError(atom)
                && ((Expression) atom).size() > 1
                && ((Expression) atom).get(1) instanceof Expression call
                && !call.isEmpty()
                && call.get(0) instanceof Symbol symbol
                && symbol.name().startsWith("assert");
    }

    /** An atom with names replaced by what they stand for. */
    private Atom read(Atom atom) {
        return Tokens.replaced(atom, this::token);
    }

    private @Nullable Atom token(Symbol symbol) {
        Atom bound = machine.world().tokens().get(symbol).getOrNull();
        return bound != null ? bound : MathFunctions.constants().get(symbol.name());
    }

    /** An atom as it is printed. */
    public String print(Atom atom) {
        return machine.printable(atom).toString();
    }

    /** The environment as it is now. */
    public Environment environment() {
        return (Environment) Access.bridge().environment(origin, machine.world().space(0));
    }

    /** How many assertions have failed. */
    public long failedAssertions() {
        return failedAssertions;
    }

    /** How many steps were done. */
    public long steps() {
        return machine.steps();
    }
}
