package org.banyan.core.eval.world;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.library.argument.Names;
import org.banyan.core.eval.world.handle.Handle;
import org.banyan.core.eval.world.handle.Handles;
import org.banyan.core.eval.world.handle.Held;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.eval.world.handle.SpaceReferences;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * The only way to the world of a program. Whatever is read through it is noted, if this belongs to work that is done
 * ahead; so it can be told later whether the work would come to the same. Belongs to one machine.
 *
 * <p>All methods are O(log) of how many spaces, states or names there are, if nothing else is said.
 */
public abstract class Store {
    /** So often is asked what can be forgotten: one in so many things that are made. */
    private static final int MADE = 256;

    private final @Nullable Journal journal;

    /** Where the work that is done ahead has begun. */
    private final World before;

    private final long firstContext;
    private World world;
    private long context;

    /** Keeps the space of the context from being forgotten; null if it never is. */
    private @Nullable Handle<?> contextHandle;

    private final Handles handles;

    /** How many things were made since it was last asked which can be forgotten. */
    private int made;

    /** A store for a program that begins with a space and some settings. */
    protected Store(State self, Map<Symbol, Atom> settings) {
        journal = null;
        handles = new Handles();
        before = World.of(self, settings);
        firstContext = 0;
        world = before;
        context = firstContext;
    }

    /** A store that goes on from another one as it is now, and takes note of what is read and written. */
    protected Store(Store parent) {
        journal = new Journal();
        handles = new Handles(parent.handles);
        before = parent.world;
        firstContext = parent.context;
        contextHandle = parent.contextHandle;
        world = before;
        context = firstContext;
    }

    // ---- What the subclass watches, and answers for ----

    /** Called after the rules and types that are seen from the context may have changed. */
    protected abstract void declarationsChanged();

    /** Called after a setting has changed. */
    protected abstract void settingsChanged();

    /**
     * The states that are seen from the context, for their rules and types. No note is taken: whoever accepts work that
     * was done ahead has to compare what the rules and types mean.
     */
    protected final List<State> declarations() {
        return visible(world, context);
    }

    private void become(World now) {
        World old = world;
        world = now;
        if (old.settings() != now.settings()) {
            settingsChanged();
        }
        if (old.imports() != now.imports()) {
            noteVisibleFrom(context);
            declarationsChanged();
        } else if (old.spaces() != now.spaces()) {
            declarationsChanged();
        }
    }

    private void write(UnaryOperator<World> change) {
        if (journal != null) {
            journal.writes(change);
        }
        become(change.apply(world));
    }

    // ---- Where functions are looked up ----

    /** The space in which functions are looked up. */
    public final long context() {
        return context;
    }

    /** Returns the atom that refers to a space. It keeps the space from being forgotten. O(1). */
    public final Atom reference(long space) {
        Handle<?> handle = handles.find(space);
        return handle != null ? handle.atom() : space == 0 ? References.SELF : References.space(space);
    }

    /** Looks functions up in another space. */
    public final void context(long space) {
        if (space != context) {
            context = space;
            contextHandle = handles.find(space);
            if (space != firstContext) {
                noteVisibleFrom(space);
            }
            declarationsChanged();
        }
    }

    /** The module that runs: that in whose space functions are looked up; the program, if that is no module's. */
    public final long home() {
        return modules().isModule(context) ? context : 0;
    }

    // ---- Spaces ----

    /** What a space holds; nothing if there is no such space. */
    public final State space(long number) {
        if (journal != null) {
            journal.readsSpace(number);
        }
        return world.space(number).state();
    }

    /** What the spaces hold that are seen from one, itself first. */
    public final List<State> visible(long space) {
        noteVisibleFrom(space);
        return visible(world, space);
    }

    private void noteVisibleFrom(long space) {
        if (journal != null) {
            journal.readsImports();
            for (long number : visibleNumbers(world, space)) {
                journal.readsSpace(number);
            }
        }
    }

    private static List<State> visible(World world, long space) {
        return world.imports().containsKey(space)
                ? visibleNumbers(world, space).stream()
                        .map(number -> world.space(number).state())
                        .toList()
                : List.of(world.space(space).state());
    }

    private static Set<Long> visibleNumbers(World world, long space) {
        Set<Long> seen = new LinkedHashSet<>();
        List<Long> open = new ArrayList<>(List.of(space));
        while (!open.isEmpty()) {
            long next = open.remove(0);
            if (seen.add(next)) {
                world.imports().getOrElse(next, Vector.empty()).forEach(open::add);
            }
        }
        return seen;
    }

