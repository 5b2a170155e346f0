package org.banyan.loader.load;

import java.nio.file.Path;

/**
 * A file to load.
 *
 * @param ordinal the place of the file among all files, from zero
 * @param path its path, which is also its name in diagnostics
 * @param size its size in bytes when it was found
 */
public record SourceFile(int ordinal, Path path, long size) {
    private static final int OFFSET_BITS = 32;

    public String name() {
        return path.toString();
    }

    /** Returns the number of a rule at the first byte of a file. Rules of all files before it have lower numbers. */
    public static long firstNumber(int ordinal) {
        return (long) ordinal << OFFSET_BITS;
    }

    /** Returns the number of a rule that starts at a byte of this file. */
    long number(int offset) {
        return firstNumber(ordinal) + offset;
    }
}
