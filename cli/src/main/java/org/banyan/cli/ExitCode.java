package org.banyan.cli;

/** The exit codes of the command. */
final class ExitCode {
    /** The command succeeded. */
    static final int OK = 0;

    /** The input had errors, or could not be read. */
    static final int INPUT = 1;

    /** A program that was run ended in an error, or one of its assertions failed. */
    static final int PROGRAM = 1;

    /** The command line is not valid. */
    static final int USAGE = 2;

    /** The command itself has failed. */
    static final int INTERNAL = 70;

    /** The results could not be written. */
    static final int OUTPUT = 74;

    private ExitCode() {}
}
