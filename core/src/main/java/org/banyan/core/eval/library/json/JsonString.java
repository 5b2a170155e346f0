package org.banyan.core.eval.library.json;

import org.banyan.core.eval.host.OperationFailure;

/** A reader of JSON strings. */
final class JsonString {
    private static final String END_OF_STRING = "EOF while parsing a string";

    private JsonString() {}

    /** Returns the text of a string whose first quote has been passed, and passes the last one. O(length). */
    static String read(JsonInput input) {
        StringBuilder text = new StringBuilder();
        int copied = input.index();
        while (true) {
            int next = input.peek();
            if (next == JsonInput.END) {
                throw input.failure(END_OF_STRING);
            }
            if (next == '"' || next == '\\') {
                text.append(input.textFrom(copied));
                input.next();
                if (next == '"') {
                    return text.toString();
                }
                readEscape(input, text);
                copied = input.index();
            } else {
                input.next();
                if (next < ' ') {
                    throw input.failure("control character (\\u0000-\\u001F) found while parsing a string");
                }
            }
        }
    }

    private static void readEscape(JsonInput input, StringBuilder text) {
        int escape = next(input);
        switch (escape) {
            case '"', '\\', '/' -> text.append((char) escape);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> readUnicode(input, text);
            default -> throw input.failure("invalid escape");
        }
    }

    private static void readUnicode(JsonInput input, StringBuilder text) {
        char unit = readHex(input);
        if (Character.isLowSurrogate(unit)) {
            throw lone(input);
        }
        text.append(unit);
        if (Character.isHighSurrogate(unit)) {
            if (next(input) != '\\' || next(input) != 'u') {
                throw input.failure("unexpected end of hex escape");
            }
            char low = readHex(input);
            if (!Character.isLowSurrogate(low)) {
                throw lone(input);
            }
            text.append(low);
        }
    }

    private static char readHex(JsonInput input) {
        if (input.remaining() < 4) {
            input.skip(4);
            throw input.failure(END_OF_STRING);
        }
        int unit = 0;
        boolean valid = true;
        for (int i = 0; i < 4; i++) {
            int digit = hexDigit(input.next());
            valid &= digit >= 0;
            unit = unit << 4 | digit & 15;
        }
        if (!valid) {
            throw input.failure("invalid escape");
        }
        return (char) unit;
    }

    /** Returns the value of a digit. Digits of other scripts, which Java's own method accepts, give -1. */
    private static int hexDigit(int b) {
        return b < 0x80 ? Character.digit(b, 16) : -1;
    }

    private static int next(JsonInput input) {
        int next = input.next();
        if (next == JsonInput.END) {
            throw input.failure(END_OF_STRING);
        }
        return next;
    }

    private static OperationFailure lone(JsonInput input) {
        return input.failure("lone leading surrogate in hex escape");
    }
}
