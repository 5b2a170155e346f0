package org.banyan.cli.query;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.banyan.core.Match;
import org.banyan.core.Matches;
import org.banyan.core.atom.Atom;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a pattern, in the canonical order of the instances of the pattern.
 *
 * <p>An environment gives matches in the order of the stored atoms. For ground atoms this is the order of the
 * instances. A stored atom with variables may have a later instance: {@code (f $a)} matches the pattern {@code (f 2)}
 * with the instance {@code (f 2)}. It never has an earlier one, because variables come first in the order. So this
 * iterator holds back such an instance until the matches have reached its place, and keeps no others.
 *
 * <p>Each step costs O(log of the number of instances held back). Not thread-safe.
 */
public final class OrderedMatches implements Iterator<OrderedMatches.Answer> {
    private static final Comparator<Atom> ORDER = Atom.canonicalOrder();

    private final Atom pattern;
    private final Iterator<Match> matches;
    private final PriorityQueue<Answer> heldBack = new PriorityQueue<>();
    private @Nullable Match match;
    private Atom stored;
    private long ordinal;

    OrderedMatches(Atom pattern, Matches matches) {
        this.pattern = pattern;
        this.matches = matches.iterator();
        stored = pattern;
        advance();
    }

    /**
     * A match with its instance of the pattern.
     *
     * @param ordinal the place of the match among all matches
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