    /** Adds an atom to a space. O(length of its path). */
    public final void addAtom(long number, Atom atom) {
        if (journal != null) {
            journal.writes(now -> added(now, number, atom));
        }
        become(added(world, number, atom));
    }

    /** Removes an atom from a space, or one that is equal to it, if it is there. O(length of its path). */
    public final void removeAtom(long number, Atom atom) {
        if (journal != null) {
            journal.writes(now -> removed(now, number, atom));
        }
        become(removed(world, number, atom));
    }

    private World added(World now, long number, Atom atom) {
        Space space = now.space(number);
        State with = space.state().added(atom, 1, State.EMPTY);
        return now.withSpace(number, new Space(with, handles.references(number, space.references(), atom, 1)));
    }

    private World removed(World now, long number, Atom atom) {
        Space space = now.space(number);
        State without = space.state().removedEqual(atom);
        return without == space.state()
                ? now
                : now.withSpace(number, new Space(without, handles.references(number, space.references(), atom, -1)));
    }

    /** Makes a space without atoms, and gives what refers to it. */
    public final Grounded newSpace() {
        Handle<SpaceReferences> handle = handles.add(References.newSpace(newNumber()));
        long number = handle.number();
        write(now -> now.withSpace(number, Space.EMPTY));
        return handle.atom();
    }

    /**
     * Gives the atoms of a space, in canonical order, and how many copies there are of each. O(size of the space). They
     * keep what they refer to from being forgotten.
     */
    public final void forEachAtom(long number, ObjLongConsumer<? super Atom> action) {
        State state = space(number);
        boolean refers =
                !handles.referencesOf(number, world.space(number).references()).isEmpty();
        state.space().forEach(entry -> {
            Atom atom = AtomCodec.decode(entry.path());
            action.accept(refers ? handles.kept(atom) : atom, entry.value().count());
        });
    }

    private long newNumber() {
        if (journal != null) {
            journal.readsNumbers();
        }
        if (++made >= MADE) {
            made = 0;
            forget(handles.takeLost());
        }
        return world.next();
    }

    private void forget(List<Long> lost) {
        if (!lost.isEmpty()) {
            world = world.without(lost);
            if (journal != null) {
                journal.forgets(lost);
            }
        }
    }

    // ---- States ----

    /** Makes a state, and gives what refers to it. */
    public final Grounded newCell(Atom content, Atom type) {
        Handle<Atom> handle = handles.add(References.newState(newNumber(), type));
        cell(handle.number(), content);
        return handle.atom();
    }

    /** What a state holds; null if there is no such state. */
    public final @Nullable Atom cell(long number) {
        if (journal != null) {
            journal.readsCell(number);
        }
        return handles.content(number, world.cells());
    }

    /** Lets a state hold something else. */
    public final void cell(long number, Atom content) {
        Held<Atom> held = handles.cell(number, content, world.cells());
        if (journal != null) {
            journal.writesCell(number, held);
        }
        world = world.withCell(number, held);
    }

    /**
     * What all states hold now, for a search in the spaces that are seen from one. O(1) for each of these spaces. It keeps
     * what the spaces refer to from being forgotten.
     */
    public final Cells cells(long space) {
        if (world.cells().isEmpty() && handles.isEmpty()) {
            return Cells.NONE;
        }
        List<SpaceReferences> references = new ArrayList<>();
        for (long number : visibleNumbers(world, space)) {
            SpaceReferences found =
                    handles.referencesOf(number, world.space(number).references());
            if (!found.isEmpty()) {
                references.add(found);
            }
        }
        handles.snapshot();
        return new Cells(world.cells(), handles, references, journal);
    }

    private Cells cells() {
        return world.cells().isEmpty() ? Cells.NONE : new Cells(world.cells(), handles, List.of(), journal);
    }

    /** An atom with what states hold in place of references to them, as {@link Cells#resolved} gives it. */
    public final Atom resolved(Atom atom) {
        return world.cells().isEmpty() || !Handles.refers(atom) ? atom : cells().resolved(atom);
    }

    /** An atom as it is printed: states with what they hold, new variables under the names they were made from. */
    public final Atom printable(Atom atom) {
        return Names.shown(resolved(atom));
    }

    // ---- Random generators ----

