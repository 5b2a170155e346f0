package org.banyan.core.eval.library.json;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.OperationFailure;

/**
 * Atoms as JSON: numbers, strings and truth values as such, expressions as arrays, the symbol {@code null} as {@code
 * null}, other symbols and variables as strings that begin with {@code sym!:} and {@code var!:}. Objects are atoms that
 * a caller makes and opens, since their contents change.
 *
 * <p>Nothing recurses into the depth of atoms or text. The methods are as pure as the functions that they are given.
 */
public final class JsonText {
    static final String SYMBOL = "sym!:";
    static final String VARIABLE = "var!:";
    static final String NULL = "null";

    private JsonText() {}

    /**
     * Returns the JSON of an atom. O(size of the result).
     *
     * @param contents the contents of a symbol or grounded value that becomes an object: pairs of a string and a value;
     *     none for any other atom
     * @throws OperationFailure if a grounded value has no JSON, or the contents of an atom are not such pairs
     */
    public static String encode(Atom atom, Function<? super Atom, Option<Iterable<Atom>>> contents) {
        return new JsonWriter(contents).write(atom);
    }

    /**
     * Returns the atom of a JSON text. O(length), and O(n log n) for an object of n keys.
     *
     * @param dictionary makes the atom of an object of pairs {@code ("key" value)}: in the order of the keys, each key
     *     once, with the last of its values
     * @throws OperationFailure if the text is no JSON; the reason names line and column
     */
    public static Atom decode(String text, Function<? super List<Expression>, ? extends Atom> dictionary) {
        return new JsonReader(text, dictionary).read();
    }
}
