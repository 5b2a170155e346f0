package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.loader.ErrorPolicy;
import org.banyan.loader.FileReport;
import org.banyan.loader.LoadConfig;
import org.banyan.loader.LoadReport;
import org.banyan.loader.LoadResult;
import org.banyan.loader.MarkedAtom;
import org.banyan.loader.WorkspaceLoader;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.banyan.loader.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide's part on loading. */
class GuideLoadTest {
    @Test
    void loading() {
        Path examples = Path.of("../examples");
        // region: load
        LoadResult result = WorkspaceLoader.load(List.of(examples), LoadConfig.defaults());
        Environment loaded = result.environment().get();
        Seq<Atom> asked = result.markedAtoms().map(MarkedAtom::atom); // what stood after a '!', and is not in loaded
        LoadReport report = result.report();
        long atoms = report.atoms(); // as many as loaded.size()
        // endregion
        assertThat(report.diagnostics()).isEmpty();
        assertThat(asked).isNotEmpty().noneMatch(loaded::contains);
        assertThat(atoms).isPositive().isEqualTo(loaded.size());
        assertThat(report.rules()).isEqualTo(loaded.ruleCount());
        assertThat(report.types()).isEqualTo(loaded.typeCount());
        assertThat(report.loadedFiles()).isEqualTo(report.files().size());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Path examples = Path.of("../examples");
        // region: load-threads
        LoadConfig alone = LoadConfig.defaults().withThreads(1);
        LoadConfig many = LoadConfig.defaults().withThreads(8).withBatchBytes(100);
        Environment one =
                WorkspaceLoader.load(List.of(examples), alone).environment().get();
        Environment other =
                WorkspaceLoader.load(List.of(examples), many).environment().get();
        boolean equal = one.equals(other); // true
        boolean sameOrder = one.rules().toSeq().equals(other.rules().toSeq()); // true
        // endregion
        assertThat(equal).isTrue();
        assertThat(sameOrder).isTrue();
    }

    @Test
    void errors(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("good.metta"), "(edge a b)\n");
        Path bad = Files.writeString(folder.resolve("bad.metta"), "(edge b c)\n(edge c d\n");
        // region: load-errors
        LoadConfig strict = LoadConfig.defaults();
        LoadResult nothing = WorkspaceLoader.load(List.of(good, bad), strict);
        boolean empty = nothing.environment().isEmpty(); // true: ErrorPolicy.ABORT
        Seq<String> shown = nothing.report().diagnostics().map(Diagnostic::toString);

        LoadConfig lenient = strict.withErrorPolicy(ErrorPolicy.SKIP_FILE);
        LoadResult some = WorkspaceLoader.load(List.of(good, bad), lenient);
        long size = some.environment().get().size(); // 1: nothing of bad.metta
        List<String> failed = some.report()
                .files()
                .filter(FileReport::isFailed)
                .map(FileReport::source)
                .asJava();
        // endregion
        assertThat(empty).isTrue();
        assertThat(size).isEqualTo(1);
        assertThat(failed).containsExactly(bad.toString());
        String text = shown.single().replace(bad.toString(), "bad.metta");
        assertThat(Page.of("guide.md").text()).contains("```text\n" + text + "\n```");
    }

    @Test
    void paths(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("without"));
        List<List<String>> rows = Page.of("guide.md").rows("path", "severity", "message");
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            Path path = folder.resolve(Page.string(row.get(0)));
            LoadReport report =
                    WorkspaceLoader.load(List.of(path), LoadConfig.defaults()).report();
            assertThat(report.pathDiagnostics().single().headline())
                    .isEqualTo(path + ": " + row.get(1) + ": " + row.get(2));
            assertThat(report.loaded()).isEqualTo(row.get(1).equals("warning"));
        });
    }

    @Test
    void reading() {
        // region: read
        List<Atom> atoms = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        SourceText source = SourceText.of("memory", "(edge a b) !(edge $x b) oops)");
        new MettaReader().read(source, new AtomSink() {
            @Override
            public void atom(Atom atom, Span span, boolean evaluate) {
                atoms.add(atom); // (edge a b), then (edge $x b) with evaluate set, then oops
            }

            @Override
            public void report(Diagnostic diagnostic) {
                problems.add(diagnostic); // memory:1:29: error: unexpected ')': no '(' is open here
            }
        });
        // endregion
        assertThat(atoms).hasToString("[(edge a b), (edge $x b), oops]");
        assertThat(problems)
                .extracting(Diagnostic::headline)
                .containsExactly("memory:1:29: error: unexpected ')': no '(' is open here");
    }
}
