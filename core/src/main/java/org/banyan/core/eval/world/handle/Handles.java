package org.banyan.core.eval.world.handle;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Grounded;
import org.banyan.core.eval.term.Leaves;
import org.jspecify.annotations.Nullable;

/**
 * The handles of one store that can still be reached, by number, and the numbers of those that cannot any more. Decides
 * for each content whether the world has the content itself or a link.
 *
 * <p>One thread makes handles and asks for lost ones; other threads may look up handles at the same time.
 */
public final class Handles {
    private final @Nullable Handles parent;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final ReferenceQueue<Handle<?>> lost = new ReferenceQueue<>();

    /** The handles of stores whose work was accepted. */
    private final ConcurrentLinkedQueue<Handles> adopted = new ConcurrentLinkedQueue<>();

    /** How many snapshots there are of worlds of the store. What is newer than all of them belongs to it alone. */
    private long snapshots;

    /** Whether any content was ever found by a link, so that old contents have to be looked at. */
    private boolean hasLinks;

    /** The handles of a store that begins. */
    public Handles() {
        parent = null;
    }

    /** The handles of a store that goes on from another store. The handles of the other store are seen too. */
    public Handles(Handles parent) {
        this.parent = parent;
        snapshots = ++parent.snapshots;
        hasLinks = parent.hasLinks;
    }

    /** Takes note that there is a snapshot of the world more. */
    public void snapshot() {
        snapshots++;
    }

    private static final class Known extends WeakReference<Handle<?>> {
        private final long number;

        Known(Handle<?> handle, ReferenceQueue<Handle<?>> queue) {
            super(handle, queue);
            this.number = handle.number();
        }
    }

    /** Takes in a handle, in place of one of the same number that was forgotten. O(1). */
    public <C> Handle<C> add(Handle<C> handle) {
        known.put(handle.number(), new Known(handle, lost));
        return handle;
    }

    /** Whether there are none. O(1). */
    public boolean isEmpty() {
        return known.isEmpty() && (parent == null || parent.isEmpty());
    }

    /** The handle of a number, if it can still be reached; null for what is never forgotten. O(1). */
    public @Nullable Handle<?> find(long number) {
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
    public @Nullable Handle<Atom> ofState(long number) {
        return (Handle<Atom>) find(number);
    }

    /** Returns the handle of a space; null if the space is never forgotten, or can no longer be reached. O(1). */
    @SuppressWarnings("unchecked") // what has the number of a space is one
    public @Nullable Handle<SpaceReferences> ofSpace(long number) {
        return (Handle<SpaceReferences>) find(number);
    }

    /** What a world has under a number; null if nothing, or if nothing refers to it any more. O(1). */
    public <C> @Nullable C content(long number, io.vavr.collection.Map<Long, Held<C>> contents) {
        Held<C> held = contents.get(number).getOrNull();
        return held == null ? null : content(number, held);
    }

    /** A content; null if nothing refers to it any more. O(1). */
    public <C> @Nullable C content(long number, Held<C> held) {
        if (held instanceof Held.Direct<C> direct) {
            return direct.content();
        }
        @SuppressWarnings("unchecked") // a link belongs to the handle of its number, which has made it
        Handle<C> handle = (Handle<C>) find(number);
        return handle == null ? null : handle.held((Handle.Link<C>) held);
    }

    /** What a world has of a new content of a state. O(1). */
    public Held<Atom> cell(long number, Atom content, io.vavr.collection.Map<Long, Held<Atom>> cells) {
        if (!hasLinks && !refers(content)) {
            return new Held.Direct<>(content);
        }
        return held(
                ofState(number), content, !refers(content), cells.get(number).getOrNull());
    }

    /** Whether an atom may refer to something in the world. O(1). */
    public static boolean refers(Atom atom) {
        return atom instanceof Grounded || atom instanceof Expression && atom.hasGrounded();
    }

    /** What a space refers to when it holds more or fewer copies of an atom. O(size of the atom). */
    public Held<SpaceReferences> references(long number, Held<SpaceReferences> before, Atom atom, int copies) {
        if (!atom.hasGrounded()) {
            return before;
        }
        SpaceReferences old = referencesOf(number, before);
        SpaceReferences changed = old.changed(atom, this, copies);
        if (changed == old) {
            return before;
        }
        return held(ofSpace(number), changed, changed.isEmpty(), before);
    }

    /** What a space refers to now. O(1). */
    public SpaceReferences referencesOf(long number, Held<SpaceReferences> held) {
        SpaceReferences known = content(number, held);
        return known == null ? SpaceReferences.NONE : known;
    }

    /**
     * What the world has of a content.
     *
     * @param handle of what has the content; null if it is never forgotten
     * @param old what the world had before
     */
    private <C> Held<C> held(@Nullable Handle<C> handle, C content, boolean refersToNothing, @Nullable Held<C> old) {
        if (handle == null) {
            return new Held.Direct<>(content);
        }
        if (old instanceof Handle.Link<C> link && !link.isOlderThan(snapshots)) {
            handle.release(link);
        }
        if (refersToNothing) {
            return new Held.Direct<>(content);
        }
        hasLinks = true;
        return handle.hold(content, snapshots);
    }

    /** An atom whose references keep what they refer to from being forgotten. O(size), or O(1) if it has none. */
    public Atom kept(Atom atom) {
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

    /** Takes in the handles of another store, whose work was taken over. O(their number). */
    public void adopt(Handles other) {
        snapshots = Math.max(snapshots, other.snapshots) + 1;
        hasLinks |= other.hasLinks;
        known.putAll(other.known);
        adopted.add(other);
        adopted.addAll(other.adopted);
    }

    /** The numbers of handles that were lost since this was asked last. O(their number, and that of adopted stores). */
    public List<Long> takeLost() {
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
