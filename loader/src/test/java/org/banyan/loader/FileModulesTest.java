package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileModulesTest {
    @TempDir
    Path folder;

    private Sessions sessions;

    @BeforeEach
    void begin() {
        sessions = new Sessions(folder);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> run(String text) {
        return sessions.run(Sessions.program(text));
    }

    @Test
    void aModulesRulesWorkWhereItIsImported() throws IOException {
        file("m.metta", "(= (twice $x) (* 2 $x)) (fact a)");
        assertThat(run("!(import! &self m) !(twice 4) !(match &self (fact $x) $x) !(get-atoms &self)"))
                .containsExactly("[()]", "[8]", "[a]", "[]");
    }

    @Test
    void aTokenStandsForTheSpaceOfAModule() throws IOException {
        file("m.metta", "(= (twice $x) (* 2 $x)) (fact a)");
        assertThat(run("!(import! &m m) !(twice 4) !(match &m (fact $x) $x) !(match &self (fact $x) $x)"))
                .containsExactly("[()]", "[(twice 4)]", "[a]", "[]");
    }

    @Test
    void aModulesSelfIsItsOwnSpace() throws IOException {
        file("m.metta", "(fact inner) !(add-atom &self (fact added)) (= (facts) (match &self (fact $x) $x))");
        assertThat(run("(fact outer) !(import! &self m) !(collapse (facts)) !(collapse (match &self (fact $x) $x))"))
                .containsExactly("[()]", "[(added inner)]", "[(outer added inner)]");
    }

    @Test
    void whatTwoModulesImportIsSeenOnce() throws IOException {
        file("a.metta", "!(import! &self c) (= (a) (c))");
        file("b.metta", "!(import! &self c) (= (b) (c))");
        file("c.metta", "(= (c) 1) !(println! loaded)");
        assertThat(run("!(import! &self a) !(import! &self b) !(import! &self b) !(a) !(b) !(c)"))
                .containsExactly("loaded", "[()]", "[()]", "[()]", "[1]", "[1]", "[1]");
    }

    @Test
    void modulesMayImportEachOther() throws IOException {
        file("a.metta", "!(import! &self b) (= (a) (b))");
        file("b.metta", "!(import! &self a) (= (b) 1) (= (c) (a))");
        assertThat(run("!(import! &self a) !(c)")).containsExactly("[()]", "[1]");
    }

    @Test
    void aModuleMayImportTheProgramThatImportsIt() throws IOException {
        Path main = file("main.metta", "(= (one) 1) !(import! &self m) !(two)");
        file("m.metta", "!(import! &self main) (= (two) (+ (one) (one)))");
        assertThat(sessions.run(Program.read(main).get())).containsExactly("[()]", "[2]");
    }

    @Test
    void aLongChainOfImportsNeedsNoStack() throws IOException {
        int length = 1500;
        for (int i = 0; i < length; i++) {
            file("m" + i + ".metta", "!(import! &self m" + (i + 1) + ")");
        }
        file("m" + length + ".metta", "(= (end) reached)");
        Thread thread = new Thread(null, () -> run("!(import! &self m0) !(end)"), "small", 1 << 17);
        thread.start();
        assertThat(join(thread)).containsExactly("[()]", "[reached]");
    }

    private List<String> join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return sessions.said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lib:m",
                "top:lib:m",
                "self:lib:m",
                "\"lib:m\"",
                "lib/m",
                "./lib/m.metta",
                "\"lib/m.metta\"",
                "lib/pkg",
                "lib:pkg",
                "lib/pkg/module.metta"
            })
    void aModuleIsNamedByWordsOrByAPath(String name) throws IOException {
        file("lib/m.metta", "(= (f) found)");
        file("lib/pkg/module.metta", "(= (f) found)");
        assertThat(run("!(import! &self " + name + ") !(f)")).containsExactly("[()]", "[found]");
    }

    @Test
    void namesAreRelativeToTheFileThatAsks() throws IOException {
        Path main = file("app/main.metta", "!(import! &self lib:a) !(import! &self shared) !(f) !(g)");
        file("app/lib/a.metta", "!(import! &self b)");
        file("app/lib/b.metta", "(= (f) beside)");
        file("b.metta", "(= (f) wrong)");
        file("shared.metta", "(= (g) working-directory)");
        assertThat(sessions.run(Program.read(main).get()))
                .containsExactly("[()]", "[()]", "[beside]", "[working-directory]");
    }

    @Test
    void twoNamesOfOneFileAreOneModule() throws IOException {
        file("lib/m.metta", "(= (f) once) !(println! loaded)");
        assertThat(run("!(import! &self lib:m) !(import! &self lib/m.metta) !(register-module! lib/m) !(f)"))
                .containsExactly("loaded", "[()]", "[()]", "[()]", "[once]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!(import! &self none) | (Error (import! &self none) Failed to resolve module top:none)",
                "!(import! &self a/none) | (Error (import! &self a/none) Failed to resolve module a/none)",
                "!(import! &self x.y) | (Error (import! &self x.y) Illegal module name: x.y)",
                "!(import! &self 5) | (Error (import! &self 5) import! expects a destination &space and a module name"
                        + " argument)",
                "!(import! 5 m) | (Error (import! 5 m) import! destination argument must be a symbol atom naming a new"
                        + " space, or &self.  Found: 5)",
                "!(include 5) | (Error (include 5) include expects a module name argument)",
                "!(mod-space! 5) | (Error (mod-space! 5) mod-space! expects a module name argument)",
                "!(register-module! 5) | (Error (register-module! 5) register-module! expects a file system path; use"
                        + " quotes if needed)",
            })
    void whatCannotBeImported(String text, String error) {
        assertThat(run(text)).containsExactly("[" + error + "]");
    }

    @Test
    void aModuleWithErrorsIsNotLoaded() throws IOException {
        Path bad = file("bad.metta", "(= (f) 1) (= (g)");
        assertThat(run("!(import! &self bad) !(f)"))
                .containsExactly(
                        "[(Error (import! &self bad) " + bad.toRealPath()
                                + ":1:11: error: this expression is not closed: a ')' is missing)]",
                        "[(f)]");
    }

    @Test
    void aModuleEndsAtItsFirstErrorAndThatIsTold() throws IOException {
        file("m.metta", "(= (f) 1) !(car-atom ()) (= (g) 2)");
        assertThat(run("!(import! &self m) !(f) !(g)")).containsExactly("[()]", "[1]", "[(g)]");
        assertThat(sessions.session.failedModules()).isEqualTo(1);
        assertThat(sessions.messages).singleElement().asString().startsWith("top:m: ended by (Error (car-atom ())");
    }

    @Test
    void namesThatAModuleBindsComeWithIt() throws IOException {
        file("m.metta", "!(bind! &x 42) (= (f) &x)");
        file("n.metta", "(= (g) &x)");
        assertThat(run("!(import! &self n) !&x !(import! &self m) !&x !(f) !(g)".replace("!&x", "! &x")))
                .containsExactly("[()]", "[&x]", "[()]", "[42]", "[42]", "[&x]");
    }

    @Test
    void whatIsIncludedRunsHere() throws IOException {
        file("m.metta", "(fact here) !(println! out) !(superpose (1 2))");
        file("silent.metta", "(fact silent)");
        assertThat(run("!(include m) !(include silent) !(collapse (match &self (fact $x) $x)) !(get-atoms &self)"))
                .containsExactly("out", "[1, 2]", "[]", "[(here silent)]", "[(fact here), (fact silent)]");
    }

    @Test
    void whatIncludesItselfIsAnError() throws IOException {
        file("m.metta", "(fact here) !(include m)");
        assertThat(run("!(include m) !(get-atoms &self)"))
                .containsExactly("[(Error (include m) m includes itself)]", "[(fact here)]");
    }

    @Test
    void theSpaceOfAModule() throws IOException {
        file("m.metta", "(fact a)");
        assertThat(run("!(match (mod-space! m) (fact $x) $x)")).containsExactly("[a]");
    }

    @Test
    void aRegisteredModuleIsKnownByItsName() throws IOException {
        file("deep/down/m.metta", "(= (f) 1)");
        assertThat(run("!(register-module! \"deep/down\") !(register-module! deep/down/m.metta)"
                        + " !(f) !(import! &self m) !(f)"))
                .containsExactly(
                        "[(Error (register-module! \"deep/down\") Failed to resolve module deep/down)]",
                        "[()]",
                        "[(f)]",
                        "[()]",
                        "[1]");
    }

    @Test
    void aModuleLoadedWithinACallLeavesTheCallWhereItWas() throws IOException {
        file("m.metta", "(= (f) inner) !(f) (= (g) (f))");
        file("n.metta", "!(import! &self m) (= (h) (g))");
        assertThat(run("(= (f) outer) (= (load $x) (let () (import! &m $x) ((f) (context-space))))"
                        + " !((load n) (f)) !(import! &self n) !(h)"))
                .containsExactly("[((outer &self) outer)]", "[()]", "[outer, inner]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "json", "fileio"})
    void modulesThatAreAlwaysThere(String name) {
        assertThat(run("!(import! &self " + name + ") !(import! &m " + name + ")"))
                .containsExactly("[()]", "[()]");
    }

    @Test
    void modulesAsATree() throws IOException {
        file("a.metta", "!(import! &self c) !(import! &self lib:d)");
        file("b.metta", "!(import! &self c)");
        file("c.metta", "");
        file("lib/d.metta", "");
        assertThat(run("!(import! &self a) !(import! &self b) !(print-mods!)"))
                .containsExactly(
                        "[()]",
                        "[()]",
                        "top = 0",
                        " ├─a = 1",
                        " │  ├─c = 2",
                        " │  └─lib:d = 3",
                        " └─b = 4",
                        "    └─c = 2",
                        "",
                        "[()]");
    }
}
