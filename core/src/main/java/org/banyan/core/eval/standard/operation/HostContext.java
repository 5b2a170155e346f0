package org.banyan.core.eval.standard.operation;

import io.vavr.collection.Set;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Effects;
import org.banyan.core.eval.host.OperationContext;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.library.argument.Names;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.space.StateBranch;

/** The world of a machine, for one call of an operation of the host. */
final class HostContext implements OperationContext {
    private final Machine machine;
    private final Environment origin;
    private final Set<Effects> effects;
    private final Thread thread = Thread.currentThread();
    private boolean ended;

    /** @param origin the environment that the program began with; its space is shown as a branch of it */
    HostContext(Machine machine, Environment origin, Set<Effects> effects) {
        this.machine = machine;
        this.origin = origin;
        this.effects = effects;
    }

    /** Notes that the call has ended. */
    void end() {
        ended = true;
    }

    private void check(Effects effect) {
        if (thread != Thread.currentThread()) {
            throw new IllegalStateException("the context of an operation belongs to the thread of the call");
        }
        if (ended) {
            throw new IllegalStateException("the call that this context belongs to has ended");
        }
        if (!effects.contains(effect) && !effects.contains(Effects.EXTERNAL)) {
            throw new IllegalStateException("the operation was declared without the effect " + effect);
        }
    }

    private static long number(Atom space) {
        long number = References.number(References.Kind.SPACE, space);
        if (number < 0) {
            throw new OperationFailure("not a space: " + Names.shown(space));
        }
        return number;
    }

    @Override
    public Environment environment() {
        return environment(References.SELF);
    }

    @Override
    public Environment environment(Atom space) {
        check(Effects.SPACES);
        long number = number(space);
        return StateBranch.withState(
                number == 0 ? origin : Environment.empty(), machine.store().space(number));
    }

    @Override
    public void add(Atom atom) {
        add(References.SELF, atom);
    }

    @Override
    public void add(Atom space, Atom atom) {
        check(Effects.SPACES);
        machine.store().addAtom(number(space), atom);
    }

    @Override
    public void remove(Atom atom) {
        remove(References.SELF, atom);
    }

    @Override
    public void remove(Atom space, Atom atom) {
        check(Effects.SPACES);
        machine.store().removeAtom(number(space), atom);
    }

    @Override
    public void print(String line) {
        check(Effects.OUTPUT);
        machine.print(line);
    }
}
