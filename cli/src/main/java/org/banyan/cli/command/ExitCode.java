package org.banyan.cli.command;

/** The exit codes of the command. */
public final class ExitCode {
    /** The command succeeded. */
    public static final int OK = 0;

    /** The input had errors, or could not be read. */
    public static final int INPUT = 1;

    /** A program that was run ended in an error, or one of its assertions failed. */
    public static final int PROGRAM = 1;

    /** The command line is not valid. */
    public static final int USAGE = 2;

    /** The command itself has failed. */
    static final int INTERNAL = 70;

    /** The results could not be written. */
    public static final int OUTPUT = 74;

    private ExitCode() {}
}
