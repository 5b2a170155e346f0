package org.banyan.cli.run;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.banyan.cli.command.Command;
import org.banyan.cli.command.ExitCode;
import org.banyan.cli.command.Failure;
import org.banyan.cli.command.Specs;
import org.banyan.cli.output.Ink;
import org.banyan.cli.output.Streams;
import org.banyan.loader.Program;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The command {@code banyan repl}, which evaluates each expression that a user types. */
public final class ReplCommand implements Command {
    /** The system property that the launcher sets if standard input and output are a terminal. */
    static final String INTERACTIVE = "banyan.interactive";

    private static final String SOURCE = "input";

    @Override
    public String name() {
        return "repl";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.of(
                name(),
                "Evaluate each expression that is typed, and print its results on a line.",
                "",
                "Rules and types are added to the space. An expression may span several lines. Ctrl-D ends the",
                "session. Input may also come through a pipe.");
        RunOptions.addSettingsTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Streams streams) {
        RunOptions options = RunOptions.of(parsed);
        try (Prompt prompt = Boolean.getBoolean(INTERACTIVE) ? Prompt.ofTerminal() : Prompt.of(streams.in());
                ProgramSession session = new ProgramSession(options, streams)) {
            return loop(prompt, session, streams);
        }
    }

    private static int loop(Prompt prompt, ProgramSession session, Streams streams) {
        StringBuilder text = new StringBuilder();
        while (true) {
            @Nullable String line = prompt.line(!text.isEmpty());
            if (line == null) {
                evaluate(text.toString(), session, streams); // an open expression at the end is an error
                return ExitCode.OK;
            }
            if (line.equals(Prompt.FORGET)) {
                text.setLength(0);
                continue;
            }
            text.append(line).append('\n');
            if (!MettaReader.endsOpen(text.toString())) {
                evaluate(text.toString(), session, streams);
                text.setLength(0);
            }
            if (streams.out().isClosed()) {
                return ExitCode.OK;
            }
        }
    }

    private static void evaluate(String text, ProgramSession session, Streams streams) {
        Either<Seq<Diagnostic>, Program> read = Program.read(SourceText.of(SOURCE, text));
        Ink ink = new Ink(streams.colours());
        read.fold(wrong -> wrong, Program::warnings).forEach(diagnostic -> streams.report(ink.diagnostic(diagnostic)));
        try {
            read.map(Program::asked).forEach(session::run);
        } catch (RuntimeException | StackOverflowError failure) {
            if (!streams.out().isClosed()) {
                Failure.report("banyan repl", failure, streams);
            }
        }
    }
}
