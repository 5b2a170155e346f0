package org.banyan.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/** A stream whose other end is closed. */
public final class FailingStream extends OutputStream {
    private final String message;
    public int attempts;

    public FailingStream(String message) {
        this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
        attempts++;
        throw new IOException(message);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        write(0);
    }
}
