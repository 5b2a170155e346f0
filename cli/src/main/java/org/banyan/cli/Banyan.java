package org.banyan.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.banyan.cli.command.Command;
import org.banyan.cli.command.ExitCode;
import org.banyan.cli.command.Failure;
import org.banyan.cli.command.Specs;
import org.banyan.cli.load.LoadCommand;
import org.banyan.cli.output.Streams;
import org.banyan.cli.query.QueryCommand;
import org.banyan.cli.run.ReplCommand;
import org.banyan.cli.run.RunCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code banyan}. */
public final class Banyan {
    private static final String NAME = "banyan";

    private Banyan() {}

    /** Runs the command that the arguments name, and ends the process with its {@linkplain ExitCode exit code}. */
    public static void main(String[] arguments) {
        System.exit(run(Streams.ofProcess(), arguments));
    }

    /** Runs the command that the arguments name, and returns the exit code. */
    static int run(Streams streams, String... arguments) {
        return run(
                List.of(new LoadCommand(), new QueryCommand(), new RunCommand(), new ReplCommand()),
                streams,
                arguments);
    }

    static int run(List<Command> commands, Streams streams, String... arguments) {
        try {
            int code = dispatch(commands, streams, arguments);
            streams.out().flush();
            return code;
        } catch (ParameterException misuse) {
            CommandSpec command = misuse.getCommandLine().getCommandSpec();
            streams.report(command.qualifiedName() + ": " + describe(misuse));
            streams.report("try " + command.qualifiedName() + " --help");
            return ExitCode.USAGE;
        } catch (UncheckedIOException unwritten) {
            streams.report(NAME + ": " + unwritten.getMessage());
            return ExitCode.OUTPUT;
        } catch (Throwable failure) { // any failure is one line for the user, and an exit code of its own
            return Failure.report(NAME, failure, streams);
        }
    }

    private static int dispatch(List<Command> commands, Streams streams, String... arguments) {
        CommandLine line = commandLine(commands);
        ParseResult parsed = line.parseArgs(arguments);
        @Nullable ParseResult chosen = parsed.subcommand();
        ParseResult last = chosen == null ? parsed : chosen;
        if (last.isUsageHelpRequested()) {
            streams.out().line(Specs.help(last.commandSpec()));
            return ExitCode.OK;
        }
        if (last.isVersionHelpRequested()) {
            streams.out().line(Specs.version());
            return ExitCode.OK;
        }
        for (Command command : commands) {
            if (chosen != null && command.name().equals(chosen.commandSpec().name())) {
                return command.run(chosen, streams);
            }
        }
        streams.report(Specs.help(parsed.commandSpec()));
        return ExitCode.USAGE;
    }

    private static CommandLine commandLine(List<Command> commands) {
        CommandSpec spec = Specs.of(NAME, "Run MeTTa programs, load files into an environment, and query it.");
        spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        for (Command command : commands) {
            spec.addSubcommand(command.name(), Specs.withHelp(command.spec()));
        }
        // A path or a pattern may begin with '@'; it is no name of a file with arguments.
        return new CommandLine(Specs.withHelp(spec)).setExpandAtFiles(false);
    }

    private static String describe(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            String what = argument.startsWith("-") ? "option" : "command";
            List<String> suggestions = unmatched.getSuggestions();
            String hint = suggestions.isEmpty() ? "" : "; did you mean '" + suggestions.get(0) + "'?";
            return "unknown " + what + " '" + argument + "'" + hint;
        }
        String message = String.valueOf(misuse.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
