package org.banyan.core.space;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
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
 * Stored variables are ways on too: such a one stands for whatever the pattern has there. Places where there is a
 * choice are kept on a stack, so nothing recurses.
 *
 * <p>Where no stored variable was met, what the walk stops at does match, and the variables' bytes are their values.
 * Otherwise the walk only says that the atom may match ({@link #isExact()}), and whoever asked has to unify.
 */
public final class SpaceWalk {
    private final Cursor<Occurrence> cursor;
    private final Deque<Choice> choices = new ArrayDeque<>();
    private final byte[] pattern;

    /** The bytes that the pattern's variables stand for; null where a stored variable stands for what they occur in. */
    private final byte[] @Nullable [] bound;

    private Agenda agenda;
    private boolean started;

    /** A walk that stands before the first atom. */
    public SpaceWalk(PathTrie<Occurrence> space, Atom pattern) {
        this.cursor = space.cursor();
        this.pattern = pattern.path().toByteArray();
        this.bound = new byte[Substitution.variables(pattern).size()][];
        this.agenda = new Agenda(new Agenda.Segment(this.pattern, 0, null), 0, true);
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
        return agenda.exact();
    }

    /** The path of the atom. */
    public Path path() {
        return cursor.path();
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

    /** Follows the agenda to its end; false if there is no way on, or a choice of ways, which is then on the stack. */
    private boolean follow() {
        while (true) {
            Agenda.Segment segment = agenda.segment();
            if (segment == null) {
                return true;
            }
            byte tag = segment.bytes()[segment.at()];
            if (!AtomCodec.isVariable(tag)) {
                int first = cursor.firstLabel();
                if (first >= 0 && AtomCodec.isVariable((byte) first)) {
                    choices.push(new Choice(agenda, cursor.depth(), Choice.Kind.STORED_VARIABLE));
                    return false;
                }
                if (!descend(segment)) {
                    return false;
                }
                continue;
            }
            byte[] known = AtomCodec.isNewVariable(tag)
                    ? null
                    : bound[AtomCodec.variableNumber(segment.bytes(), segment.at())];
            if (known == null || !isGround(known)) {
                choices.push(new Choice(agenda, cursor.depth(), Choice.Kind.ANYTHING));
                return false;
            }
            agenda = agenda.inserting(known);
        }
    }

    /** Takes the next item of the agenda literally. */
    private boolean descend(Agenda.Segment segment) {
        int end = AtomCodec.endOfItem(segment.bytes(), segment.at());
        if (!cursor.descend(segment.bytes(), segment.at(), end)) {
            return false;
        }
        agenda = agenda.after(end, agenda.variables(), agenda.exact());
        return true;
    }

    /** Takes the next way on at the latest choice that has one; false if none has. */
    private boolean backtrack() {
        while (true) {
            Choice choice = choices.peek();
            if (choice == null) {
                return false;
            }
            if (choice.advance(cursor)) {
                take(choice);
                return true;
            }
            choices.pop();
            agenda = choice.agenda;
            Agenda.Segment segment = agenda.segment();
            if (choice.kind == Choice.Kind.STORED_VARIABLE && segment != null && descend(segment)) {
                return true;
            }
        }
    }

    /** Lets what the choice has found in the space stand for the next atom of the agenda. */
    private void take(Choice choice) {
        agenda = choice.agenda;
        Agenda.Segment segment = agenda.segment();
        assert segment != null;
        byte[] found = cursor.bytes(choice.depth, cursor.depth());
        int end = AtomCodec.end(segment.bytes(), segment.at());
        int variables = agenda.variables();
        if (segment.bytes() == pattern) {
            boolean single = AtomCodec.isNewVariable(segment.bytes()[segment.at()]);
            int passed = single ? 1 : newVariables(segment.bytes(), segment.at(), end);
            if (single) {
                bound[variables] = found;
            } else {
                Arrays.fill(bound, variables, variables + passed, null);
            }
            variables += passed;
        }
        agenda = agenda.after(end, variables, agenda.exact() && isGround(found));
    }

    private static boolean isGround(byte[] atom) {
        for (int at = 0; at < atom.length; at = AtomCodec.endOfItem(atom, at)) {
            if (AtomCodec.isVariable(atom[at])) {
                return false;
            }
        }
        return true;
    }

    private static int newVariables(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at = AtomCodec.endOfItem(bytes, at)) {
            count += AtomCodec.isNewVariable(bytes[at]) ? 1 : 0;
        }
        return count;
    }

    /**
     * What is still to be found, how many of the pattern's variables have been met, and whether all that was found is
     * ground.
     */
    private record Agenda(@Nullable Segment segment, int variables, boolean exact) {
        /** Items to be found, from a place in some bytes on, and those after them. */
        private record Segment(
                byte[] bytes, int at, @Nullable Segment rest) {}

        Agenda after(int end, int newVariables, boolean nowExact) {
            assert segment != null;
            Segment next = end < segment.bytes.length ? new Segment(segment.bytes, end, segment.rest) : segment.rest;
            return new Agenda(next, newVariables, nowExact);
        }

        /** With the next item, a variable, replaced by the bytes that it stands for. */
        Agenda inserting(byte[] value) {
            assert segment != null;
            Agenda after = after(AtomCodec.endOfItem(segment.bytes, segment.at), variables, exact);
            return new Agenda(new Segment(value, 0, after.segment), variables, exact);
        }
    }

    /** A place where the space has several ways on, and the one that was taken. */
    private static final class Choice {
        private static final int STEP = 64;

        enum Kind {
            /** Each atom that begins here. */
            ANYTHING,
            /** Each variable that is stored here; when they are used up, what the agenda says. */
            STORED_VARIABLE
        }

        final Agenda agenda;
        final int depth;
        final Kind kind;
        private int end = -1;

        Choice(Agenda agenda, int depth, Kind kind) {
            this.agenda = agenda;
            this.depth = depth;
            this.kind = kind;
        }

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
