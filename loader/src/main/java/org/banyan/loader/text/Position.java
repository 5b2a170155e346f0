package org.banyan.loader.text;

import java.util.Comparator;

/**
 * A place in a source as line and column. All methods are O(1). Immutable and thread-safe.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1; a tab counts as one
 */
public record Position(int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> IN_ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    /** Compares by line, then by column. */
    @Override
    public int compareTo(Position other) {
        return IN_ORDER.compare(this, other);
    }
}
