package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program goes on after an evaluation that has used up the memory, as if there had been none. What was held when the
 * memory ended differs: calls that wait, an atom that grows, results, parts that are done ahead, atoms of a space.
 */
class ExhaustedMemoryTest {
    private static final String PROGRAM = """
            (= (wait $n) (if (== $n 0) 0 (+ 1 (wait (- $n 1)))))
            (= (grow $list) (grow (Cons 1 $list)))
            (= (double $list) (double (superpose (($list a) ($list b)))))
            (= (deepen $x) (S (deepen (S $x))))
            (= (fill $n) (let () (add-atom &self (number $n)) (fill (+ $n 1))))
            (fact 0)
            !(wait 10000000)
            !(wait 100)
            !(grow Nil)
            !(+ 1 2)
            !(double Nil)
            !(superpose ((wait 100) (wait 200)))
            !(pair (wait 10000000) (grow Nil) (wait 10000000))
            !(pair (wait 100) (wait 200))
            !(let () (add-atom &self (fact 1)) (deepen Z))
            !(match &self (fact $x) $x)
            !(fill 0)
            !(match &self (number $x) $x)
            !(+ 1 2)
            """;

    private static final String RESULTS = """
            [(Error (wait 10000000) (LimitExceeded memory))]
            [100]
            [(Error (grow Nil) (LimitExceeded memory))]
            [3]
            [(Error (double Nil) (LimitExceeded memory))]
            [100, 200]
            [(Error (pair (wait 10000000) (grow Nil) (wait 10000000)) (LimitExceeded memory))]
            [(pair 100 200)]
            [(Error (let () (add-atom &self (fact 1)) (deepen Z)) (LimitExceeded memory))]
            [0]
            [(Error (fill 0) (LimitExceeded memory))]
            []
            [3]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theProgramGoesOn(int threads) throws Exception {
        Path file = Files.writeString(folder.resolve("program.metta"), PROGRAM);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int exit = BanyanProcess.of(
                        List.of("-Xmx16m"),
                        "run",
                        "--keep-going",
                        "--threads",
                        Integer.toString(threads),
                        file.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(RESULTS);
        assertThat(exit).as("some results are errors").isEqualTo(1);
    }
}
