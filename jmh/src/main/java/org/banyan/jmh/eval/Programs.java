package org.banyan.jmh.eval;

import io.vavr.collection.Vector;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.loader.Program;
import org.banyan.loader.ProgramRunner;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;

/** Programs, and sessions in which they run to their right end or not at all. */
final class Programs {
    private Programs() {}

    /** Where the programs are: seen from the folder of the checkout, or from one of a module. */
    static Path folder() {
        Path here = Path.of("examples", "bench");
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }

    /** The program of a name in the folder. */
    static Program read(String name) {
        Path file = folder().resolve(name + ".metta");
        return Program.read(file).getOrElseThrow(wrong -> new IllegalStateException(wrong.mkString("\n")));
    }

    /** Runs a program in a session of its own; how many steps it took. */
    static long run(Program program, int threads) {
        Session session = Session.of(Environment.empty(), Settings.defaults().withThreads(threads), Programs::ignore);
        run(program, session);
        return session.steps();
    }

    /** A session in which definitions hold. */
    static Session session(String definitions, int threads) {
        Program program = Program.read(SourceText.of("definitions", definitions))
                .getOrElseThrow(wrong -> new IllegalStateException(wrong.mkString("\n")));
        Session session = Session.of(Environment.empty(), Settings.defaults().withThreads(threads), Programs::ignore);
        run(program, session);
        return session;
    }

    private static void ignore(String line) {}

    private static void run(Program program, Session session) {
        ProgramRunner runner = new ProgramRunner(session, (of, statement, results) -> {}, false);
        if (!runner.run(program) || session.failedAssertions() > 0) {
            throw new IllegalStateException(
                    "ended in an error: " + program.source().name());
        }
    }

    static Atom atom(String text) {
        return MettaReader.readAtom(text).getOrElseThrow(wrong -> new IllegalStateException(wrong.mkString("\n")));
    }

    /** Evaluates an atom once, and makes sure that it has the results that it must have. */
    static void require(Session session, Atom atom, String results) {
        Vector<Atom> found = session.evaluate(atom);
        String shown = found.mkString("[", ", ", "]");
        if (found.exists(Outcomes::isError) || !shown.equals(results)) {
            throw new IllegalStateException(atom + " is " + shown + ", not " + results);
        }
    }
}
