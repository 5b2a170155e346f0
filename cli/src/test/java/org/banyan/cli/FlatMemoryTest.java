package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that run long need no more memory than those that end soon: processes with a small heap, in full length
 * among the long tests, and shorter ones with a smaller heap among the others.
 */
class FlatMemoryTest {
    private static final String LOOP = """
            (= (count-to $last $n)
               (if (== $n $last) $n (count-to $last (+ $n 1))))
            !(count-to %d 0)
            """;

    private static final String STATE = """
            (= (count-to $last $counter)
               (let $n (get-state $counter)
                 (if (== $n $last)
                     $n
                     (let $changed (change-state! $counter (+ $n 1))
                       (count-to $last $counter)))))
            !(let $counter (new-state 0) (count-to %d $counter))
            """;

    private static final String FACT = """
            (counted 0)
            (= (count-to $last $n)
               (if (== $n $last)
                   (match &self (counted $m) $m)
                   (let $next (+ $n 1)
                     (let () (remove-atom &self (counted $n))
                       (let () (add-atom &self (counted $next))
                         (count-to $last $next))))))
            !(count-to %d 0)
            """;

    /** A program that needs memory: each call waits for the one nested in it. */
    private static final String WAITING = """
            (= (count-to $last)
               (if (== $last 0) 0 (+ 1 (count-to (- $last 1)))))
            !(count-to %d)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("slow")
    void aLoopOfTenMillionCalls(int threads) throws Exception {
        runs(LOOP, 10_000_000, "-Xmx64m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("slow")
    void aStateThatIsChangedFiveMillionTimes(int threads) throws Exception {
        runs(STATE, 5_000_000, "-Xmx64m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("slow")
    void aFactThatIsReplacedTwoMillionTimes(int threads) throws Exception {
        runs(FACT, 2_000_000, "-Xmx64m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLoop(int threads) throws Exception {
        runs(LOOP, 1_000_000, "-Xmx16m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStateThatIsChanged(int threads) throws Exception {
        runs(STATE, 500_000, "-Xmx16m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFactThatIsReplaced(int threads) throws Exception {
        runs(FACT, 300_000, "-Xmx16m", threads);
    }

    /** The control: a heap that is too small for the steps is detected. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void callsThatWaitDoNotFit(int threads) throws Exception {
        assertThat(run(WAITING, 1_000_000, "-Xmx16m", threads))
                .isEqualTo("[(Error (count-to 1000000) (LimitExceeded memory))]\n");
    }

    private void runs(String program, int last, String heap, int threads) throws Exception {
        assertThat(run(program, last, heap, threads)).isEqualTo("[" + last + "]\n");
    }

    private String run(String program, int last, String heap, int threads) throws Exception {
        Path file = Files.writeString(folder.resolve("program.metta"), program.formatted(last));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        BanyanProcess.of(List.of(heap), "run", "--threads", Integer.toString(threads), file.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(Files.readString(err)).isEmpty();
        return Files.readString(out);
    }
}
