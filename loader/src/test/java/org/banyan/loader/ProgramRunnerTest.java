package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRunnerTest {
    @TempDir
    Path folder;

    private final Sessions sessions = new Sessions(Settings.defaults());

    @Test
    void addsAtomsAndEvaluatesOthersInOrder() {
        assertThat(sessions.run(Sessions.program("!(f) (= (f) 1) !(f) (= (f) 2) !(f)")))
                .containsExactly("[(f)]", "[1]", "[1, 2]");
    }

    @Test
    void endsAtTheFirstError() {
        Program program = Sessions.program("!(a b (Error e no)) (= (f) 1) !(f)");
        assertThat(sessions.run(false, program)).containsExactly("[(Error e no)]");
        assertThat(sessions.session.environment().isEmpty()).isTrue();
    }

    @Test
    void tellsWhetherThereWasAnError() {
        Session session = Session.of(Environment.empty(), line -> {});
        ProgramRunner runner = new ProgramRunner(session, (program, statement, results) -> {}, true);
        assertThat(runner.run(Sessions.program("!(+ 1 2)"))).isTrue();
        assertThat(runner.run(Sessions.program("!(car-atom ()) !(+ 1 2)"))).isFalse();
    }

    @Test
    void goesOnAfterErrorsIfAsked() {
        assertThat(sessions.run(true, Sessions.program("!(a b (Error e no)) (= (f) 1) !(f)")))
                .containsExactly("[(Error e no)]", "[1]");
    }

    @Test
    void anAtomOfAWrongTypeIsAnAnswerIfTypesAreChecked() {
        assertThat(sessions.run(Sessions.program("!(pragma! type-check auto) (: f (-> Number Number)) (f \"no\")")))
                .containsExactly("[()]", "[(Error (f \"no\") (BadArgType 1 Number String))]");
    }

    @Test
    void theListenerKnowsWhereAnAtomStands() {
        Program program = Sessions.program("(a)\n  !(+ 1\n 2)\n");
        Session session = Session.of(Environment.empty(), line -> {});
        new ProgramRunner(
                        session,
                        (told, statement, results) -> sessions.said.add(
                                told.source().position(statement.span().start()) + " " + statement.atom()),
                        false)
                .run(program);
        assertThat(sessions.said).containsExactly("Position[line=2, column=4] (+ 1 2)");
    }

    @Test
    void aProgramWithErrorsIsNoProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.metta"), "!(println! no)\n(= (f)\n");
        assertThat(headlines(file))
                .containsExactly(file + ":2:1: error: this expression is not closed: a ')' is missing");
    }

    @Test
    void aProgramHasWarnings() {
        assertThat(Sessions.program("!after").warnings().map(Diagnostic::headline))
                .singleElement()
                .asString()
                .startsWith("test.metta:1:1: warning: ");
    }

    @Test
    void whatIsNoFileIsNoProgram() {
        assertThat(headlines(folder.resolve("none")))
                .containsExactly(folder.resolve("none") + ": error: there is no such file or folder");
        assertThat(headlines(folder))
                .containsExactly(folder + ": error: this is a folder; name the files to run, such as "
                        + folder.resolve("main.metta"));
    }

    @Test
    void errorsBeyondThoseReportedAreCounted() {
        List<String> lines = Program.read(SourceText.of("x", ")\n".repeat(102)))
                .getLeft()
                .map(Diagnostic::headline)
                .asJava();
        assertThat(lines).hasSize(101).last().isEqualTo("x: error: there are 2 more errors");
    }

    @Test
    void whatIsAskedIsEvaluatedUnlessItDefines() {
        assertThat(sessions.run(Sessions.program("(= (f) 1) (: g Number) (f) f !(f) (h)")
                        .asked()))
                .containsExactly("[1]", "[f]", "[1]", "[(h)]");
    }

    private static List<String> headlines(Path file) {
        return Program.read(file).getLeft().map(Diagnostic::headline).asJava();
    }
}
