package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.ModuleSource;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.Settings;
import org.banyan.core.space.Access;
import org.jspecify.annotations.Nullable;

/** A program while it runs, seen from outside: the machine and what it is given. */
public final class Run {
    private final Environment origin;
    private final Machine machine;
    private long failedAssertions;
    private long failedModules;

    /** A run that begins with an environment. */
    public Run(Environment environment, Settings settings, Consumer<String> output) {
        Scheduler scheduler = settings.threads() > 1 ? new Scheduler(settings.threads()) : null;
        origin = environment;
        Files files = new Files(settings.files());
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
                        settings.messages().forEach(told -> told.accept(line));
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
                    public ModuleSource modules() {
                        return settings.modules();
                    }

                    @Override
                    public void moduleFailed(String module, String error) {
                        failedModules++;
                        trace(module + ": ended by " + error);
                    }

                    @Override
                    public Files files() {
                        return files;
                    }
                },
                World.of(Access.bridge().state(environment)));
    }

    /** Says where what follows comes from. */
    public void comesFrom(String key) {
        machine.world(machine.world().withModules(machine.world().modules().withOrigin(key)));
    }

    /** Adds an atom to the space of the program; gives errors if types are checked and do not fit. */
    public List<Atom> add(Atom atom) {
        Atom read = Reading.read(machine, atom);
        List<Atom> errors = Reading.errors(machine, read);
        if (errors.isEmpty()) {
            machine.addAtom(0, read);
        }
        return errors;
    }

    /** All results of an atom. */
    public List<Atom> evaluate(Atom atom) {
        Atom read = Reading.read(machine, atom);
        List<Atom> errors = Reading.errors(machine, read);
        if (!errors.isEmpty()) {
            return errors;
        }
        List<Atom> results = new ArrayList<>();
        for (Result result : machine.run(read, Reading.isBare(machine))) {
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

    /** How many modules ended in an error. */
    public long failedModules() {
        return failedModules;
    }

    /** How many steps were done. */
    public long steps() {
        return machine.steps();
    }
}