    /** Makes a random generator, and gives what refers to it. */
    public final Grounded newGenerator(long seed) {
        Handle<Long> handle = handles.add(References.newGenerator(newNumber()));
        generator(handle.number(), seed);
        return handle.atom();
    }

    /** What a random generator goes on from; null if it was never used. */
    public final @Nullable Long generator(long number) {
        if (journal != null) {
            journal.readsGenerator(number);
        }
        return world.generators().get(number).getOrNull();
    }

    /** Lets a random generator go on from a seed. */
    public final void generator(long number, long seed) {
        if (journal != null) {
            journal.writesGenerator(number, seed);
        }
        world = world.withGenerator(number, seed);
    }

    // ---- Names ----

    /** What a name stands for when a module is read; null if for itself. */
    public final @Nullable Atom token(long module, Symbol name) {
        if (journal != null) {
            journal.readsTokens();
        }
        return world.token(module, name);
    }

    /** Lets a name stand for an atom when a module is read from now on. */
    public final void bind(long module, Symbol name, Atom atom) {
        write(now -> now.withToken(module, name, atom));
    }

    // ---- Settings ----

    /** What was set. It needs no note: work that was done ahead under other settings is never accepted. O(1). */
    public final Map<Symbol, Atom> settings() {
        return world.settings();
    }

    /** Changes a setting. */
    public final void set(Symbol key, Atom value) {
        write(now -> now.withSetting(key, value));
    }

    // ---- Modules ----

    /** The modules that are loaded. O(1). */
    public final Modules modules() {
        if (journal != null) {
            journal.readsModules();
        }
        return world.modules();
    }

    /** Lets other modules be those that are loaded. */
    public final void modules(Modules changed) {
        write(now -> now.withModules(changed));
    }

    /** Makes the space of a module that is about to be loaded, in which {@code &self} stands for it; gives its number. */
    public final long newModule(String name, String key) {
        long number = newNumber();
        Modules changed = modules().with(name, key, number);
        write(now -> now.withSpace(number, Space.EMPTY)
                .withToken(number, References.SELF, References.space(number))
                .withModules(changed));
        return number;
    }

    /** Lets one space see another one, and names stand for what they stand for there. O(names). */
    public final void importSpace(long into, long imported) {
        if (journal != null) {
            journal.readsTokens();
            journal.readsImports();
        }
        Map<Symbol, Atom> names = world.tokens().getOrElse(imported, HashMap.empty());
        write(now -> now.withTokens(into, names.remove(References.SELF)).withImport(into, imported));
    }

    // ---- Going back ----

    /** The world as it is now. O(1). */
    public final Snapshot snapshot() {
        handles.snapshot();
        return new Snapshot(world);
    }

    /** Goes back to a world as it was, seen from the space of the program. */
    public final void restore(Snapshot snapshot) {
        if (journal != null) {
            throw new IllegalStateException("work that is done ahead cannot go back");
        }
        context(0);
        World then = snapshot.world();
        become(then);
        forget(lostFrom(then));
    }

    /** What was forgotten since a world was the present one, and is back now. */
    private List<Long> lostFrom(World then) {
        List<Long> lost = new ArrayList<>();
        for (Long number : then.cells().keySet()) {
            if (handles.find(number) == null) {
                lost.add(number);
            }
        }
        return lost;
    }

    // ---- Work that is done ahead ----

    /**
     * Makes the changes that were made in another store, which has begun with an earlier world of this one, if that
     * comes to the same as doing now what was done there. O(what was read and changed).
     *
     * @return false if something was read there that is different now; nothing is changed then
     */
    public final boolean takeOver(Store apart) {
        Journal done = apart.journal;
        World taken = done == null ? null : done.applied(apart.before, world, apart.world);
        if (done == null || taken == null) {
            return false;
        }
        if (journal != null) {
            journal.include(done);
        }
        handles.adopt(apart.handles);
        become(taken);
        return true;
    }

    /**
     * Whether something was read here that is different in another store now, so that the work is in vain. May be asked
     * by the thread of the other store, while this is worked with.
     */
    public final boolean isOutdated(Store now) {
        return journal != null && journal.seesChange(before, now.world);
    }

    /** How many writes this has noted, to be done again when the turn of the work has come. */
    public final int writes() {
        return journal == null ? 0 : journal.length();
    }

    /** Whether atoms were written here, by work that is done ahead. */
    public final boolean hasWrittenAtoms() {
        return journal != null && journal.writesAtoms();
    }
}
