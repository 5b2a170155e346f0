package org.banyan.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The parts that the help of all commands shares. */
public final class Specs {
    private static final int HELP_WIDTH = 100;

    private Specs() {}

    /** Returns a command with a description and exit codes, but without options. */
    public static CommandSpec of(String name, String... description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .width(HELP_WIDTH)
                .description(description)
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes())
                .synopsisHeading("usage: ")
                .sortSynopsis(false)
                .sortOptions(false);
        return spec;
    }

    /** Adds the last options of every command, {@code --help} and {@code --version}. */
    public static CommandSpec withHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Print this help.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print the version.")
                        .build());
    }

    /** Returns the help of a command, without the last line feed. */
    public static String help(CommandSpec spec) {
        return spec.commandLine().getUsageMessage(Ansi.OFF).stripTrailing();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" " + ExitCode.OK, "The command succeeded.");
        codes.put(" " + ExitCode.INPUT, "The input had errors or could not be read, or a program ended in an error.");
        codes.put(" " + ExitCode.USAGE, "The command line is not valid.");
        codes.put(" " + ExitCode.INTERNAL, "The command itself has failed.");
        codes.put(" " + ExitCode.OUTPUT, "The results could not be written.");
        return codes;
    }

    /** Returns the name of the command and its version, which is in the manifest of its jar. */
    public static String version() {
        @Nullable String version = Specs.class.getPackage().getImplementationVersion();
        return "banyan " + (version == null ? "(not packaged)" : version);
    }
}
