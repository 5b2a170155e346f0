package org.banyan.loader;

import org.banyan.core.atom.Syntax;

/**
 * A quick scan of a source for places at the top level where it may be cut, so that the parts read on their own are the
 * whole.
 *
 * <p>It knows just enough of the syntax to tell parentheses from those in strings, comments and words. A place behind
 * an expression at the top level is such a place; an end of the text without one, whatever is wrong with it, stays in
 * one part.
 */
final class TopLevel {
    private final SourceText source;
    private final byte[] bytes;
    private int at;

    TopLevel(SourceText source) {
        this.source = source;
        bytes = source.bytes();
        at = source.start();
    }

    /** Where the scan has come to. */
    int at() {
        return at;
    }

    /** The first place for a cut at least so many bytes ahead, or the end of the source. O(bytes passed). */
    int next(int ahead) {
        long wanted = (long) at + ahead;
        int depth = 0;
        while (at < bytes.length) {
            switch (bytes[at]) {
                case '(' -> {
                    depth++;
                    at++;
                }
                case ')' -> {
                    at++;
                    if (depth > 0 && --depth == 0 && at >= wanted) {
                        return at;
                    }
                }
                case ';' -> skipLine();
                case '"' -> skipString();
                default -> skipWord();
            }
        }
        return at;
    }

    private void skipLine() {
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
    }

    private void skipString() {
        int end = StringLiteral.closingQuote(bytes, at + 1, bytes.length);
        at = end < 0 ? bytes.length : end + 1;
    }

    private void skipWord() {
        int end = Syntax.endOfWord(bytes, at, bytes.length);
        // A byte that is no text counts as a character of a word, as it does for the reader once it has been reported.
        at = end > at ? end : at + source.lengthAt(at);
    }
}
