package org.banyan.loader.text;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the input, and where.
 *
 * @param severity how bad it is
 * @param source the name of the file or folder, as it was given or found
 * @param position where in the file; null if it is about the file as a whole
 * @param message what is wrong and, where that is known, what to do
 * @param markedLine the line, and below it a caret at the column; empty if there is no position
 */
public record Diagnostic(
        Severity severity, String source, @Nullable Position position, String message, String markedLine) {

    /** Whether this is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Source, position, severity and message in one line, as {@code file:line:column: error: message}. */
    public String headline() {
        String place = position == null ? source : source + ":" + position.line() + ":" + position.column();
        return place + ": " + (isError() ? "error" : "warning") + ": " + message;
    }

    /** The headline and, indented below it, the marked line. */
    @Override
    public String toString() {
        return markedLine.isEmpty()
                ? headline()
                : headline() + "\n" + markedLine.indent(4).stripTrailing();
    }
}
