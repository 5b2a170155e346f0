package org.banyan.loader.text;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Objects;
import org.banyan.core.atom.Atom;

/**
 * A reader of MeTTa text into atoms. It reads as the reference implementation (Hyperon) does, but integers are of any
 * size.
 *
 * <p>A word ends at Unicode white space, a parenthesis or a semicolon. A semicolon begins a comment, which ends with
 * the line. A string may span several lines. A {@code !} that stands alone at the top level marks the atom after it for
 * evaluation. After an error the reader goes on, so that it reports all errors and not only the first. The atoms that
 * it reads after an error are of no use.
 *
 * <p>Cost: O(length). The reader keeps its own stack, so only memory bounds the depth. An integer of many digits costs
 * as much as the product of two halves. A reader caches a bounded number of words, and a repeated word allocates
 * nothing; so keep a reader for the next text. Not thread-safe: a reader belongs to one thread at a time.
 *
 * <p>An exception of a sink ends the reading and reaches the caller. The reader can be used again.
 */
public final class MettaReader {
    private final WordTable words = new WordTable();

    /** Creates a reader with an empty cache of words. O(1). */
    public MettaReader() {}

    /** Reads a whole source, and passes each atom and each problem to a sink. O(length). */
    public void read(SourceText source, AtomSink sink) {
        read(source, source.whole(), sink);
    }

    /**
     * Reads a piece of a source that {@link SourceText#pieces} returned. O(length of the piece).
     *
     * <p>All pieces of a source together give the same atoms and problems as the whole, with one difference: each piece
     * reports up to {@value AtomSink#MOST_REPORTED} errors and as many warnings.
     *
     * @throws IndexOutOfBoundsException if the piece does not lie within the source
     */
    public void read(SourceText source, Span piece, AtomSink sink) {
        Objects.checkFromToIndex(piece.start(), piece.end(), source.length());
        Parser.read(source, piece, words, sink);
    }

    /**
     * Reads a text that is one atom, such as a pattern. Here {@code !} is an ordinary symbol. O(length).
     *
     * @return the atom, or all problems of the text
     */
    public static Either<Seq<Diagnostic>, Atom> readAtom(String text) {
        return readAtom("", text);
    }

    /**
     * Reads a text that is one atom, as {@link #readAtom(String)} does. O(length).
     *
     * @param name the name of the text in diagnostics
     */
    public static Either<Seq<Diagnostic>, Atom> readAtom(String name, String text) {
        return Parser.readAtom(SourceText.of(name, text));
    }

    /**
     * Whether a text is incomplete: it ends within an expression or a string, or after a {@code !}. A prompt then reads
     * another line. O(length).
     */
    public static boolean endsOpen(String text) {
        return Parser.endsOpen(SourceText.of("", text));
    }
}
