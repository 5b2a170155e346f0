package org.banyan.loader;

import java.nio.file.Path;

/**
 * A file that is to be loaded.
 *
 * @param ordinal its place among the files, from zero
 * @param path where it is, which is also its name in diagnostics
 * @param size how many bytes it had when it was found
 */
record SourceFile(int ordinal, Path path, long size) {
    private static final int OFFSET_BITS = 32;

    String name() {
        return path.toString();
    }

    /** The number of a rule that would stand at the first byte of a file; rules of all files before have lower ones. */
    static long firstNumber(int ordinal) {
        return (long) ordinal << OFFSET_BITS;
    }

    /** The number of a rule that starts at a byte of this file. */
    long number(int offset) {
        return firstNumber(ordinal) + offset;
    }
}
