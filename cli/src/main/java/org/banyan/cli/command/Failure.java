package org.banyan.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.banyan.cli.output.Streams;
import org.jspecify.annotations.Nullable;

/** The message of an internal failure of the command. */
public final class Failure {
    private static final long MIB = 1 << 20;

    private Failure() {}

    /** Prints a failure and returns the exit code. */
    public static int report(String name, Throwable failure, Streams streams) {
        streams.report(name + ": " + describe(failure, streams.debug()));
        if (streams.debug()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            streams.report(trace.toString().stripTrailing());
        }
        return ExitCode.INTERNAL;
    }

    private static String describe(Throwable failure, boolean debug) {
        if (isOutOfMemory(failure)) {
            long most = Runtime.getRuntime().maxMemory() / MIB;
            return "out of memory at " + most + " MiB; to raise the limit, set for example BANYAN_JAVA_OPTS=-Xmx"
                    + 2 * most + "m";
        }
        return "internal failure: " + failure + (debug ? "" : " (BANYAN_DEBUG=1 shows where)");
    }

    /** Whether the cause is exhausted memory, in this thread or another. */
    private static boolean isOutOfMemory(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
