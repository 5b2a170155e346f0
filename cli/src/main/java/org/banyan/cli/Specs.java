package org.banyan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the help of all commands has in common. */
final class Specs {
    private static final int HELP_WIDTH = 100;

    private Specs() {}

    /** A command with help and nothing else. */
    static CommandSpec of(String name, String... description) {
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

    /** Adds what every command ends with. */
    static CommandSpec withHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Print this help.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print the version.")
                        .build());
    }

    /** The help of a command, without the end of its last line. */
    static String help(CommandSpec spec) {
        return spec.commandLine().getUsageMessage(Ansi.OFF).stripTrailing();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" " + ExitCode.OK, "All went well.");
        codes.put(
                " " + ExitCode.INPUT,
                "The input had errors, or could not be read; or a program that was run had an error.");
        codes.put(" " + ExitCode.USAGE, "The command line makes no sense.");
        codes.put(" " + ExitCode.INTERNAL, "The command itself has failed.");
        codes.put(" " + ExitCode.OUTPUT, "The results could not be written.");
        return codes;
    }

    /** The command and its version, which the manifest of its jar knows. */
    static String version() {
        @Nullable String version = Specs.class.getPackage().getImplementationVersion();
        return "banyan " + (version == null ? "(not packaged)" : version);
    }
}
