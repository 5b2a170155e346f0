package org.banyan.loader.text;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Objects;
import org.banyan.core.atom.Atom;

/**
 * Reads MeTTa text into atoms, as the reference implementation (Hyperon) reads it; but integers are of any size.
 *
 * <p>Words end at Unicode white space, parentheses and semicolons; a semicolon begins a comment to the end of the line;
 * strings may go over several lines. A {@code !} that stands alone at the top level marks the atom after it as one to
 * evaluate. After an error the reader goes on, so that all errors are reported and not just the first; what it reads
 * then is for finding errors only.
 *
 * <p>Cost: O(length), with a stack of its own, so that nesting is bounded by memory alone; an integer of many digits
 * costs as much as a product of two half as long. A reader remembers the words that it has met, a bounded number of
 * them, and a word that comes again allocates nothing; so keep it for the next text. Not thread-safe: a reader belongs
 * to one thread at a time.
 *
 * <p>What a sink throws ends the reading and reaches the caller; the reader can be used again.
 */
public final class MettaReader {
    private final WordTable words = new WordTable();

    /** A reader that has not met any words yet. O(1). */
    public MettaReader() {}

    /** Reads a whole source, and tells the sink of each atom and of all that is wrong. O(length). */
    public void read(SourceText source, AtomSink sink) {
        read(source, source.whole(), sink);
    }

    /**
     * Reads a piece of a source, as {@link SourceText#pieces} finds it. O(length of the piece).
     *
     * <p>The pieces of a source tell sinks the same, one after the other, as the source as a whole tells one, but that
     * each piece has {@value AtomSink#MOST_REPORTED} errors and as many warnings to report of its own.
     *
     * @throws IndexOutOfBoundsException if the piece does not lie within the source
     */
    public void read(SourceText source, Span piece, AtomSink sink) {
        Objects.checkFromToIndex(piece.start(), piece.end(), source.length());
        Parser.read(source, piece, words, sink);
    }

    /**
     * Reads a text that is one atom, such as a pattern; {@code !} is a symbol here like any other. O(length).
     *
     * @return the atom, or what is wrong with the text
     */
    public static Either<Seq<Diagnostic>, Atom> readAtom(String text) {
        return readAtom("", text);
    }

    /**
     * Reads a text that is one atom, as {@link #readAtom(String)}.
     *
     * @param name what the text is called in diagnostics
     */
    public static Either<Seq<Diagnostic>, Atom> readAtom(String name, String text) {
        return Parser.readAtom(SourceText.of(name, text));
    }

    /**
     * Whether a text ends where something more has to follow: within an expression or a string, or behind a {@code !}.
     * Whoever reads line by line then asks for another one. O(length).
     */
    public static boolean endsOpen(String text) {
        return Parser.endsOpen(SourceText.of("", text));
    }
}
