package org.banyan.core.eval.host;

/**
 * The access of programs to files, by {@code file-open!} and the operations on open files.
 *
 * <p>Only the thread that evaluates a program calls it. An implementation that serves several programs at once must be
 * thread-safe.
 */
public interface FileAccess {
    /**
     * Opens a file. What it costs depends on the implementation.
     *
     * @param path the path of the file, as the program gives it
     * @param options letters: {@code r} to read, {@code w} to write, {@code a} to write at the end only, {@code c} to
     *     create the file if it does not exist, {@code t} to empty it
     * @throws OperationFailure if the file cannot be opened
     */
    OpenFile open(String path, String options);

    /**
     * An open file with a position, at which the next byte is read or written. Thread-safe.
     *
     * <p>Each method throws an {@link OperationFailure} if it cannot do its work.
     */
    interface OpenFile {
        /** Returns the text from the position to the end. O(its length). */
        String readToEnd();

        /** Returns the text of the next bytes; zeros stand for those beyond the end. O(count). */
        String readExactly(long count);

        /** Writes a text at the position. O(its length). */
        void write(String text);

        /** Sets the position, in bytes from the beginning. O(1). */
        void seek(long place);

        /** Returns the length in bytes. O(1). */
        long size();
    }

    /** Returns an access that opens no files. O(1). */
    static FileAccess none() {
        return (path, options) -> {
            throw new OperationFailure("files cannot be opened here");
        };
    }
}
