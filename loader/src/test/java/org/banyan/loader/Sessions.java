package org.banyan.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.loader.text.SourceText;

/** A session in a folder, with all its output: printed results, lines and messages. */
final class Sessions {
    final List<String> said = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final Session session;

    Sessions(Path folder) {
        this(Settings.defaults().withModules(new FileModules(folder)).withFiles(new FileSystemAccess(folder)));
    }

    Sessions(Settings settings) {
        session = Session.of(Environment.empty(), settings.withMessages(messages::add), said::add);
    }

    /** Runs programs, and goes on after errors. */
    List<String> run(Program... programs) {
        return run(true, programs);
    }

    List<String> run(boolean keepGoing, Program... programs) {
        ProgramRunner runner = new ProgramRunner(
                session,
                (program, statement, results) ->
                        said.add(results.map(session::print).mkString("[", ", ", "]")),
                keepGoing);
        for (Program program : programs) {
            runner.run(program);
        }
        return said;
    }

    static Program program(String text) {
        return Program.read(SourceText.of("test.metta", text)).get();
    }
}
