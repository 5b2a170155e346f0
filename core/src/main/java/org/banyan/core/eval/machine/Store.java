package org.banyan.core.eval.machine;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.world.Journal;
import org.banyan.core.eval.world.Printing;
import org.banyan.core.eval.world.States;
import org.banyan.core.eval.world.World;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * What a machine can change and looks things up in: the world as it is now, the space from which it is seen, and what
 * heads mean there. Belongs to one machine.
 */
public final class Store {
    public static final Symbol MAX_STACK_DEPTH = Symbol.of("max-stack-depth");

    /** So many frames of the reference's machine are about one of ours. */
    private static final int REFERENCE_FRAMES = 40;

    private final Libraries libraries;
    private final CompiledRules compiled;
    private final @Nullable Journal journal;
    private World world;
    private long context;
    private Library library;
    private Heads heads;
    private int deepest;
    private final Runnable changed;

    /** @param changed called after what heads mean, or how deep the stack may be, has changed */
    Store(Libraries libraries, CompiledRules compiled, World world, Runnable changed) {
        this.libraries = libraries;
        this.compiled = compiled;
        this.changed = changed;
        this.journal = null;
        this.world = world;
        this.library = libraries.in(world);
        this.heads = new Heads(library, compiled, visible(world, 0));
        this.deepest = deepest(world);
    }

    /** A store that goes on from another one as it is now, and takes note of what is looked at and changed. */
    Store(Store parent, Runnable changed) {
        this.libraries = parent.libraries;
        this.compiled = parent.compiled;
        this.changed = changed;
        this.journal = new Journal();
        this.world = parent.world;
        this.context = parent.context;
        this.library = parent.library;
        this.heads = parent.heads;
        this.deepest = parent.deepest;
    }

    // ---- What there is ----

    public World world() {
        return world;
    }

    public void world(World newWorld) {
        World old = world;
        world = newWorld;
        if (old.settings() != newWorld.settings()) {
            library = libraries.in(newWorld);
            deepest = deepest(newWorld);
            changed.run();
        }
        if (heads.library() != library || old.spaces() != newWorld.spaces() || old.imports() != newWorld.imports()) {
            refresh();
        }
    }

    /** The space in which functions are looked up. */
    public long context() {
        return context;
    }

    public void context(long space) {
        if (space != context) {
            readsSpaces();
            context = space;
            refresh();
        }
    }

    /** The module that runs: that in whose space functions are looked up; the program, if that is no module's. */
    public long home() {
        return world.modules().isModule(context) ? context : 0;
    }

    private void refresh() {
        List<State> now = visible(world, context);
        if (heads.library() != library || !heads.holdsFor(now)) {
            heads = headsIn(now);
            changed.run();
        }
    }

    public Library library() {
        return library;
    }

    Heads heads() {
        return heads;
    }

    /** What heads mean where some states are visible. */
    public Heads headsIn(List<State> states) {
        return new Heads(library, compiled, states);
    }

    /** How deep the stack may be by the settings of the program. */
    int deepest() {
        return deepest;
    }

    /** The settings count frames of the reference; 0 is for any depth. */
    private static int deepest(World world) {
        return world.settings().getOrElse(MAX_STACK_DEPTH, Types.UNDEFINED) instanceof Int64 frames
                        && frames.value() > 0
                ? (int) Math.min(Integer.MAX_VALUE, Math.max(1, frames.value() / REFERENCE_FRAMES))
                : Integer.MAX_VALUE;
    }

    // ---- Spaces and states ----

    /** The states of all spaces that are seen from one, itself first. */
    public List<State> visible(long space) {
        readsSpaces();
        return visible(world, space);
    }

    private static List<State> visible(World world, long space) {
        Vector<Long> direct = world.imports().getOrElse(space, Vector.empty());
        if (direct.isEmpty()) {
            return List.of(world.space(space));
        }
        Set<Long> seen = new LinkedHashSet<>();
        List<Long> open = new ArrayList<>(List.of(space));
        while (!open.isEmpty()) {
            long next = open.remove(0);
            if (seen.add(next)) {
                world.imports().getOrElse(next, Vector.empty()).forEach(open::add);
            }
        }
        return seen.stream().map(world::space).toList();
    }

    /** Adds an atom to a space. */
    public void addAtom(long number, Atom atom) {
        if (journal != null) {
            journal.added(number, atom);
        }
        world(world.withSpace(number, world.space(number).added(atom, 1, State.EMPTY)));
    }

    /** Removes an atom from a space, or one that is equal to it, if it is there. */
    public void removeAtom(long number, Atom atom) {
        if (journal != null) {
            journal.removed(number, atom);
        }
        State state = world.space(number);
        State without = state.removedEqual(atom);
        if (without != state) {
            world(world.withSpace(number, without));
        }
    }

    /** An atom with what states hold in place of references to them. */
    public Atom resolved(Atom atom) {
        touchesCells();
        return States.resolved(world, atom);
    }

    /** An atom as it is printed: states with what they hold, new variables under the names they were made from. */
    public Atom printable(Atom atom) {
        touchesCells();
        return Printing.of(world, atom);
    }

    // ---- Working ahead of time ----

    /** Takes note that what spaces hold is looked at. */
    public void readsSpaces() {
        if (journal != null) {
            journal.readsSpaces();
        }
    }

    /** Takes note that what states hold is looked at or changed. */
    public void touchesCells() {
        if (journal != null) {
            journal.touchesCells();
        }
    }

    /** Takes note that something else in the world is looked at or changed. */
    public void touchesRest() {
        if (journal != null) {
            journal.touchesRest();
        }
    }

    /**
     * Makes the changes that were made in another store, which has begun with an earlier world, if that comes to the
     * same as doing now what was done there.
     */
    boolean takeOver(Store apart, World before) {
        Journal done = apart.journal;
        if (done == null) {
            return false;
        }
        World taken = done.applied(before, world, apart.world);
        if (taken == null) {
            return false;
        }
        if (journal != null) {
            journal.include(done);
        }
        world(taken);
        return true;
    }

    /** Whether something was looked at that is different in two worlds; asked by others while this is worked with. */
    public boolean hasSeenChange(World before, World now) {
        return journal != null && journal.hasSeenChange(before, now);
    }
}
