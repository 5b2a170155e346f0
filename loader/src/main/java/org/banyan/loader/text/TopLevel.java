package org.banyan.loader.text;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.banyan.core.atom.Syntax;

/**
 * A quick scan of a source for places at the top level where it may be cut. The parts, read one by one, have the atoms
 * of the whole.
 *
 * <p>It knows just enough of the syntax to skip parentheses in strings, comments and words. Each cut is after an
 * expression at the top level. A rest of the text without a complete expression stays in one part.
 */
final class TopLevel implements Iterator<Span> {
    private final SourceText source;
    private final byte[] bytes;
    private final int ahead;
    private int at;

    TopLevel(SourceText source, int bytesAtLeast) {
        this.source = source;
        bytes = source.bytes();
        ahead = bytesAtLeast;
        at = source.start();
    }

    @Override
    public boolean hasNext() {
        return at < bytes.length;
    }

    /** Returns the span up to the first cut that is far enough, or to the end of the source. */
    @Override
    public Span next() {
        if (!hasNext()) {
            throw new NoSuchElementException("behind the last piece of " + source);
        }
        int from = at;
        long wanted = (long) from + ahead;
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
                        return new Span(from, at);
                    }
                }
                case ';' -> skipLine();
                case '"' -> skipString();
                default -> skipWord();
            }
        }
        return new Span(from, at);
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
        // A byte that is not UTF-8 counts as a character of a word, as in the parser.
        at = end > at ? end : at + source.lengthAt(at);
    }
}
