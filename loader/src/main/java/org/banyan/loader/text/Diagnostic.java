package org.banyan.loader.text;

import org.jspecify.annotations.Nullable;

/**
 * An error or a warning about the input, with its place. Its texts cost O(their length), all other methods O(1).
 * Immutable and thread-safe.
 *
 * @param severity whether it is an error or a warning
 * @param source the name of the file or folder, as it was given or found
 * @param position the place in the file; null if it is about the file as a whole
 * @param message what is wrong and, where that is known, what to do
 * @param markedLine the line, and below it a caret at the column; empty if there is no position
 */
public record Diagnostic(
        Severity severity, String source, @Nullable Position position, String message, String markedLine) {

    /** Whether this is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns source, position, severity and message as {@code file:line:column: error: message}. */
    public String headline() {
        String place = position == null ? source : source + ":" + position.line() + ":" + position.column();
        return place + ": " + (isError() ? "error" : "warning") + ": " + message;
    }

    /** Returns the headline and, indented below it, the marked line. */
    @Override
    public String toString() {
        return markedLine.isEmpty()
                ? headline()
                : headline() + "\n" + markedLine.indent(4).stripTrailing();
    }
}
