package org.banyan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A stream of text: UTF-8 whatever the locale, lines ended by a line feed, buffered.
 *
 * <p>A reader that has seen enough and closes its end of a pipe is no error: what is written after that is dropped, and
 * {@link #isClosed()} says that it is not worth the work. Not thread-safe.
 */
final class Output {
    private final Writer writer;
    private boolean closed;

    Output(OutputStream stream) {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * Writes a text and ends the line.
     *
     * @throws UncheckedIOException if the text cannot be written, though somebody is there to read it
     */
    void line(CharSequence text) {
        if (!closed) {
            try {
                writer.append(text).append('\n');
            } catch (IOException failure) {
                fail(failure);
            }
        }
    }

    /**
     * Hands on what has been written.
     *
     * @throws UncheckedIOException as {@link #line}
     */
    void flush() {
        if (!closed) {
            try {
                writer.flush();
            } catch (IOException failure) {
                fail(failure);
            }
        }
    }

    /** Whether nobody reads any more. */
    boolean isClosed() {
        return closed;
    }

    private void fail(IOException failure) {
        closed = true;
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (!message.contains("pipe")) {
            throw new UncheckedIOException("the results could not be written: " + failure.getMessage(), failure);
        }
    }
}
