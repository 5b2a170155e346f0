package org.banyan.core.eval.library.json;

import java.nio.charset.StandardCharsets;
import org.banyan.core.eval.host.OperationFailure;

/** The bytes of a JSON text, with a position and the errors that name it. */
final class JsonInput {
    /** The value of {@link #peek} at the end; no byte has this value. */
    static final int END = -1;

    private final byte[] utf8;
    private int index;

    JsonInput(String text) {
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }

    int index() {
        return index;
    }

    /** Returns the next byte, or {@link #END}. */
    int peek() {
        return index < utf8.length ? utf8[index] & 0xFF : END;
    }

    /** Passes the next byte and returns it, or {@link #END}. */
    int next() {
        return index < utf8.length ? utf8[index++] & 0xFF : END;
    }

    void skip(int bytes) {
        index = Math.min(index + bytes, utf8.length);
    }

    int remaining() {
        return utf8.length - index;
    }

    /** Returns the first byte after white space, or {@link #END}. */
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

    /** Returns the text from an index to the position. */
    String textFrom(int from) {
        return new String(utf8, from, index - from, StandardCharsets.UTF_8);
    }

    /** Returns an error at the byte that was passed last. */
    OperationFailure failure(String reason) {
        return failureAt(reason, index);
    }

    /** Returns an error at the next byte. */
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
