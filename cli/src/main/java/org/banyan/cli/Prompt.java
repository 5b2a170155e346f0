package org.banyan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Where lines come from that a user types, or a pipe brings. */
interface Prompt extends AutoCloseable {
    /** What is given instead of a line when the user wants to begin anew; no line ends with a line feed. */
    String FORGET = "\n";

    /**
     * The next line.
     *
     * @param more whether it goes on with what was begun
     * @return the line, or {@link #FORGET}; null at the end
     */
    @Nullable String line(boolean more);

    @Override
    default void close() {}

    /** Lines of a stream, without a prompt. */
    static Prompt of(InputStream in) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return more -> {
            try {
                return reader.readLine();
            } catch (IOException failure) {
                throw new UncheckedIOException("the input could not be read: " + failure.getMessage(), failure);
            }
        };
    }

    /** Lines that a user edits on the terminal, with those before at hand. */
    static Prompt ofTerminal() {
        try {
            Terminal terminal =
                    TerminalBuilder.builder().encoding(StandardCharsets.UTF_8).build();
            // An exclamation mark means something else to MeTTa than to a shell.
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            return new OnTerminal(terminal, reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("the terminal could not be used: " + failure.getMessage(), failure);
        }
    }

    /** Lines that are edited on a terminal. */
    record OnTerminal(Terminal terminal, LineReader reader) implements Prompt {
        @Override
        public @Nullable String line(boolean more) {
            try {
                return reader.readLine(more ? ". " : "> ");
            } catch (UserInterruptException interrupted) {
                return FORGET;
            } catch (EndOfFileException end) {
                return null;
            }
        }

        @Override
        public void close() {
            try {
                terminal.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("the terminal could not be left: " + failure.getMessage(), failure);
            }
        }
    }
}
