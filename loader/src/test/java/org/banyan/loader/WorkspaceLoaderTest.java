package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.loader.load.FileContent;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.banyan.loader.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceLoaderTest {
    private static final LoadConfig CONFIG = LoadConfig.defaults().withThreads(1);

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private LoadResult load(LoadConfig config) {
        return WorkspaceLoader.load(List.of(folder), config);
    }

    private List<String> headlines(LoadReport report) {
        return report.diagnostics()
                .map(problem -> problem.headline().replace(folder + "/", ""))
                .asJava();
    }

    private static Atom fact(String name) {
        return expression(symbol("fact"), symbol(name));
    }

    @Test
    void oneFile() throws IOException {
        Path file = write("a.metta", "(fact a)\n(fact a)\n(= (f $x) $x)\n(: f Name)\n!(f 1)\n");
        LoadResult result = WorkspaceLoader.load(List.of(file), CONFIG);
        Environment environment = result.environment().get();
        LoadReport report = result.report();

        assertThat(environment.size()).isEqualTo(4);
        assertThat(environment.multiplicity(fact("a"))).isEqualTo(2);
        assertThat(environment.rulesFor(Symbol.of("f"), 1)).hasSize(1);
        assertThat(environment.typesOf(symbol("f"))).containsExactly(symbol("Name"));
        assertThat(result.markedAtoms())
                .containsExactly(
                        new MarkedAtom(MettaReader.readAtom("(f 1)").get(), file.toString(), new Span(44, 49)));
        assertThat(report.loaded()).isTrue();
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.atoms()).isEqualTo(4);
        assertThat(report.rules()).isOne();
        assertThat(report.types()).isOne();
        assertThat(report.markedAtoms()).isOne();
        assertThat(report.bytes()).isEqualTo(50);
        assertThat(report.loadedFiles()).isOne();
        FileReport of = report.files().head();
        assertThat(of.source()).isEqualTo(file.toString());
        assertThat(of.atoms()).isEqualTo(4);
        assertThat(of.bytes()).isEqualTo(50);
        assertThat(of.time()).isPositive();
        assertThat(of.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void manyFiles(int threads) throws IOException {
        for (int file = 0; file < 100; file++) {
            StringBuilder text = new StringBuilder();
            for (int rule = 0; rule < 10; rule++) {
                text.append("(= (f ").append(file).append(") ").append(rule).append(")\n");
            }
            write("d" + file % 7 + "/f" + file + ".metta", text.toString());
        }
        LoadResult result = load(CONFIG.withThreads(threads).withBatchBytes(500));

        assertThat(result.report().files()).hasSize(100);
        assertThat(result.report().rules()).isEqualTo(1000);
        assertThat(result.environment().get().ruleCount()).isEqualTo(1000);
    }

    @Test
    void rulesAreInTheOrderOfFilesAndLines() throws IOException {
        write("b.metta", "(= (f) 3) (= (f) 1)");
        write("a.metta", "(= (f) 2)\n(= (f) 9)\n(= (f) 3)");

        assertThat(load(CONFIG).environment().get().rulesFor(Symbol.of("f"), 0))
                .extracting(rule -> rule.rhs().toString())
                .containsExactly("2", "9", "3", "3", "1");
    }

    @Test
    void aFactIsNoRuleAndARuleNoFact() throws IOException {
        write("a.metta", "(rule f) (= f) (= a b c) (=) (: a) = (= (f) 1)");
        Environment environment = load(CONFIG).environment().get();

        assertThat(environment.size()).isEqualTo(7);
        assertThat(environment.ruleCount()).isOne();
        assertThat(environment.typeCount()).isZero();
    }

    @Test
    void nothingIsLoadedWhenAnythingFailedAndAllFailuresAreReported() throws IOException {
        write("a.metta", "(fact a");
        write("b.metta", "(fact b)");
        write("c.metta", "!x )\n\"");
        Path missing = folder.resolve("missing.metta");
        LoadResult result = WorkspaceLoader.load(List.of(folder, missing), CONFIG);

        assertThat(result.environment()).isEmpty();
        assertThat(result.markedAtoms()).isEmpty();
        assertThat(headlines(result.report()))
                .containsExactly(
                        "missing.metta: error: there is no such file or folder",
                        "a.metta:1:1: error: this expression is not closed: a ')' is missing",
                        "c.metta:1:1: warning: this is a symbol and evaluates nothing; to evaluate, put white space"
                                + " after the '!'",
                        "c.metta:1:4: error: unexpected ')': no '(' is open here",
                        "c.metta:2:1: error: this string is not closed: a '\"' is missing");
        LoadReport report = result.report();
        assertThat(report.loaded()).isFalse();
        assertThat(report.atoms()).isZero();
        assertThat(report.loadedFiles()).isZero();
        assertThat(report.files().map(FileReport::atoms)).containsExactly(0L, 1L, 1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFileWithErrorsIsLeftOutIfThatIsThePolicy(int threads) throws IOException {
        write("a.metta", "(fact a) (= (f) 1) !(f)");
        write("b.metta", "(fact b) (= (f) 2) !(f) (");
        write("c.metta", "(fact c) (= (f) 3)");
        LoadConfig config = CONFIG.withThreads(threads).withErrorPolicy(ErrorPolicy.SKIP_FILE);
        LoadResult result = WorkspaceLoader.load(List.of(folder, folder.resolve("missing")), config);
        Environment environment = result.environment().get();

        assertThat(environment.contains(fact("a"))).isTrue();
        assertThat(environment.contains(fact("b"))).isFalse();
        assertThat(environment.contains(fact("c"))).isTrue();
        assertThat(environment.ruleCount()).isEqualTo(2);
        assertThat(result.markedAtoms()).hasSize(1);
        LoadReport report = result.report();
        assertThat(report.loaded()).isTrue();
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.atoms()).isEqualTo(4);
        assertThat(report.loadedFiles()).isEqualTo(2);
        assertThat(report.files().map(FileReport::isFailed)).containsExactly(false, true, false);
        assertThat(headlines(report)).hasSize(2);
    }

    @Test
    void warningsDoNotKeepAFileFromBeingLoaded() throws IOException {
        write("a.metta", "!fact");
        LoadResult result = load(CONFIG);

        assertThat(result.environment().get().contains(symbol("!fact"))).isTrue();
        assertThat(result.report().hasErrors()).isFalse();
        assertThat(result.report().diagnostics()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFileThatCannotBeReadIsAnError(int threads) throws IOException {
        write("a.metta", "(fact a)");
        write("b.metta", "(fact b)".repeat(100));
        write("c.metta", "(fact c)");
        write("d.metta", "(fact d)");
        FileContent content = file -> switch (file.getFileName().toString()) {
            case "a.metta" -> throw new AccessDeniedException(file.toString());
            case "b.metta" -> throw new FileSystemException(file.toString(), null, "Input/output error");
            case "c.metta" -> throw new NoSuchFileException(file.toString());
            default -> SourceText.read(file);
        };
        LoadConfig config = CONFIG.withThreads(threads).withBatchBytes(100);
        LoadResult aborted = WorkspaceLoader.load(List.of(folder), config, content);
        LoadResult skipped =
                WorkspaceLoader.load(List.of(folder), config.withErrorPolicy(ErrorPolicy.SKIP_FILE), content);

        assertThat(headlines(aborted.report()))
                .containsExactly(
                        "a.metta: error: this cannot be read: permission denied",
                        "b.metta: error: this cannot be read: Input/output error",
                        "c.metta: error: there is no such file or folder");
        assertThat(headlines(skipped.report())).isEqualTo(headlines(aborted.report()));
        assertThat(aborted.environment()).isEmpty();
        assertThat(skipped.environment().get()).isEqualTo(Environment.empty().with(fact("d")));
    }

    @Test
    void aFileThatBreaksBetweenTwoReadingsIsLeftOutToo() throws IOException {
        write("a.metta", "(");
        write("b.metta", "(fact b)");
        int[] reads = {0};
        FileContent content = file -> {
            boolean isB = file.endsWith("b.metta");
            return isB && reads[0]++ > 0 ? SourceText.of("b.metta", ")") : SourceText.read(file);
        };
        LoadResult result =
                WorkspaceLoader.load(List.of(folder), CONFIG.withErrorPolicy(ErrorPolicy.SKIP_FILE), content);

        assertThat(result.environment()).containsExactly(Environment.empty());
        assertThat(result.report().files().map(FileReport::isFailed)).containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anExceptionThatIsNoneOfTheInputReachesTheCaller(int threads) throws IOException {
        write("a.metta", "(fact a)");
        FileContent content = file -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> WorkspaceLoader.load(List.of(folder), CONFIG.withThreads(threads), content))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void noPathsGiveTheEmptyEnvironment() {
        LoadResult result = WorkspaceLoader.load(List.of(), CONFIG);

        assertThat(result.environment()).containsExactly(Environment.empty());
        assertThat(result.report().diagnostics()).isEmpty();
    }

    @Test
    void aConfigurationIsChecked() {
        assertThatThrownBy(() -> CONFIG.withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads: 0, but at least 1 is needed");
        assertThatThrownBy(() -> CONFIG.withThreads(1025))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads: 1025, but at most 1024 are allowed");
        assertThatThrownBy(() -> CONFIG.withBatchBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch bytes: 0, but at least 1 is needed");
    }
}
