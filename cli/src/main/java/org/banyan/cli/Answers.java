package org.banyan.cli;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.banyan.core.Match;
import org.banyan.core.Matches;
import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a pattern in the canonical order of what the pattern becomes under their bindings.
 *
 * <p>Matches come in the order of the stored atoms, which is the order wanted where those are ground. A stored atom
 * with variables of its own may answer with a later atom: {@code (f $a)} answers the pattern {@code (f 2)} with
 * {@code (f 2)}. It never answers with an earlier one, since variables come before everything else; so answers that
 * come too early are held back until the matches have caught up with them, and nothing else is kept.
 *
 * <p>Each step costs O(log of the number of answers held back). Not thread-safe.
 */
final class Answers implements Iterator<Answers.Answer> {
    private static final Comparator<Atom> ORDER = Atom.canonicalOrder();

    private final Atom pattern;
    private final Iterator<Match> matches;
    private final PriorityQueue<Answer> heldBack = new PriorityQueue<>();
    private @Nullable Match match;
    private Atom stored;
    private long ordinal;

    Answers(Atom pattern, Matches matches) {
        this.pattern = pattern;
        this.matches = matches.iterator();
        stored = pattern;
        advance();
    }

    /**
     * A match and what the pattern becomes under its bindings.
     *
     * @param ordinal its place among the matches
     */
    record Answer(Atom instance, Match match, long ordinal) implements Comparable<Answer> {
        @Override
        public int compareTo(Answer other) {
            int order = ORDER.compare(instance, other.instance);
            return order == 0 ? Long.compare(ordinal, other.ordinal) : order;
        }
    }

    @Override
    public boolean hasNext() {
        return match != null || !heldBack.isEmpty();
    }

    @Override
    public Answer next() {
        while (match != null) {
            Answer earliest = heldBack.peek();
            if (earliest != null && ORDER.compare(earliest.instance, stored) <= 0) {
                break;
            }
            Match current = match;
            if (stored.isGround()) {
                Answer answer = new Answer(stored, current, ordinal++);
                advance();
                return answer;
            }
            Atom instance = StoredForms.of(current.bindings().apply(pattern), stored);
            heldBack.add(new Answer(instance, current, ordinal++));
            advance();
        }
        return heldBack.remove();
    }

    private void advance() {
        if (matches.hasNext()) {
            match = matches.next();
            stored = match.atom();
        } else {
            match = null;
        }
    }
}
