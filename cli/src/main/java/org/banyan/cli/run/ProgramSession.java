package org.banyan.cli.run;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.banyan.cli.output.JsonLine;
import org.banyan.cli.output.Streams;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.loader.FileModules;
import org.banyan.loader.FileSystemAccess;
import org.banyan.loader.Program;
import org.banyan.loader.ProgramRunner;
import org.banyan.loader.text.Position;
import org.banyan.loader.text.SourceText;

/** A runner of programs in one space, which prints their results. Each line is flushed at once. */
public final class ProgramSession implements AutoCloseable {
    private final RunOptions options;
    private final Streams streams;
    private final FileSystemAccess files;
    private final Session session;
    private final ProgramRunner runner;
    private final Set<String> suggested = new HashSet<>();

    ProgramSession(RunOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
        Path here = Path.of("");
        files = new FileSystemAccess(here);
        Settings settings = options.settings()
                .withModules(new FileModules(here))
                .withFiles(files)
                .withMessages(streams::report);
        session = Session.of(
                Environment.empty(), options.trace() ? settings.withTrace(streams::report) : settings, this::print);
        runner = new ProgramRunner(session, this::printResults, options.keepGoing());
    }

    /** Runs a program. Returns whether it had no errors. */
    boolean run(Program program) {
        Stopwatch watch = new Stopwatch();
        long failed = session.failedAssertions() + session.failedModules();
        boolean sound = runner.run(program);
        sound &= session.failedAssertions() + session.failedModules() == failed;
        if (options.time()) {
            streams.report(watch.elapsed(program.source().name()));
        }
        return sound;
    }

    private void print(String line) {
        streams.out().line(line);
        streams.out().flush();
        if (streams.out().isClosed()) {
            throw new UncheckedIOException("standard output is closed", new IOException("closed"));
        }
    }

    private void printResults(Program program, Program.Statement statement, Seq<Atom> results) {
        print(options.json() ? json(program, statement, results) : text(results));
        for (String suggestion : session.suggestions(statement.atom(), results)) {
            if (suggested.add(suggestion)) {
                SourceText source = program.source();
                Position position = source.position(statement.span().start());
                streams.report(source.name() + ":" + position.line() + ":" + position.column() + ": " + suggestion);
            }
        }
    }

    private String text(Seq<Atom> results) {
        StringBuilder text = new StringBuilder("[");
        for (Atom result : results) {
            text.append(text.length() == 1 ? "" : ", ").append(session.print(result));
        }
        return text.append(']').toString();
    }

    private String json(Program program, Program.Statement statement, Seq<Atom> results) {
        JsonLine json = new JsonLine()
                .beginObject()
                .name("file")
                .value(program.source().name())
                .name("line")
                .value(program.source().position(statement.span().start()).line())
                .name("atom")
                .value(statement.atom().toString())
                .name("results")
                .beginArray();
        results.forEach(result -> json.value(session.print(result)));
        return json.endArray().endObject().toString();
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("a file could not be closed: " + failure.getMessage(), failure);
        }
    }
}
