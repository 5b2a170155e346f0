package org.banyan.core.space;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.NumericEquality;
import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * The atoms of a space that are equal to an atom up to the names of variables, numbers by {@linkplain NumericEquality
 * their value}: those whose paths differ from its path in nothing but the kinds of numbers. In canonical order.
 *
 * <p>A step down the trie is taken for each form of a number that some atom of the space has there, so a search costs
 * O(length of the path) for each atom that begins alike.
 */
final class EqualAtoms {
    /** A number of the path, the paths of all that are the same number, and which of them was taken. */
    private static final class Place {
        private final int from;
        private final int to;
        private final byte[][] forms;
        private int depth;
        private int next;

        Place(int from, int to, byte[][] forms) {
            this.from = from;
            this.to = to;
            this.forms = forms;
        }
    }

    private final Cursor<Occurrence> cursor;
    private final byte[] path;
    private final List<Place> places;

    /** Which place's next form is to be tried; -1 if there is nothing left. */
    private int level;

    private EqualAtoms(PathTrie<Occurrence> space, byte[] path, List<Place> places) {
        this.cursor = space.cursor();
        this.path = path;
        this.places = places;
        level = cursor.descend(path, 0, places.get(0).from) ? 0 : -1;
        places.get(0).depth = cursor.depth();
    }

    /** A search that stands before the first of the atoms; null if only an atom of the same path can be equal. */
    private static @Nullable EqualAtoms of(PathTrie<Occurrence> space, Path atom) {
        byte[] path = atom.toByteArray();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < path.length; ) {
            int end = AtomCodec.endOfItem(path, at);
            byte[][] forms =
                    AtomCodec.isNumber(path[at]) ? NumericEquality.paths(AtomCodec.decode(path, at, end, 0)) : null;
            if (forms != null) {
                places.add(new Place(at, end, forms));
            }
            at = end;
        }
        return places.isEmpty() ? null : new EqualAtoms(space, path, places);
    }

    /** How many copies there are of all equal atoms together. */
    static long count(PathTrie<Occurrence> space, Path atom) {
        EqualAtoms search = of(space, atom);
        if (search == null) {
            return Occurrence.countOf(space.get(atom));
        }
        long count = 0;
        while (search.next()) {
            count = Math.addExact(count, Occurrence.countOf(search.cursor.value()));
        }
        return count;
    }

    /** The first atom that is equal to one that is not there; null if there is none. */
    static @Nullable Path first(PathTrie<Occurrence> space, Path atom) {
        EqualAtoms search = of(space, atom);
        return search != null && search.next() ? search.cursor.path() : null;
    }

    private boolean next() {
        while (level >= 0) {
            Place place = places.get(level);
            cursor.ascendTo(place.depth);
            if (place.next == place.forms.length) {
                place.next = 0;
                level--;
                continue;
            }
            byte[] form = place.forms[place.next++];
            boolean last = level + 1 == places.size();
            int rest = last ? path.length : places.get(level + 1).from;
            if (!cursor.descend(form, 0, form.length) || !cursor.descend(path, place.to, rest)) {
                continue;
            }
            if (last) {
                return true;
            }
            places.get(++level).depth = cursor.depth();
        }
        return false;
    }
}
