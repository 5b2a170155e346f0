package org.banyan.core.eval.world.handle;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.banyan.core.atom.Grounded;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a state, a space or a generator that a program has made. It is reachable as long as its target can be
 * referred to. {@link Handles} notices when it is not, and the world then forgets the target.
 *
 * <p>A world knows contents by number. If a world also kept the handles alive that contents refer to, two states that
 * hold each other would stay for ever. So a content is kept by the handle of its own, for as long as some world has
 * this content. The world says so by a {@link Link}:
 *
 * <pre>
 * atom ──&gt; handle 1 ──&gt; entry: content ──&gt; handle 2 ──&gt; ...
 *                         ·
 *                         · weak
 *                         v
 * world: state 1 ───────&gt; link
 * </pre>
 *
 * <p>States that hold each other are then a circle of Java objects like any other, and are collected with it.
 *
 * <p>Thread-safe. Each world sees its own contents, whatever other worlds have for the same handle.
 *
 * @param <C> the type of the content: the content of a state, the references in a space
 */
public final class Handle<C> {
    private static final int FEW = 8;

    private final long number;
    private final Grounded atom;
    private final AtomicReference<@Nullable Entry<C>> entries = new AtomicReference<>();

    /** @param reference makes the atom that refers to the target */
    Handle(long number, Function<? super Handle<C>, Grounded> reference) {
        this.number = number;
        this.atom = reference.apply(this);
    }

    /** The atom that refers to what this stands for. */
    public Grounded atom() {
        return atom;
    }

    /** The number by which worlds know what this stands for. */
    public long number() {
        return number;
    }

    /**
     * Stands in a world for a content that the handle holds.
     */
    public static final class Link<C> implements Held<C> {
        private final long age;

        private Link(long age) {
            this.age = age;
        }

        /** Whether worlds other than the present one may have this. */
        public boolean isOlderThan(long snapshots) {
            return age < snapshots;
        }
    }

    /** A content, with the number of entries that follow, and their number after the last clearing. */
    private static final class Entry<C> extends WeakReference<Link<C>> {
        private final C content;
        private final @Nullable Entry<C> next;
        private final int length;
        private final int kept;

        Entry(Link<C> link, C content, @Nullable Entry<C> next, int kept) {
            super(link);
            this.content = content;
            this.next = next;
            this.length = next == null ? 1 : next.length + 1;
            this.kept = kept;
        }
    }

    /**
     * Holds a content until no world has the link any more. O(1) on average.
     *
     * @param snapshots the number of snapshots of the world
     */
    public Link<C> hold(C content, long snapshots) {
        Link<C> link = new Link<>(snapshots);
        while (true) {
            Entry<C> first = entries.get();
            Entry<C> rest = first != null && first.length > 2 * first.kept + FEW ? without(first, null) : first;
            int kept = rest == null ? 0 : rest == first ? rest.kept : rest.length;
            if (entries.compareAndSet(first, new Entry<>(link, content, rest, kept))) {
                return link;
            }
        }
    }

    /** Returns the content of a link of this handle; null if it was released. O(contents that worlds have). */
    @Nullable C held(Link<C> link) {
        for (Entry<C> entry = entries.get(); entry != null; entry = entry.next) {
            if (entry.refersTo(link)) {
                return entry.content;
            }
        }
        return null;
    }

    /** Lets go of a content that no world can have any more, ahead of the collector. O(contents that worlds have). */
    public void release(Link<C> link) {
        while (true) {
            Entry<C> first = entries.get();
            if (first == null || entries.compareAndSet(first, without(first, link))) {
                return;
            }
        }
    }

    /** Returns the entries without those whose links are gone, and without that of one more link. */
    private static <C> @Nullable Entry<C> without(Entry<C> first, @Nullable Link<C> released) {
        if (released != null && first.refersTo(released)) {
            return first.next;
        }
        Entry<C> made = null;
        for (Entry<C> entry = first; entry != null; entry = entry.next) {
            Link<C> link = entry.get();
            if (link != null && link != released) {
                made = new Entry<>(link, entry.content, made, 0);
            }
        }
        return made;
    }
}
