package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.loader.text.Reading;
import org.banyan.loader.text.SmallStack;
import org.banyan.persistent.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text as generators and attackers write it: deep, long, wide, and with names that collide. */
class ExtremeTextTest {
    private static final int DEPTH = 1_000_000;

    @TempDir
    private Path folder;

    private LoadResult load(String text, LoadConfig config) throws Exception {
        Path file = Files.writeString(folder.resolve("x.metta"), text);
        return SmallStack.call(() -> WorkspaceLoader.load(List.of(file), config));
    }

    @Test
    void aMillionLevelsAreReadLoadedAndPrinted() throws Exception {
        String text = "(a ".repeat(DEPTH) + ")".repeat(DEPTH);
        Environment environment =
                load(text, LoadConfig.defaults().withThreads(1)).environment().get();

        assertThat(environment.size()).isOne();
        String printed = SmallStack.call(
                () -> environment.multiplicities().iterator().next().atom().toString());
        assertThat(printed.equals(text.replace(" )", ")"))).isTrue();
    }

    @Test
    void aMillionLevelsThatAreNotClosedAreOneError() throws Exception {
        Reading reading = SmallStack.call(() -> Reading.of("(a ".repeat(DEPTH)));

        assertThat(reading.headlines())
                .containsExactly("test.metta:1:1: error: this expression is not closed: 1000000 ')' are missing");
    }

    @Test
    void aNameOfTenMegabytesAndAnExpressionOfAMillionChildren() throws Exception {
        String name = "n".repeat(10_000_000);
        Environment environment = load(
                        "(f " + name + ") (" + "a ".repeat(DEPTH) + ")",
                        LoadConfig.defaults().withThreads(2).withBatchBytes(1000))
                .environment()
                .get();

        assertThat(environment.contains(Atom.expression(Symbol.of("f"), Symbol.of(name))))
                .isTrue();
        assertThat(environment.multiplicities()).anyMatch(each -> ((Expression) each.atom()).size() == DEPTH);
    }

    /** A hash table keyed by {@code String.hashCode} would be one list of 100,000 names. */
    @Test
    void aHundredThousandNamesWhoseStringHashesCollide() throws Exception {
        StringBuilder text = new StringBuilder();
        Set<Integer> stringHashes = new HashSet<>();
        Set<Integer> ownHashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            stringHashes.add(name.toString().hashCode());
            byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
            ownHashes.add(KeyedHash.of(bytes, 0, bytes.length));
            text.append("(= (").append(name).append(" $x) ").append(name).append(")\n(: ");
            text.append(name).append(" Name)\n");
        }
        assertThat(stringHashes).hasSize(1);
        assertThat(ownHashes).hasSizeGreaterThan(99_900);

        for (int threads = 1; threads <= 2; threads++) {
            Environment environment = load(
                            text.toString(), LoadConfig.defaults().withThreads(threads))
                    .environment()
                    .get();
            assertThat(environment.ruleCount()).isEqualTo(100_000);
            assertThat(environment.typeCount()).isEqualTo(100_000);
            Symbol last = Symbol.of("BB".repeat(15) + "AaBB");
            assertThat(environment.rulesFor(last, 1)).hasSize(1);
            assertThat(environment.typesOf(last)).hasSize(1);
        }
    }
}
