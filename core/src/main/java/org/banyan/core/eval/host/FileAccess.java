package org.banyan.core.eval.host;

/** How programs get at files: what stands behind {@code file-open!} and the operations on what it gives. */
public interface FileAccess {
    /**
     * Opens a file.
     *
     * @param path where it is
     * @param options letters: {@code r} to read, {@code w} to write, {@code a} to write at the end only, {@code c} to
     *     make it if it is not there, {@code t} to empty it
     * @throws OperationFailure if that is not possible
     */
    OpenFile open(String path, String options);

    /**
     * An open file, with a place in it at which the next byte is read or written. Thread-safe.
     *
     * <p>Each method throws an {@link OperationFailure} if what is asked for is not possible.
     */
    interface OpenFile {
        /** The text from the place to the end. O(its length). */
        String readToEnd();

        /** The text of the next bytes; zeros stand for those behind the end. O(count). */
        String readExactly(long count);

        /** Writes a text. O(its length). */
        void write(String text);

        /** Goes to a byte, counted from zero. */
        void seek(long place);

        /** How many bytes there are. */
        long size();
    }

    /** No files at all. */
    static FileAccess none() {
        return (path, options) -> {
            throw new OperationFailure("files cannot be opened here");
        };
    }
}
