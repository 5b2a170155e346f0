package org.banyan.jmh.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.banyan.core.eval.Session;
import org.banyan.loader.Program;
import org.banyan.loader.text.SourceText;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class ProgramsTest {
    @Test
    void noProgramOfTheFolderIsLeftOut() throws IOException, NoSuchFieldException {
        String[] measured = ProgramBenchmark.class
                .getDeclaredField("program")
                .getAnnotation(Param.class)
                .value();

        try (Stream<Path> files = Files.list(Programs.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".metta")))
                    .containsExactlyInAnyOrder(
                            Stream.of(measured).map(name -> name + ".metta").toArray(String[]::new));
        }
    }

    @Test
    void runsWithOneThreadAndWithTwo() {
        Program program = Programs.read("queens6");

        long steps = Programs.run(program, 1);

        assertThat(steps).isPositive();
        assertThat(Programs.run(program, 1)).isEqualTo(steps);
        assertThat(Programs.run(program, 2)).isPositive();
    }

    @Test
    void measuresNothingThatIsWrong() {
        Program failing =
                Program.read(SourceText.of("test", "!(assertEqual (+ 1 1) 3)")).get();

        assertThatThrownBy(() -> Programs.run(failing, 1)).hasMessageContaining("ended in an error: test");
        Session session = Programs.session("(= (one) 1)", 1);
        assertThatThrownBy(() -> Programs.require(session, Programs.atom("(one)"), "[2]"))
                .hasMessage("(one) is [1], not [2]");
    }

    @Test
    void theSmallBenchmarksAgreeWithTheirAnswers() {
        for (String work : new String[] {"sum", "superpose", "queens"}) {
            BranchesBenchmark branches = new BranchesBenchmark();
            branches.work = work;
            branches.threads = 2;
            branches.define();
        }
        DepthBenchmark depth = new DepthBenchmark();
        depth.size = 100_000;
        depth.define();
    }
}
