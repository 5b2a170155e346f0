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
 * The only way to the world of a program. If it belongs to work that is done ahead, it notes everything that is read,
 * so that a later check shows whether the work would come to the same. Belongs to one machine.
 *
 * <p>All methods are O(log n) in the number of spaces, states or names, unless they say otherwise.
 */
public abstract class Store {
    /** A search for what can be forgotten happens once for so many things that are made. */
    private static final int MADE = 256;

    private final @Nullable Journal journal;

    /** The world in which the work that is done ahead has begun. */
    private final World before;

    private final long firstContext;
    private World world;
    private long context;

    /** Keeps the space of the context from being forgotten; null if it never is. */
    private @Nullable Handle<?> contextHandle;

    private final Handles handles;

    /** The number of things made since the last search for what can be forgotten. */
    private int made;

    /** Creates a store for a program that begins with a space and some settings. */
    protected Store(State self, Map<Symbol, Atom> settings) {
        journal = null;
        handles = new Handles();
        before = World.of(self, settings);
        firstContext = 0;
        world = before;
        context = firstContext;
    }

    /** Creates a store that continues from the current state of another one, and notes what is read and written. */
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

    /** Handles a possible change of the rules and types that are visible from the context. */
    protected abstract void declarationsChanged();

    /** Handles a change of a setting. */
    protected abstract void settingsChanged();

    /**
     * Returns the states that are visible from the context, for their rules and types. Nothing is noted: the code that
     * accepts work that was done ahead has to compare what the rules and types mean.
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

    /** Returns the space in which functions are looked up. */
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

    /**
     * Returns the module that runs: the one in whose space functions are looked up; the program, if that space is no
     * module's.
     */
    public final long home() {
        return modules().isModule(context) ? context : 0;
    }

    // ---- Spaces ----

    /** Returns the content of a space; it is empty if there is no such space. */
    public final State space(long number) {
        if (journal != null) {
            journal.readsSpace(number);
        }
        return world.space(number).state();
    }

    /** Returns the contents of the spaces that are visible from one, which comes first. */
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

    /** Removes an atom from a space, or one that is equal to it, if there is one. O(length of its path). */
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

    /** Makes a space without atoms, and returns a reference to it. */
    public final Grounded newSpace() {
        Handle<SpaceReferences> handle = handles.add(References.newSpace(newNumber()));
        long number = handle.number();
        write(now -> now.withSpace(number, Space.EMPTY));
        return handle.atom();
    }

    /**
     * Gives the atoms of a space, in canonical order, with the number of copies of each. O(size of the space). They
     * keep their targets from being forgotten.
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

    /** Makes a state, and returns a reference to it. */
    public final Grounded newCell(Atom content, Atom type) {
        Handle<Atom> handle = handles.add(References.newState(newNumber(), type));
        cell(handle.number(), content);
        return handle.atom();
    }

    /** Returns the content of a state; null if there is no such state. */
    public final @Nullable Atom cell(long number) {
        if (journal != null) {
            journal.readsCell(number);
        }
        return handles.content(number, world.cells());
    }

    /** Sets the content of a state. */
    public final void cell(long number, Atom content) {
        Held<Atom> held = handles.cell(number, content, world.cells());
        if (journal != null) {
            journal.writesCell(number, held);
        }
        world = world.withCell(number, held);
    }

    /**
     * Returns the current contents of all states, for a search in the spaces that are visible from one. O(1) for each
     * of these spaces. The result keeps what the spaces refer to from being forgotten.
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

    /** Returns an atom with the contents of states in place of references to them; see {@link Cells#resolved}. */
    public final Atom resolved(Atom atom) {
        return world.cells().isEmpty() || !Handles.refers(atom) ? atom : cells().resolved(atom);
    }

    /** Returns an atom for printing: with the contents of states, and with the original names of new variables. */
    public final Atom printable(Atom atom) {
        return Names.shown(resolved(atom));
    }

