package org.banyan.cli.output;

import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Position;
import org.jspecify.annotations.Nullable;

/**
 * A painter of messages, in colours or plain.
 *
 * @param colours whether messages are coloured
 */
public record Ink(boolean colours) {
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";
    private static final String BOLD = "1";
    private static final String INDENT = "    ";

    /** Returns the text of a diagnostic, without control characters that a terminal would obey. */
    public String diagnostic(Diagnostic diagnostic) {
        String colour = diagnostic.isError() ? RED : YELLOW;
        @Nullable Position position = diagnostic.position();
        String place = visible(diagnostic.source())
                + (position == null ? "" : ":" + position.line() + ":" + position.column());
        StringBuilder text = new StringBuilder(painted(BOLD, place + ":"))
                .append(' ')
                .append(painted(colour, diagnostic.isError() ? "error:" : "warning:"))
                .append(' ')
                .append(visible(diagnostic.message()));
        int caret = diagnostic.markedLine().lastIndexOf('\n') + 1;
        if (caret > 0) {
            text.append('\n').append(INDENT).append(diagnostic.markedLine(), 0, caret);
            text.append(INDENT).append(painted(colour, diagnostic.markedLine().substring(caret)));
        }
        return text.toString();
    }

    /** Returns the text of a warning that is not about a file. */
    public String warning(String message) {
        return painted(YELLOW, "warning:") + " " + visible(message);
    }

    /** Returns the text of a note. */
    public String note(String message) {
        return painted(CYAN, "note:") + " " + message;
    }

    private String painted(String colour, String text) {
        return colours ? "\u001b[" + colour + "m" + text + "\u001b[m" : text;
    }

    /** Replaces control characters, which names of files may hold. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cc}", "\uFFFD");
    }
}
