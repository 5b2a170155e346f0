package org.banyan.loader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.banyan.core.eval.host.FileAccess;
import org.banyan.core.eval.host.OperationFailure;

/**
 * An access to the files of the machine, for programs. Closing it closes all files that programs have opened.
 * Thread-safe.
 */
public final class FileSystemAccess implements FileAccess, AutoCloseable {
    private final Path workingDirectory;
    private final Queue<FileChannel> opened = new ConcurrentLinkedQueue<>();

    /** Creates an access in which relative paths start at a folder. O(1). */
    public FileSystemAccess(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /**
     * Opens a file. O(length of the path), and one file access.
     *
     * @param options letters as in Hyperon: {@code r} reads, {@code w} writes, {@code a} appends, {@code c} creates,
     *     {@code t} truncates
     * @throws OperationFailure if the file cannot be opened so
     */
    @Override
    public OpenFile open(String path, String options) {
        try {
            FileChannel channel = FileChannel.open(workingDirectory.resolve(path), options(options));
            opened.add(channel);
            return new Open(channel, options.indexOf('a') >= 0);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException refused) {
            throw new OperationFailure("Failed to open file with provided path=" + path + " and options=" + options);
        }
    }

    private static Set<OpenOption> options(String letters) {
        Set<OpenOption> options = new HashSet<>();
        for (int i = 0; i < letters.length(); i++) {
            switch (letters.charAt(i)) {
                case 'r' -> options.add(StandardOpenOption.READ);
                case 'w', 'a' ->
                    options.add(StandardOpenOption.WRITE); // Java cannot open a file both to read and to append
                case 'c' -> options.add(StandardOpenOption.CREATE);
                case 't' -> options.add(StandardOpenOption.TRUNCATE_EXISTING);
                default -> throw new IllegalArgumentException(letters);
            }
        }
        return options;
    }

    /** Closes all files that were opened. O(number of those). */
    @Override
    public void close() throws IOException {
        for (FileChannel channel = opened.poll(); channel != null; channel = opened.poll()) {
            channel.close();
        }
    }

    private static final class Open implements OpenFile {
        private final FileChannel channel;
        private final boolean atEnd;

        Open(FileChannel channel, boolean atEnd) {
            this.channel = channel;
            this.atEnd = atEnd;
        }

        @Override
        public synchronized String readToEnd() {
            return attempt("read", () -> text(bytes(Math.max(0, channel.size() - channel.position()))));
        }

        @Override
        public synchronized String readExactly(long count) {
            return attempt("read", () -> text(bytes(count)));
        }

        @Override
        public synchronized void write(String text) {
            attempt("write", () -> {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                if (atEnd) {
                    channel.position(channel.size());
                }
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                return channel;
            });
        }

        @Override
        public synchronized void seek(long place) {
            attempt("seek in", () -> channel.position(place));
        }

        @Override
        public synchronized long size() {
            return attempt("measure", channel::size);
        }

        private byte[] bytes(long count) throws IOException {
            byte[] bytes = new byte[Math.toIntExact(count)];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // A read may return fewer bytes than the file holds.
            }
            return bytes;
        }

        private static String text(byte[] bytes) throws IOException {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }

        private interface Attempt<T> {
            T run() throws IOException;
        }

        private static <T> T attempt(String what, Attempt<T> attempt) {
            try {
                return attempt.run();
            } catch (IOException | RuntimeException failure) {
                throw new OperationFailure("Failed to " + what + " file: " + failure.getMessage());
            }
        }
    }
}
