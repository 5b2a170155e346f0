package org.banyan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.banyan.cli.command.Command;
import org.banyan.cli.output.Output;
import org.banyan.cli.output.Streams;

/**
 * A run of the command in this process.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Run(int code, String out, String err) {
    /** The workspace of examples. */
    static final String EXAMPLES = Path.of("..", "examples").toString();

    static Run of(String... arguments) {
        return with("", arguments);
    }

    /** Runs the command with a text on standard input. */
    static Run with(String in, String... arguments) {
        return run(in, false, false, null, arguments);
    }

    /** Runs the command with a terminal in colours as standard error. */
    static Run onTerminal(String... arguments) {
        return run("", true, false, null, arguments);
    }

    /** Runs a command of the test itself. */
    static Run ofCommand(Command command, boolean debug, String... arguments) {
        return run("", false, debug, command, arguments);
    }

    private static Run run(String in, boolean colours, boolean debug, Command command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new Output(out),
                new Output(err),
                colours,
                debug);
        int code = command == null ? Banyan.run(streams, arguments) : Banyan.run(List.of(command), streams, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns the lines of standard output. */
    List<String> lines() {
        return out.lines().toList();
    }
}
