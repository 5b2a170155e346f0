package org.banyan.core.space;

import java.util.function.UnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.jspecify.annotations.Nullable;

/** A mutable {@link State}: space and indexes change together, and each changed node is copied once. */
public final class StateBuilder {
    private final State origin;
    private State built;

    private final TrieBuilder<Occurrence> space;
    private final IndexBuilder indexes;
    private final Addition addition = new Addition();

    /**
     * A builder that holds what a state holds.
     *
     * @param origin where a rule that is new gets its number from, if it is there
     */
    public StateBuilder(State state, State origin) {
        this.origin = origin;
        built = state;
        space = state.space().toBuilder();
        indexes = new IndexBuilder(state);
    }

    /** Sets the number of the next new rule. A number that is lower than the present one has no effect. O(1). */
    public void number(long next) {
        indexes.number(next);
    }

    /** Adds copies of an atom. O(length of the path). */
    public void add(Atom atom, long times) {
        addition.atom = atom;
        addition.path = atom.path();
        addition.times = times;
        Occurrence now = space.update(addition.path, addition);
        indexes.change(atom, addition.old, now);
    }

    /** Removes copies of an atom, as far as there are any. O(length of the path). */
    public void remove(Atom atom, long times) {
        Path path = atom.path();
        Occurrence old = space.get(path);
        Occurrence now = Occurrence.fewer(old, times);
        if (now != old) {
            space.update(path, ignored -> now);
            indexes.change(atom, old, now);
        }
    }

    /** Sets what is kept of an atom that is given by its path. O(length of the path). */
    public void set(Path path, @Nullable Occurrence now) {
        Occurrence old = space.get(path);
        space.update(path, ignored -> now);
        indexes.change(path, old, now);
    }

    /** Returns how many copies of an atom there are. O(length of the path). */
    public long count(Path path) {
        return Occurrence.countOf(space.get(path));
    }

    /** Returns the state of what the builder holds now; the builder can be used on. O(changes since the last build). */
    public State build() {
        PathTrie<Occurrence> newSpace = space.build();
        if (newSpace != built.space() || indexes.nextNumber() != built.nextNumber()) {
            built = indexes.build(newSpace);
        }
        return built;
    }

    /** The change that adds copies, kept as one object so that adding makes no garbage of its own. */
    private final class Addition implements UnaryOperator<@Nullable Occurrence> {
        private Atom atom = Atom.expression();
        private Path path = Path.empty();
        private long times;
        private @Nullable Occurrence old;

        @Override
        public Occurrence apply(@Nullable Occurrence present) {
            old = present;
            return present == null
                    ? State.first(atom, path, times, origin, indexes.nextNumber())
                    : present.withCount(Math.addExact(present.count(), times));
        }
    }
}
