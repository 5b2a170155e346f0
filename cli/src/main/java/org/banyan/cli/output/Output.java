package org.banyan.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A buffered stream of text in UTF-8, whatever the locale. A line feed ends each line.
 *
 * <p>It is no error when the reader of a pipe closes it. What is written after that is dropped; {@link #isClosed()}
 * tells the writer, so that it can stop. Not thread-safe.
 */
public final class Output {
    private final Writer writer;
    private boolean closed;

    public Output(OutputStream stream) {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * Writes a text and ends the line.
     *
     * @throws UncheckedIOException if the text cannot be written for another reason than a closed pipe
     */
    public void line(CharSequence text) {
        if (!closed) {
            try {
                writer.append(text).append('\n');
            } catch (IOException failure) {
                fail(failure);
            }
        }
    }

    /**
     * Flushes the buffer.
     *
     * @throws UncheckedIOException as {@link #line}
     */
    public void flush() {
        if (!closed) {
            try {
                writer.flush();
            } catch (IOException failure) {
                fail(failure);
            }
        }
    }

    /** Whether the reader has closed the stream. */
    public boolean isClosed() {
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
