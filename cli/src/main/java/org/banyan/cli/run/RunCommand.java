package org.banyan.cli.run;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.cli.command.Command;
import org.banyan.cli.command.ExitCode;
import org.banyan.cli.command.Specs;
import org.banyan.cli.output.Ink;
import org.banyan.cli.output.Streams;
import org.banyan.loader.Program;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.SourceText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code banyan run}, which runs programs and prints their results. */
public final class RunCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    @Override
    public String name() {
        return "run";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Specs.of(
                name(),
                "Run programs, and print the results of each '!' on a line.",
                "",
                "An atom after a '!' is evaluated. All others are added to the space of the program. A program ends",
                "at its first result that is an error. Each program has a space of its own.");
        RunOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Streams streams) {
        RunOptions options = RunOptions.of(parsed);
        List<Source> sources = sources(parsed, options);
        try {
            return options.together() ? together(sources, options, streams) : oneByOne(sources, options, streams);
        } catch (RuntimeException failure) {
            if (streams.out().isClosed()) {
                return ExitCode.OK; // the reader has closed the pipe, and that has stopped the program
            }
            throw failure;
        }
    }

    /** A source of a program. */
    private interface Source {
        Either<Seq<Diagnostic>, Program> read(Streams streams);
    }

    private static List<Source> sources(ParseResult parsed, RunOptions options) {
        List<Source> sources = new ArrayList<>();
        for (String file : options.files()) {
            if (file.equals(STANDARD_INPUT)) {
                sources.add(RunCommand::standardInput);
                continue;
            }
            try {
                Path path = Path.of(file);
                sources.add(streams -> Program.read(path));
            } catch (InvalidPathException refused) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "'" + file + "' is not a valid path here; the character set of the locale may be too small");
            }
        }
        for (String expression : options.expressions()) {
            sources.add(streams -> Program.read(SourceText.of("-e", expression)).map(Program::asked));
        }
        return sources;
    }

    private static Either<Seq<Diagnostic>, Program> standardInput(Streams streams) {
        try {
            return Program.read(SourceText.of("standard input", streams.in().readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException("standard input could not be read: " + failure.getMessage(), failure);
        }
    }

    private static int oneByOne(List<Source> sources, RunOptions options, Streams streams) {
        Stopwatch total = new Stopwatch();
        boolean sound = true;
        for (Source source : sources) {
            Either<Seq<Diagnostic>, Program> read = source.read(streams);
            reportDiagnostics(read, streams);
            sound &= read.isRight();
            if (read.isRight()) {
                try (ProgramSession session = new ProgramSession(options, streams)) {
                    sound &= session.run(read.get());
                }
            }
        }
        return end(sound, total, sources.size(), options, streams);
    }

    private static int together(List<Source> sources, RunOptions options, Streams streams) {
        Stopwatch total = new Stopwatch();
        List<Program> programs = new ArrayList<>();
        for (Source source : sources) {
            Either<Seq<Diagnostic>, Program> read = source.read(streams);
            reportDiagnostics(read, streams);
            read.forEach(programs::add);
        }
        boolean sound = programs.size() == sources.size();
        if (sound) {
            try (ProgramSession session = new ProgramSession(options, streams)) {
                for (Program program : programs) {
                    sound &= session.run(program);
                    if (!sound && !options.keepGoing()) {
                        break;
                    }
                }
            }
        }
        return end(sound, total, programs.size(), options, streams);
    }

    private static void reportDiagnostics(Either<Seq<Diagnostic>, Program> read, Streams streams) {
        Ink ink = new Ink(streams.colours());
        read.fold(wrong -> wrong, Program::warnings).forEach(diagnostic -> streams.report(ink.diagnostic(diagnostic)));
    }

    private static int end(boolean sound, Stopwatch total, int programs, RunOptions options, Streams streams) {
        if (options.time() && programs > 1) {
            streams.report(total.elapsed("total"));
        }
        return sound ? ExitCode.OK : ExitCode.PROGRAM;
    }
}
