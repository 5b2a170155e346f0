package org.banyan.core.eval.library.argument;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Str;

/** Atoms as text for people. All methods are pure. */
public final class Text {
    private Text() {}

    /**
     * Returns the text between the quotes of a string; for another atom its printed text, under the names of {@link
     * Names#shown}. O(size).
     */
    public static String of(Atom atom) {
        return atom instanceof Str string ? string.value() : Names.shown(atom).toString();
    }

    /**
     * Returns a format with each <code>{}</code> replaced by the next value, or by nothing when no value is left;
     * values that are left over are not used. Any other brace is left out, and the character behind it is kept, so that
     * two braces give one. O(size of the result).
     */
    public static String format(String format, Expression values) {
        StringBuilder out = new StringBuilder(format.length() + 16);
        Expression shown = (Expression) Names.shown(values);
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (++i < format.length()) {
                char following = format.charAt(i);
                if (c == '}' || following != '}') {
                    out.append(following);
                } else if (next < shown.size()) {
                    out.append(of(shown.get(next++)));
                }
            }
        }
        return out.toString();
    }
}
