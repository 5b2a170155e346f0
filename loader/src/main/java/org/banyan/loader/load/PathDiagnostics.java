package org.banyan.loader.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Severity;

/** The diagnostics of a file or folder as a whole. */
public final class PathDiagnostics {
    private PathDiagnostics() {}

    /** Returns a diagnostic without a position. */
    public static Diagnostic about(Severity severity, String source, String message) {
        return new Diagnostic(severity, source, null, message, "");
    }

    /** Returns the error of a file or folder that cannot be read. */
    public static Diagnostic unreadable(String source, IOException failure) {
        return about(Severity.ERROR, source, describe(failure));
    }

    private static String describe(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "this cannot be read: permission denied";
        }
        if (failure instanceof FileSystemLoopException) {
            return "this link leads to a folder that contains it; remove it";
        }
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return "this cannot be read: " + (reason == null ? failure.getClass().getSimpleName() : reason);
    }
}
