package org.banyan.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One of the things that {@code banyan} can do. */
interface Command {
    /** The word by which it is asked for. */
    String name();

    /** Its options and help. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws picocli.CommandLine.ParameterException if what was asked for makes no sense
     */
    int run(ParseResult parsed, Streams streams);
}
