package org.banyan.core.space;

import java.util.Arrays;
import java.util.Objects;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.NumericEquality;
import org.banyan.core.match.Substitution;
import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all atoms of a space that may unify with a pattern, in canonical order.
 *
 * <p>The pattern's path is followed through the trie item by item. A constant of the pattern is a descent; a variable
 * stands for each atom that begins where the cursor is, and where it occurs again for the bytes that it was bound to.
 * Stored variables are ways on too: such a one stands for whatever the pattern has there. So are numbers of another
 * kind that are {@linkplain NumericEquality the same} as the pattern's. Places where there is a choice are kept on a
 * stack, so nothing recurses.
 *
 * <p>Where no stored variable was met, what the walk stops at does match, and the variables' bytes are their values.
 * Otherwise the walk only says that the atom may match ({@link #isExact()}), and whoever asked has to unify.
 *
 * <p>A walk may be made once for a pattern and walked again and again ({@link #restart}), as the inner patterns of a
 * join are: variables that were bound before it may stand for something else each time. Nothing is allocated then but
 * the bytes that variables stand for.
 */
public final class SpaceWalk {
    private final Cursor<Occurrence> cursor;
    private final byte[] pattern;
    private final int end;

    /**
     * The bytes that the pattern's variables stand for, by number; null where a stored variable was met in them or
     * stands for what they occur in.
     */
    private final byte[] @Nullable [] bound;

    // What is still to be found: the items of an inserted value, and then those of the pattern.
    private int at;
    private byte @Nullable [] inserted;
    private int insertedAt;

    /** How many of the pattern's variables have been met. */
    private int variables;

    private boolean exact = true;

    /** Below this depth, where this much of the pattern has been found, lies all that it can match. */
    private int rootDepth;

    private int rootAt;
    private final int rootVariables;

    private Choice[] choices = new Choice[4];
    private int height;
    private boolean started;

    /** Whether nothing but constants of the pattern was passed, and there was no choice. */
    private boolean straight = true;

    /** A walk that stands before the first atom. */
    public SpaceWalk(PathTrie<Occurrence> space, Atom pattern) {
        this(
                space,
                pattern.path().toByteArray(),
                0,
                0,
                new byte[Substitution.variables(pattern).size()][]);
    }

    /**
     * A walk for a part of a larger pattern.
     *
     * @param patterns the path of the larger pattern
     * @param from where the part begins
     * @param before how many variables the larger pattern has before the part; they are bound when the walk begins
     * @param bound what variables stand for by number, which is changed as the walk goes on
     */
    public SpaceWalk(PathTrie<Occurrence> space, byte[] patterns, int from, int before, byte[] @Nullable [] bound) {
        this.cursor = space.cursor();
        this.pattern = patterns;
        this.end = AtomCodec.end(patterns, from);
        this.bound = bound;
        this.at = from;
        this.rootAt = from;
        this.variables = before;
        this.rootVariables = before;
    }

    /** Goes back to before the first atom; O(depth of the trie). */
    public void restart() {
        height = 0;
        cursor.ascendTo(rootDepth);
        at = rootAt;
        inserted = null;
        variables = rootVariables;
        exact = true;
        straight = true;
        started = false;
    }

    /** Goes on to the next atom that may match; false if there is none. */
    public boolean next() {
        boolean onward = !started || backtrack();
        started = true;
        while (onward) {
            if (follow()) {
                return true;
            }
            onward = backtrack();
        }
        return false;
    }

    /** Whether the atom is known to match under the bindings that the walk has found. */
    public boolean isExact() {
        return exact;
    }

    /** The path of the atom. */
    public Path path() {
        return cursor.path();
    }

    /** What the space keeps of the atom. */
    Occurrence occurrence() {
        return Objects.requireNonNull(cursor.value());
    }

    /** How many copies of the atom there are. */
    public long count() {
        return Occurrence.countOf(cursor.value());
    }

    /** The paths of what the pattern's variables stand for, in the order of their first occurrence. */
    public byte[][] values() {
        byte[][] values = new byte[bound.length][];
        for (int i = 0; i < values.length; i++) {
            byte[] value = bound[i];
            values[i] = value == null ? new byte[0] : value;
        }
        return values;
    }

    /** Follows the pattern to its end; false if there is no way on, or a choice of ways, which is then on the stack. */
    private boolean follow() {
        while (true) {
            byte[] value = inserted;
            if (value != null) {
                if (!descend(value, insertedAt)) {
                    return false;
                }
                continue;
            }
            if (at == end) {
                return true;
            }
            byte tag = pattern[at];
            if (!AtomCodec.isVariable(tag)) {
                if (!descend(pattern, at)) {
                    return false;
                }
                if (straight) {
                    rootDepth = cursor.depth();
                    rootAt = at;
                }
                continue;
            }
            byte[] known = AtomCodec.isNewVariable(tag) ? null : bound[AtomCodec.variableNumber(pattern, at)];
            if (known == null) {
                choose(Choice.Kind.ANYTHING, null);
                return false;
            }
            straight = false;
            inserted = known;
            insertedAt = 0;
            at = AtomCodec.endOfItem(pattern, at);
        }
    }

    /** Takes the next item literally; false if that is not possible, or not the only way. */
    private boolean descend(byte[] items, int item) {
        int first = cursor.firstLabel();
        if (first >= 0 && AtomCodec.isVariable((byte) first)) {
            choose(Choice.Kind.STORED_VARIABLE, null);
            return false;
        }
        return descendItem(items, item);
    }

    private boolean descendItem(byte[] items, int item) {
        int itemEnd = AtomCodec.endOfItem(items, item);
        byte[][] forms = AtomCodec.isNumber(items[item]) ? sameNumbers(items, item, itemEnd) : null;
        if (forms != null) {
            choose(Choice.Kind.SAME_NUMBER, forms);
            return false;
        }
        if (!cursor.descend(items, item, itemEnd)) {
            return false;
        }
        passItem(itemEnd);
        return true;
    }

    private void passItem(int itemEnd) {
        byte[] value = inserted;
        if (value == null) {
            at = itemEnd;
        } else if (itemEnd < value.length) {
            insertedAt = itemEnd;
        } else {
            inserted = null;
        }
    }

    /** The bytes of all numbers that are the same as the next one; null if it has but one form, or no other is here. */
    private byte @Nullable [][] sameNumbers(byte[] items, int item, int itemEnd) {
        // But for zeros, only a number of the other kind can be the same: mostly there is none here.
        boolean any = AtomCodec.isFloat(items[item])
                ? AtomCodec.isInteger((byte) cursor.nextLabel(AtomCodec.BELOW_INTEGERS))
                        || AtomCodec.isFloatZero(items, item)
                : AtomCodec.isFloat((byte) cursor.nextLabel(AtomCodec.BELOW_FLOATS));
        return any ? NumericEquality.paths(AtomCodec.decode(items, item, itemEnd, 0)) : null;
    }

    private void choose(Choice.Kind kind, byte @Nullable [][] forms) {
        if (height == choices.length) {
            choices = Arrays.copyOf(choices, 2 * height);
        }
        Choice choice = choices[height];
        if (choice == null) {
            choice = new Choice();
            choices[height] = choice;
        }
        height++;
        straight = false;
        choice.kind = kind;
        choice.forms = forms;
        choice.nextForm = 0;
        choice.depth = cursor.depth();
        choice.end = -1;
        choice.at = at;
        choice.inserted = inserted;
        choice.insertedAt = insertedAt;
        choice.variables = variables;
        choice.exact = exact;
    }

    private void restore(Choice choice) {
        at = choice.at;
        inserted = choice.inserted;
        insertedAt = choice.insertedAt;
        variables = choice.variables;
        exact = choice.exact;
    }

    /** Takes the next way on at the latest choice that has one; false if none has. */
    private boolean backtrack() {
        while (height > 0) {
            Choice choice = choices[height - 1];
            byte[][] forms = choice.forms;
            if (forms != null) {
                restore(choice);
                cursor.ascendTo(choice.depth);
                byte[] form = forms[choice.nextForm++];
                if (choice.nextForm == forms.length) {
                    height--;
                }
                if (cursor.descend(form, 0, form.length)) {
                    byte[] items = inserted == null ? pattern : inserted;
                    passItem(AtomCodec.endOfItem(items, inserted == null ? at : insertedAt));
                    return true;
                }
            } else if (choice.advance(cursor)) {
                take(choice);
                return true;
            } else {
                height--;
                restore(choice);
                if (choice.kind == Choice.Kind.STORED_VARIABLE
                        && (inserted == null ? descendItem(pattern, at) : descendItem(inserted, insertedAt))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lets what the choice has found in the space stand for the next atom of the pattern, or of an inserted value. */
    private void take(Choice choice) {
        restore(choice);
        byte[] value = inserted;
        if (value != null) {
            passItem(AtomCodec.end(value, insertedAt));
            exact = false;
            return;
        }
        byte[] found = cursor.bytes(choice.depth, cursor.depth());
        boolean ground = isGround(found);
        int next = AtomCodec.end(pattern, at);
        if (AtomCodec.isNewVariable(pattern[at])) {
            bound[variables++] = ground ? found : null;
        } else {
            int passed = newVariables(at, next);
            Arrays.fill(bound, variables, variables + passed, null);
            variables += passed;
        }
        at = next;
        exact &= ground;
    }

    private static boolean isGround(byte[] atom) {
        for (int item = 0; item < atom.length; item = AtomCodec.endOfItem(atom, item)) {
            if (AtomCodec.isVariable(atom[item])) {
                return false;
            }
        }
        return true;
    }

    private int newVariables(int from, int to) {
        int count = 0;
        for (int item = from; item < to; item = AtomCodec.endOfItem(pattern, item)) {
            count += AtomCodec.isNewVariable(pattern[item]) ? 1 : 0;
        }
        return count;
    }

    /** A place where the space has several ways on, and the one that was taken. */
    private static final class Choice {
        private static final int STEP = 64;

        enum Kind {
            /** Each atom that begins here. */
            ANYTHING,
            /** Each variable that is stored here; when they are used up, what the pattern says. */
            STORED_VARIABLE,
            /** Each form of the number that the pattern says. */
            SAME_NUMBER
        }

        private Kind kind = Kind.ANYTHING;
        private byte @Nullable [][] forms;
        private int nextForm;
        private int depth;
        private int end;

        private int at;
        private byte @Nullable [] inserted;
        private int insertedAt;
        private int variables;
        private boolean exact;

        /** Moves the cursor over the next atom that begins here; if there is none, back to here. */
        boolean advance(Cursor<Occurrence> cursor) {
            int length = end < 0 ? first(cursor) : next(cursor);
            if (length > 0 && (kind == Kind.ANYTHING || AtomCodec.isVariable(cursor.byteAt(depth)))) {
                end = depth + length;
                cursor.ascendTo(end);
                return true;
            }
            cursor.ascendTo(depth);
            return false;
        }

        /** Goes no further than twice the length of the atom: what follows it may be long, and is not yet wanted. */
        private int first(Cursor<Occurrence> cursor) {
            int step = STEP;
            while (true) {
                int before = cursor.depth();
                cursor.toFirst(step);
                if (cursor.depth() == before) {
                    return 0;
                }
                int length = AtomCodec.endIfComplete(cursor.bytes(depth, cursor.depth()), 0);
                if (length > 0) {
                    return length;
                }
                step = cursor.depth() - depth;
            }
        }

        private int next(Cursor<Occurrence> cursor) {
            cursor.ascendTo(end);
            return cursor.skip(depth) ? AtomCodec.end(cursor.bytes(depth, cursor.depth()), 0) : 0;
        }
    }
}
