package org.banyan.loader.text;

/**
 * A range of bytes in a source. All methods are O(1). Immutable and thread-safe.
 *
 * @param start the index of the first byte
 * @param end the index after the last byte
 */
public record Span(int start, int end) {
    /** @throws IllegalArgumentException if the start is negative or after the end */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }
}
