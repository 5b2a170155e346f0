package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;

/** Atoms as text for people. All methods are pure. */
public final class Text {
    private Text() {}

    /** The text between the quotes of a string; for other atoms what they print as. O(size). */
    public static String of(Atom atom) {
        return atom instanceof Str string ? string.value() : atom.toString();
    }

    /**
     * A format in which each <code>{}</code> is replaced by the next of the values, and by nothing when there are no
     * more; values that are left over are not used. Two braces stand for one, and a brace alone for itself. O(size of
     * the result).
     */
    static String format(String format, Expression values) {
        StringBuilder out = new StringBuilder(format.length() + 16);
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            char following = i + 1 < format.length() ? format.charAt(i + 1) : ' ';
            if (c == '{' && following == '}') {
                if (next < values.size()) {
                    out.append(of(values.get(next++)));
                }
                i++;
            } else {
                out.append(c);
                if ((c == '{' || c == '}') && following == c) {
                    i++;
                }
            }
        }
        return out.toString();
    }
}
