package org.banyan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a run of the command reads from and writes to.
 *
 * @param in what the user says
 * @param out for results
 * @param err for everything else
 * @param colours whether {@code err} is a terminal that shows colours
 * @param debug whether a failure of the command itself is told with its stack trace
 */
record Streams(InputStream in, Output out, Output err, boolean colours, boolean debug) {
    /** The property by which the launcher says that standard error is a terminal, which Java cannot find out. */
    static final String TERMINAL = "banyan.terminal";

    /** The streams of this process. */
    static Streams ofProcess() {
        boolean terminal = Boolean.getBoolean(TERMINAL);
        return new Streams(
                System.in,
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                showsColours(terminal, System::getenv),
                isSet(System.getenv("BANYAN_DEBUG")));
    }

    /** Whether a stream shows colours: a terminal that can, whose user has not asked for none. */
    static boolean showsColours(boolean terminal, Function<String, @Nullable String> environment) {
        return terminal && !isSet(environment.apply("NO_COLOR")) && !"dumb".equals(environment.apply("TERM"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** Tells the user something on {@code err}, at once and after all results so far. */
    void tell(CharSequence text) {
        out.flush();
        try {
            err.line(text);
            err.flush();
        } catch (UncheckedIOException failure) {
            // There is nobody left who could be told.
        }
    }
}
