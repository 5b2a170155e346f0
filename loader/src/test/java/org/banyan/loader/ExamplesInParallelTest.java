package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.eval.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples have the same results, output and spaces for any number of threads, and with a trace. */
class ExamplesInParallelTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final List<Integer> THREADS = List.of(2, 4, 16);

    private record Seen(List<String> said, Environment environment) {}

    private static Seen run(Path file, Settings settings) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Sessions sessions =
                new Sessions(settings.withModules(new FileModules(folder)).withFiles(new FileSystemAccess(folder)));
        sessions.run(Program.read(file).get());
        return new Seen(List.copyOf(sessions.said), sessions.session.environment());
    }

    private static Stream<Path> in(String folder) {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".metta")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<Path> shortPrograms() {
        return in("programs");
    }

    static Stream<Path> programs() {
        return Stream.concat(
                shortPrograms(),
                Stream.of("queens6", "permutations", "fact100", "lists", "hanoi-list")
                        .map(name -> EXAMPLES.resolve("bench").resolve(name + ".metta")));
    }

    static Stream<Path> longPrograms() {
        return in("bench");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void program(Path file) {
        Seen expected = run(file, Settings.defaults());
        assertThat(expected.environment()).isNotEqualTo(Environment.empty());
        for (int threads : THREADS) {
            assertThat(run(file, Settings.defaults().withThreads(threads).withHeartbeat(64)))
                    .as("%d threads", threads)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("shortPrograms")
    void tracedProgram(Path file) {
        assertThat(run(file, Settings.defaults().withTrace(line -> {}))).isEqualTo(run(file, Settings.defaults()));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("longPrograms")
    void longProgram(Path file) {
        Seen expected = run(file, Settings.defaults());
        for (int threads : THREADS) {
            assertThat(run(file, Settings.defaults().withThreads(threads)))
                    .as("%d threads", threads)
                    .isEqualTo(expected);
        }
    }
}
