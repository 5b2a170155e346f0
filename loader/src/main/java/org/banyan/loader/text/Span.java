package org.banyan.loader.text;

/**
 * Where something stands in a source.
 *
 * @param start the index of its first byte
 * @param end the index behind its last byte
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }
}
