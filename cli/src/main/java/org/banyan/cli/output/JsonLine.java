package org.banyan.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A writer of one JSON value (RFC 8259) on one line, member by member.
 *
 * <p>The caller keeps the order of JSON: a name before each value in an object, an end for each beginning. Not
 * thread-safe.
 */
public final class JsonLine {
    private final StringBuilder out = new StringBuilder();

    /** Whether the next value or name follows another one of the same object or array. */
    private boolean follows;

    public JsonLine beginObject() {
        return begin('{');
    }

    public JsonLine endObject() {
        return end('}');
    }

    public JsonLine beginArray() {
        return begin('[');
    }

    public JsonLine endArray() {
        return end(']');
    }

    /** Writes the name of the member whose value comes next. */
    public JsonLine name(String name) {
        separate();
        quote(name);
        out.append(':');
        follows = false;
        return this;
    }

    public JsonLine value(String text) {
        separate();
        quote(text);
        return this;
    }

    public JsonLine value(long number) {
        separate();
        out.append(number);
        return this;
    }

    /** Writes a number with six digits after the point. */
    public JsonLine value(double number) {
        separate();
        out.append(BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).toPlainString());
        return this;
    }

    public JsonLine nothing() {
        separate();
        out.append("null");
        return this;
    }

    /** Returns what was written. */
    @Override
    public String toString() {
        return out.toString();
    }

    private JsonLine begin(char bracket) {
        separate();
        out.append(bracket);
        follows = false;
        return this;
    }

    private JsonLine end(char bracket) {
        out.append(bracket);
        follows = true;
        return this;
    }

    private void separate() {
        if (follows) {
            out.append(',');
        }
        follows = true;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
