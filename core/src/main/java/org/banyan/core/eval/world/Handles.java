package org.banyan.core.eval.world;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Grounded;
import org.banyan.core.eval.term.Leaves;
import org.jspecify.annotations.Nullable;

/**
 * The handles of one store that can still be reached, by number, and the numbers of those that no longer can.
 *
 * <p>One thread makes handles and asks for lost ones; other threads may look up handles at the same time.
 */
final class Handles {
    private final @Nullable Handles parent;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final ReferenceQueue<Handle<?>> lost = new ReferenceQueue<>();

    /** The handles of stores whose work was accepted. */
    private final ConcurrentLinkedQueue<Handles> adopted = new ConcurrentLinkedQueue<>();

    /** @param parent the handles that are visible too; null for none */
    Handles(@Nullable Handles parent) {
        this.parent = parent;
    }

    private static final class Known extends WeakReference<Handle<?>> {
        private final long number;

        Known(Handle<?> handle, ReferenceQueue<Handle<?>> queue) {
            super(handle, queue);
            this.number = handle.number();
        }
    }

    /** Adds a handle, in place of one of the same number that was forgotten. O(1). */
    <C> Handle<C> add(Handle<C> handle) {
        known.put(handle.number(), new Known(handle, lost));
        return handle;
    }

    /** Whether there are no handles. O(1). */
    boolean isEmpty() {
        return known.isEmpty() && (parent == null || parent.isEmpty());
    }

    /** Returns the handle of a number, if it can still be reached; null for a target that is never forgotten. O(1). */
    @Nullable Handle<?> find(long number) {
        for (Handles handles = this; handles != null; handles = handles.parent) {
            Known found = handles.known.get(number);
            if (found != null) {
                return found.get();
            }
        }
        return null;
    }

    /** Returns the handle of a state; null if it can no longer be reached. O(1). */
    @SuppressWarnings("unchecked") // what has the number of a state is one
    @Nullable Handle<Atom> ofState(long number) {
        return (Handle<Atom>) find(number);
    }

    /** Returns the handle of a space; null if the space is never forgotten, or can no longer be reached. O(1). */
    @SuppressWarnings("unchecked") // what has the number of a space is one
    @Nullable Handle<SpaceReferences> ofSpace(long number) {
        return (Handle<SpaceReferences>) find(number);
    }

    /** Returns what a world has under a number; null for nothing, or if no reference to it is left. O(1). */
    <C> @Nullable C content(long number, io.vavr.collection.Map<Long, Held<C>> contents) {
        Held<C> held = contents.get(number).getOrNull();
        return held == null ? null : content(number, held);
    }

    /** Returns a content; null if no reference to it is left. O(1). */
    <C> @Nullable C content(long number, Held<C> held) {
        if (held instanceof Held.Direct<C> direct) {
            return direct.content();
        }
        @SuppressWarnings("unchecked") // a link belongs to the handle of its number, which has made it
        Handle<C> handle = (Handle<C>) find(number);
        return handle == null ? null : handle.held((Handle.Link<C>) held);
    }

    /**
     * Returns an atom whose references keep their targets from being forgotten. O(size), or O(1) if it has no
     * references.
     */
    Atom kept(Atom atom) {
        if (!atom.hasGrounded()) {
            return atom;
        }
        return Leaves.replaced(atom, leaf -> {
            if (leaf instanceof Grounded grounded && References.isLoose(grounded)) {
                Handle<?> handle = References.handle(grounded, this);
                return handle == null ? grounded : handle.atom();
            }
            return leaf;
        });
    }

    /** Adds the handles of another store, whose work was accepted. O(their number). */
    void adopt(Handles other) {
        known.putAll(other.known);
        adopted.add(other);
        adopted.addAll(other.adopted);
    }

    /**
     * Returns the numbers of handles that were lost since the last call. O(their number, and that of adopted stores).
     */
    List<Long> takeLost() {
        List<Long> numbers = new ArrayList<>();
        takeLost(this, numbers);
        adopted.removeIf(other -> {
            takeLost(other, numbers);
            return other.known.isEmpty();
        });
        return numbers;
    }

    private void takeLost(Handles from, List<Long> numbers) {
        while (from.lost.poll() instanceof Known gone) {
            if (from != this) {
                from.known.remove(gone.number, gone);
            }
            if (known.remove(gone.number, gone)) {
                numbers.add(gone.number);
            }
        }
    }
}
