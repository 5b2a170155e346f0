package org.banyan.core.space;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Indexes of the atoms of one head and arity by an argument other than the first, for patterns that leave the first one
 * open: {@code (edge $x b)}. Such a pattern would have to pass all atoms of its head.
 *
 * <p>An index is a trie of the same atoms with the argument moved to the front. None is made until walks have passed
 * many more atoms than it will hold. So a program with few such queries makes none, and for one with many the cost of
 * making it is at most a constant factor. A change of a single atom updates it; other changes drop it.
 *
 * <p>Immutable but for the counts of queries, which have no influence but on when an index is made.
 */
final class ArgumentIndexes {
    /** No index is made for so few atoms. */
    private static final int FEW = 64;

    /** Making an index costs about as much as visiting its atoms so many times. */
    private static final int MAKING = 16;

    /** An index is worth its cost if it leaves no more than this part of the atoms. */
    private static final int PART = 8;

    private static final int MOST_DEMANDS = 1 << 10;

    /** The atoms of a head by the path that they begin with, and an argument by its place. */
    private record IndexKey(Path prefix, int place) {}

    /** By what the atoms begin with and then by the place of the argument, the atoms with the argument in front. */
    private final Map<Path, Map<Integer, PathTrie<Occurrence>>> tries;

    /** How many atoms walks have visited that an index would have spared them. */
    private final ConcurrentHashMap<IndexKey, Long> demands;

    private ArgumentIndexes(
            Map<Path, Map<Integer, PathTrie<Occurrence>>> tries, ConcurrentHashMap<IndexKey, Long> demands) {
        this.tries = tries;
        this.demands = demands;
    }

    /** Returns no indexes, with no queries counted. */
    static ArgumentIndexes none() {
        return new ArgumentIndexes(HashMap.empty(), new ConcurrentHashMap<>());
    }

    /** Returns the indexes after an atom's occurrence has changed; null if it is gone. */
    ArgumentIndexes changed(Atom atom, @Nullable Occurrence now) {
        if (tries.isEmpty() || !(atom instanceof Expression expression) || !hasHead(expression)) {
            return this;
        }
        Path prefix = prefix(expression);
        Map<Integer, PathTrie<Occurrence>> old = tries.getOrElse(prefix, HashMap.empty());
        if (old.isEmpty()) {
            return this;
        }
        return new ArgumentIndexes(
                tries.put(
                        prefix,
                        old.map((place, trie) -> io.vavr.Tuple.of(
                                place, trie.updated(inFront(expression, place).path(), ignored -> now)))),
                demands);
    }

    /** Counts a query, and returns indexes that have one for its pattern if there were enough queries. */
    ArgumentIndexes demanded(PathTrie<Occurrence> space, Expression pattern, int place) {
        Path prefix = prefix(pattern);
        Map<Integer, PathTrie<Occurrence>> known = tries.getOrElse(prefix, HashMap.empty());
        long size = space.sizeBelow(prefix);
        if (known.containsKey(place) || size < FEW) {
            return this;
        }
        if (demands.size() > MOST_DEMANDS) {
            demands.clear();
        }
        if (demands.merge(new IndexKey(prefix, place), size, Long::sum) < MAKING * size) {
            return this;
        }
        return new ArgumentIndexes(tries.put(prefix, known.put(place, index(space, prefix, place))), demands);
    }

    private static PathTrie<Occurrence> index(PathTrie<Occurrence> space, Path prefix, int place) {
        TrieBuilder<Occurrence> builder = PathTrie.<Occurrence>empty().toBuilder();
        Cursor<Occurrence> cursor = space.cursor();
        boolean more = cursor.descend(prefix) && cursor.toFirst();
        while (more) {
            builder.set(moved(cursor.path(), prefix.length(), place, 1), Objects.requireNonNull(cursor.value()));
            more = cursor.next() && cursor.path().startsWith(prefix);
        }
        return builder.build();
    }

