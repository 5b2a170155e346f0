package org.banyan.cli.command;

import org.banyan.cli.output.Streams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of {@code banyan}. */
public interface Command {
    /** Returns the name of the command on the command line. */
    String name();

    /** Returns its options and its help. */
    CommandSpec spec();

    /**
     * Runs the command.
     *
     * @return the exit code
     * @throws picocli.CommandLine.ParameterException if an argument is not valid
     */
    int run(ParseResult parsed, Streams streams);
}
