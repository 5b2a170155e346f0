package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void resultsAreUtf8InAnyLocaleAndTheExitCodeGetsOut() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = banyan("query", Run.EXAMPLES, "nowhere", "--keep-going", "--pattern", "(name fay $x)");
        builder.environment().put("LC_ALL", "C");
        int code = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(Files.readString(err))
                .isEqualTo("nowhere: error: there is no such file or folder\n1 error; the rest was loaded\n");
        assertThat(Files.readString(out)).isEqualTo("(name fay \"Φαίη\")\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aReaderThatGoesIsNoFailure() throws Exception {
        Path err = folder.resolve("err");
        Path file = Files.writeString(folder.resolve("a.metta"), "(a long result)\n".repeat(500_000));
        Process process = banyan("query", file.toString(), "--pattern", "$x")
                .redirectError(err.toFile())
                .start();
        try (BufferedReader reader = process.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("(a long result)");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmptyFile();
    }

    @Test
    void aProgramIsWatchedWhileItRuns() throws Exception {
        Path err = folder.resolve("err");
        Process process = banyan("repl").redirectError(err.toFile()).start();
        try (BufferedWriter writer = process.outputWriter();
                BufferedReader reader = process.inputReader()) {
            writer.write("(println! first)\n");
            writer.flush();
            assertThat(reader.readLine()).isEqualTo("first");
            assertThat(reader.readLine()).isEqualTo("[()]");
            writer.write("!(+ 1\n2)\n");
            writer.flush();
            assertThat(reader.readLine()).isEqualTo("[3]");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmptyFile();
    }

    @Test
    void aProgramStopsWhenItsOutputIsClosed() throws Exception {
        Path err = folder.resolve("err");
        Process process = banyan(
                        "run", "-e", "(= (again) (let $x (println! again) (again)))", "-e", "(again)", "--together")
                .redirectError(err.toFile())
                .start();
        try (BufferedReader reader = process.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("again");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmptyFile();
    }

    private static ProcessBuilder banyan(String... arguments) throws ClassNotFoundException {
        return BanyanProcess.of(List.of(), arguments);
    }
}
