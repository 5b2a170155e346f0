package org.banyan.cli.run;

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

/** A source of lines: a terminal or a pipe. */
public interface Prompt extends AutoCloseable {
    /** The answer when the user drops the lines typed so far. No line is equal to it, since none has a line feed. */
    String FORGET = "\n";

    /**
     * Reads the next line.
     *
     * @param more whether the line continues an expression
     * @return the line, or {@link #FORGET}; null at the end of the input
     */
    @Nullable String line(boolean more);

    @Override
    default void close() {}

    /** Returns the lines of a stream, without a prompt. */
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

    /** Returns lines that a user edits on the terminal, with a history. */
    static Prompt ofTerminal() {
        try {
            Terminal terminal =
                    TerminalBuilder.builder().encoding(StandardCharsets.UTF_8).build();
            // JLine would expand an exclamation mark as a shell does; in MeTTa it marks an atom to evaluate.
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            return new OnTerminal(terminal, reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("the terminal could not be used: " + failure.getMessage(), failure);
        }
    }

    /** Lines edited on a terminal. */
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
