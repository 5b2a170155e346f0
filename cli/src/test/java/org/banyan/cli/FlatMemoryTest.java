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

    private static final String FORGOTTEN_STATES = """
            (= (count-to $last $n)
               (if (== $n $last) $n (let $_ (new-state $n) (count-to $last (+ $n 1)))))
            !(count-to %d 0)
            """;

    private static final String FORGOTTEN_SPACES = """
            (= (count-to $last $n)
               (if (== $n $last)
                   $n
                   (let $space (new-space)
                     (let () (add-atom $space (fact $n)) (count-to $last (+ $n 1))))))
            !(count-to %d 0)
            """;

    /** Two states that hold each other, and a space that holds itself. */
    private static final String FORGOTTEN_CIRCLES = """
            (= (circle $n)
               (let $first (new-state $n)
                 (let $second (new-state (holds $first))
                   (let $_ (change-state! $first (holds $second))
                     (let $space (new-space) (add-atom $space (me $space $first)))))))
            (= (count-to $last $n)
               (if (== $n $last) $n (let () (circle $n) (count-to $last (+ $n 1)))))
            !(count-to %d 0)
            """;

    /** States that were in the space of the program, and in another state. */
    private static final String REPLACED_STATES = """
            (= (count-to $last $state $n)
               (if (== $n $last)
                   $n
                   (let $new (new-state $n)
                     (let $_ (change-state! $state (wrapped $new))
                       (let () (add-atom &self (holds $new))
                         (let () (remove-atom &self (holds $new))
                           (count-to $last $state (+ $n 1))))))))
            !(let $state (new-state 0) (count-to %d $state 0))
            """;

    private static final String FORGOTTEN_GENERATORS = """
            (= (count-to $last $n)
               (if (== $n $last) $n (let $_ (new-random-generator $n) (count-to $last (+ $n 1)))))
            !(count-to %d 0)
            """;

    private static final String REACHED = """
            (= (waste $n) (if (== $n 0) done (let $_ (new-state $n) (waste (- $n 1)))))
            (= (much) (waste %d))
            !(let $s (new-state 1) (add-atom &self (in-fact $s)))
            !(let $s (new-state 2) (add-atom &self (= (in-rule) $s)))
            !(let $t (new-state 3) (let $s (new-state (holds $t)) (add-atom &self (in-state $s))))
            !(let $s (new-space) (let () (add-atom $s (fact 4)) (add-atom &self (space $s))))
            !(let $s (new-state 5) (let $t (new-space) (let () (add-atom $t (is $s)) (add-atom &self (in-space $t)))))
            !(bind! &token (new-state 6))
            !(much)
            !(match &self (in-fact $s) (get-state $s))
            !(get-state (in-rule))
            !(match &self (in-state $s) (let (holds $t) (get-state $s) (get-state $t)))
            !(match &self (space $s) (get-atoms $s))
            !(match &self (in-space $t) (match $t (is $s) (get-state $s)))
            !(get-state &token)
            !(let $s (new-state 7) (let $_ (much) (get-state $s)))
            !(match &self (in-fact $s) (let () (remove-atom &self (in-fact $s)) (let $_ (much) (get-state $s))))
            !(match &self (in-state $s)
               (let () (remove-atom &self (in-state $s)) (let $_ (much) (match &self (in-space $t) (get-state $s)))))
            !(let (in-space $t) (get-atoms &self)
               (let () (remove-atom &self (in-space $t)) (let $_ (much) (match $t (is $s) (get-state $s)))))
            !(let $s (get-state (in-rule)) (superpose ((let $_ (much) $s) (get-state (in-rule)))))
            """;

    private static final String REACHED_RESULTS = """
            [()]
            [()]
            [()]
            [()]
            [()]
            [()]
            [done]
            [1]
            [2]
            [3]
            [(fact 4)]
            [5]
            [6]
            [7]
            [1]
            [(holds (State 3))]
            [5]
            [2, 2]
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
    @Tag("slow")
    void tenMillionStatesThatAreForgotten(int threads) throws Exception {
        runs(FORGOTTEN_STATES, 10_000_000, "-Xmx64m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("slow")
    void threeMillionCirclesThatAreForgotten(int threads) throws Exception {
        runs(FORGOTTEN_CIRCLES, 3_000_000, "-Xmx64m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void statesThatAreForgotten(int threads) throws Exception {
        runs(FORGOTTEN_STATES, 300_000, "-Xmx16m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void spacesThatAreForgotten(int threads) throws Exception {
        runs(FORGOTTEN_SPACES, 200_000, "-Xmx16m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void circlesThatAreForgotten(int threads) throws Exception {
        runs(FORGOTTEN_CIRCLES, 100_000, "-Xmx16m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void statesThatAreReplaced(int threads) throws Exception {
        runs(REPLACED_STATES, 150_000, "-Xmx16m", threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void generatorsThatAreForgotten(int threads) throws Exception {
        runs(FORGOTTEN_GENERATORS, 200_000, "-Xmx16m", threads);
    }

    /** What can be reached is there after much else was forgotten, however it is reached. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatCanBeReachedStays(int threads) throws Exception {
        assertThat(run(REACHED, 200_000, "-Xmx16m", threads)).isEqualTo(REACHED_RESULTS);
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
