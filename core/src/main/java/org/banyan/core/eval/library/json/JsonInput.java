package org.banyan.core.eval.library.json;

import java.nio.charset.StandardCharsets;
import org.banyan.core.eval.host.OperationFailure;

/** The bytes of a JSON text, a place in them, and the errors that tell of it. */
final class JsonInput {
    /** What {@link #peek} gives at the end; no byte is given as this. */
    static final int END = -1;

    private final byte[] utf8;
    private int index;

    JsonInput(String text) {
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }

    int index() {
        return index;
    }

    /** The next byte, or {@link #END}. */
    int peek() {
        return index < utf8.length ? utf8[index] & 0xFF : END;
    }

    /** The next byte, or {@link #END}, which is passed over. */
    int next() {
        return index < utf8.length ? utf8[index++] & 0xFF : END;
    }

    void skip(int bytes) {
        index = Math.min(index + bytes, utf8.length);
    }

    int remaining() {
        return utf8.length - index;
    }

    /** The first byte after white space, or {@link #END}. */
    int peekAfterBlanks() {
        while (index < utf8.length && isBlank(utf8[index])) {
            index++;
        }
        return peek();
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    /** The text from an index to here. */
    String textFrom(int from) {
        return new String(utf8, from, index - from, StandardCharsets.UTF_8);
    }

    /** An error of the byte that was passed last. */
    OperationFailure failure(String reason) {
        return failureAt(reason, index);
    }

    /** An error of the byte that comes next. */
    OperationFailure failureAhead(String reason) {
        return failureAt(reason, Math.min(index + 1, utf8.length));
    }

    private OperationFailure failureAt(String reason, int end) {
        int line = 1;
        int column = 0;
        for (int i = 0; i < end; i++) {
            if (utf8[i] == '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
        return new OperationFailure(
                "Failed to decode string. Reason: " + reason + " at line " + line + " column " + column);
    }
}
