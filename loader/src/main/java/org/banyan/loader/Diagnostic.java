package org.banyan.loader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
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

    /** A diagnostic about a file or folder as a whole. */
    static Diagnostic of(Severity severity, String source, String message) {
        return new Diagnostic(severity, source, null, message, "");
    }

    /** The error that a file or folder cannot be read. */
    static Diagnostic unreadable(String source, IOException failure) {
        return of(Severity.ERROR, source, describe(failure));
    }

    private static String describe(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "this cannot be read: permission denied";
        }
        if (failure instanceof FileSystemLoopException) {
            return "this link leads back to a folder that it stands in; remove it";
        }
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return "this cannot be read: " + (reason == null ? failure.getClass().getSimpleName() : reason);
    }

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
