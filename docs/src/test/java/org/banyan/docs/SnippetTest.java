package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every block of Java in the documentation is cut from a test that runs.
 *
 * <p>In the text, {@code <!-- snippet: ClassName#region -->} stands on the line before the block; in the test of that
 * name, the region lies between {@code // region: region} and {@code // endregion}.
 */
class SnippetTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCES = Path.of("src/test/java/org/banyan/docs");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- snippet: (\\w+)#([\\w-]+) -->\\R)?^```java\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** A block of Java; the class and the region are null if the text does not say where it comes from. */
    record Block(Path page, String source, String region, String code) {
        @Override
        public String toString() {
            return page.getFileName() + ": " + source + "#" + region;
        }
    }

    static Stream<Block> blocks() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("."))) {
            List<Path> pages = Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
            return pages.stream().flatMap(SnippetTest::blocksOf);
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsTheRegionItNames(Block block) {
        assertThat(block.source())
                .as("say which snippet this is:\n%s", block.code())
                .isNotNull();
        assertThat(block.code()).isEqualTo(region(block.source(), block.region()));
    }

    @Test
    void theReadmeShowsCode() {
        assertThat(blocksOf(ROOT.resolve("README.md"))).isNotEmpty();
    }

    private static Stream<Block> blocksOf(Path page) {
        Matcher found = BLOCK.matcher(read(page));
        return found.results().map(block -> new Block(page, block.group(1), block.group(2), block.group(3)));
    }

    private static String region(String source, String name) {
        String text = read(SOURCES.resolve(source + ".java"));
        Matcher region = Pattern.compile(
                        "// region: " + name + "\\R(.*?)^ *// endregion", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        assertThat(region.find()).as("region %s of %s", name, source).isTrue();
        return region.group(1).stripTrailing().stripIndent() + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