    /**
     * Returns some atoms of a space among which are all that may unify with a pattern, in their natural order; the
     * whole space if no index leaves much less of it.
     */
    PathTrie<Occurrence> narrowed(PathTrie<Occurrence> space, Expression pattern, int place) {
        Path prefix = prefix(pattern);
        PathTrie<Occurrence> index =
                tries.getOrElse(prefix, HashMap.empty()).get(place).getOrNull();
        if (index == null || hasOpenHead(space, pattern.size())) {
            return space;
        }
        long left = index.size() / PART;
        TrieBuilder<Occurrence> found = PathTrie.<Occurrence>empty().toBuilder();
        SpaceWalk walk = new SpaceWalk(index, inFront(pattern, place));
        while (walk.next()) {
            if (--left < 0) {
                return space;
            }
            found.set(moved(walk.path(), prefix.length(), 1, place), walk.occurrence());
        }
        return found.build();
    }

    /** Whether a variable is stored, or an expression of this size whose head is one: either unifies with any head. */
    private static boolean hasOpenHead(PathTrie<Occurrence> space, int size) {
        Cursor<Occurrence> cursor = space.cursor();
        return isVariableNext(cursor)
                || cursor.descend(AtomCodec.appendExpression(new PathBuilder(Long.BYTES), size)
                                .build())
                        && isVariableNext(cursor);
    }

    private static boolean isVariableNext(Cursor<Occurrence> cursor) {
        int label = cursor.firstLabel();
        return label >= 0 && AtomCodec.isVariable((byte) label);
    }

    /**
     * Returns the place of an argument by which the atoms that may unify with a pattern should be found: the pattern
     * leaves its first argument open, and that one is not; 0 if there is none.
     */
    static int place(Expression pattern) {
        if (pattern.size() < 3 || !hasHead(pattern) || !(pattern.get(1) instanceof Variable)) {
            return 0;
        }
        int partly = 0;
        for (int i = 2; i < pattern.size(); i++) {
            if (pattern.get(i).isGround()) {
                return i;
            }
            if (partly == 0 && pattern.get(i) instanceof Expression) {
                partly = i;
            }
        }
        return partly;
    }

    private static boolean hasHead(Expression atom) {
        return atom.size() > 2 && atom.get(0) instanceof Symbol;
    }

    private static Path prefix(Expression atom) {
        PathBuilder prefix = new PathBuilder(Long.BYTES);
        AtomCodec.appendExpression(prefix, atom.size());
        return AtomCodec.append(prefix, atom.get(0)).build();
    }

    /** Returns an expression with an argument moved to the place of the first one. */
    private static Expression inFront(Expression atom, int place) {
        Atom[] children = atom.children().toArray(Atom[]::new);
        move(children, place, 1);
        return Atom.expression(children);
    }

    private static void move(Atom[] children, int from, int to) {
        Atom moved = children[from];
        if (from > to) {
            System.arraycopy(children, to, children, to + 1, from - to);
        } else {
            System.arraycopy(children, from + 1, children, from, to - from);
        }
        children[to] = moved;
    }

    /** Returns the path of an expression with one of its children moved to another place. */
    private static Path moved(Path path, int prefix, int from, int to) {
        byte[] bytes = path.toByteArray();
        for (int at = 0; at < bytes.length; at = AtomCodec.endOfItem(bytes, at)) {
            if (AtomCodec.isVariable(bytes[at])) {
                // The numbers of variables follow their order.
                Atom[] children =
                        ((Expression) AtomCodec.decode(path)).children().toArray(Atom[]::new);
                move(children, from, to);
                return Atom.expression(children).path();
            }
        }
        int start = prefix;
        for (int i = 1; i < Math.min(from, to); i++) {
            start = AtomCodec.end(bytes, start);
        }
        int middle = start;
        for (int i = Math.min(from, to); i < (from < to ? from + 1 : from); i++) {
            middle = AtomCodec.end(bytes, middle);
        }
        int end = middle;
        for (int i = 0; i < (from < to ? to - from : 1); i++) {
            end = AtomCodec.end(bytes, end);
        }
        return new PathBuilder(bytes.length)
                .append(bytes, 0, start)
                .append(bytes, middle, end)
                .append(bytes, start, middle)
                .append(bytes, end, bytes.length)
                .build();
    }
}
