package org.banyan.cli;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.banyan.loader.Program;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code banyan repl}: evaluates what the user types, one thing after the other. */
final class ReplCommand implements Command {
    /** The property by which the launcher says that standard input and output are a terminal. */
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
                "Evaluate what is typed, and print a line of results for each expression. Rules and types",
                "are added to the space. An expression may go over several lines. Ctrl-D ends it.");
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
                answer(text.toString(), session, streams); // what is still open at the end is an error
                return ExitCode.OK;
            }
            if (line.equals(Prompt.FORGET)) {
                text.setLength(0);
                continue;
            }
            text.append(line).append('\n');
            if (!MettaReader.endsOpen(text.toString())) {
                answer(text.toString(), session, streams);
                text.setLength(0);
            }
            if (streams.out().isClosed()) {
                return ExitCode.OK;
            }
        }
    }

    private static void answer(String text, ProgramSession session, Streams streams) {
        Either<Seq<Diagnostic>, Program> read = Program.read(SourceText.of(SOURCE, text));
        Ink ink = new Ink(streams.colours());
        read.fold(wrong -> wrong, Program::warnings).forEach(diagnostic -> streams.tell(ink.diagnostic(diagnostic)));
        try {
            read.map(Program::asked).forEach(session::run);
        } catch (RuntimeException | StackOverflowError failure) {
            if (!streams.out().isClosed()) {
                Failure.tell("banyan repl", failure, streams);
            }
        }
    }
}