    // ---- Random generators ----

    /** Makes a random generator, and returns a reference to it. */
    public final Grounded newGenerator(long seed) {
        Handle<Long> handle = handles.add(References.newGenerator(newNumber()));
        generator(handle.number(), seed);
        return handle.atom();
    }

    /** Returns the seed from which a random generator continues; null if it was never used. */
    public final @Nullable Long generator(long number) {
        if (journal != null) {
            journal.readsGenerator(number);
        }
        return world.generators().get(number).getOrNull();
    }

    /** Sets the seed from which a random generator continues. */
    public final void generator(long number, long seed) {
        if (journal != null) {
            journal.writesGenerator(number, seed);
        }
        world = world.withGenerator(number, seed);
    }

    // ---- Names ----

    /** Returns the value of a name when a module is read; null if it stands for itself. */
    public final @Nullable Atom token(long module, Symbol name) {
        if (journal != null) {
            journal.readsTokens();
        }
        return world.token(module, name);
    }

    /** Sets the value of a name for modules that are read from now on. */
    public final void bind(long module, Symbol name, Atom atom) {
        write(now -> now.withToken(module, name, atom));
    }

    // ---- Settings ----

    /**
     * Returns the settings. They need no note: work that was done ahead under other settings is never accepted. O(1).
     */
    public final Map<Symbol, Atom> settings() {
        return world.settings();
    }

    /** Changes a setting. */
    public final void set(Symbol key, Atom value) {
        write(now -> now.withSetting(key, value));
    }

    // ---- Modules ----

    /** Returns the modules that are loaded. O(1). */
    public final Modules modules() {
        if (journal != null) {
            journal.readsModules();
        }
        return world.modules();
    }

    /** Sets the modules that are loaded. */
    public final void modules(Modules changed) {
        write(now -> now.withModules(changed));
    }

    /**
     * Makes the space of a module that is about to be loaded, in which {@code &self} stands for it; returns its number.
     */
    public final long newModule(String name, String key) {
        long number = newNumber();
        Modules changed = modules().with(name, key, number);
        write(now -> now.withSpace(number, Space.EMPTY)
                .withToken(number, References.SELF, References.space(number))
                .withModules(changed));
        return number;
    }

    /** Makes one space visible from another one, with the names that have values there. O(names). */
    public final void importSpace(long into, long imported) {
        if (journal != null) {
            journal.readsTokens();
            journal.readsImports();
        }
        Map<Symbol, Atom> names = world.tokens().getOrElse(imported, HashMap.empty());
        write(now -> now.withTokens(into, names.remove(References.SELF)).withImport(into, imported));
    }

    // ---- Going back ----

    /** Returns a snapshot of the current world. O(1). */
    public final Snapshot snapshot() {
        handles.snapshot();
        return new Snapshot(world);
    }

    /** Returns to an earlier world, seen from the space of the program. */
    public final void restore(Snapshot snapshot) {
        if (journal != null) {
            throw new IllegalStateException("work that is done ahead cannot go back");
        }
        context(0);
        World then = snapshot.world();
        become(then);
        forget(lostFrom(then));
    }

    /** Returns the numbers of what was forgotten since an earlier world, which has it again. */
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
     * Makes the changes of another store, which has begun with an earlier world of this one, if doing its work now
     * would come to the same. O(what was read and changed).
     *
     * @return false if something was read there that is different now; then nothing is changed
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
     * Whether something was read here that is different in another store now, so that the work is in vain. The thread
     * of the other store may ask this while work goes on here.
     */
    public final boolean isOutdated(Store now) {
        return journal != null && journal.seesChange(before, now.world);
    }

    /** Returns the number of writes that were noted, to be repeated when the turn of the work comes. */
    public final int writes() {
        return journal == null ? 0 : journal.length();
    }

    /** Whether work that is done ahead has written atoms here. */
    public final boolean hasWrittenAtoms() {
        return journal != null && journal.writesAtoms();
    }
}
