package org.banyan.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one run of the command.
 *
 * @param in the input
 * @param out the stream of results
 * @param err the stream of all other text
 * @param colours whether {@code err} is a terminal that shows colours
 * @param debug whether the stack trace of an internal failure is printed
 */
public record Streams(InputStream in, Output out, Output err, boolean colours, boolean debug) {
    /** The system property that the launcher sets if standard error is a terminal. Java cannot ask for that. */
    static final String TERMINAL = "banyan.terminal";

    /** Returns the streams of this process. */
    public static Streams ofProcess() {
        boolean terminal = Boolean.getBoolean(TERMINAL);
        return new Streams(
                System.in,
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                showsColours(terminal, System::getenv),
                isSet(System.getenv("BANYAN_DEBUG")));
    }

    /** Whether a terminal shows colours: it can, and the user has not switched them off. */
    static boolean showsColours(boolean terminal, Function<String, @Nullable String> environment) {
        return terminal && !isSet(environment.apply("NO_COLOR")) && !"dumb".equals(environment.apply("TERM"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** Prints a line to {@code err} at once, after all results so far. */
    public void report(CharSequence text) {
        out.flush();
        try {
            err.line(text);
            err.flush();
        } catch (UncheckedIOException failure) {
            // Standard error cannot be written, so this cannot be reported.
        }
    }
}
