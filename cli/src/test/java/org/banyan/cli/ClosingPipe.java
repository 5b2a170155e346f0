package org.banyan.cli;

import java.io.IOException;
import java.io.OutputStream;

/** A pipe whose reader closes it after the first write. */
public final class ClosingPipe extends OutputStream {
    public int writes;

    @Override
    public void write(int b) throws IOException {
        if (++writes > 1) {
            throw new IOException("Broken pipe");
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        write(0);
    }
}
