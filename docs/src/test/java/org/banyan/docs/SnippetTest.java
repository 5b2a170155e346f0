package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path SOURCES = Path.of("src/test/java/org/banyan/docs");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- snippet: (\\w+)#([\\w-]+) -->\\R)?^```java\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    /** A block of Java; the class and the region are null if the text does not say where it comes from. */
    record Block(Page page, String source, String region, String code) {
        @Override
        public String toString() {
            return page + ": " + source + "#" + region;
        }
    }

    static Stream<Block> blocks() {
        return Page.all().stream().flatMap(SnippetTest::blocksOf);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsTheRegionItNames(Block block) throws IOException {
        assertThat(block.source())
                .as("say which snippet this is:\n%s", block.code())
                .isNotNull();
        assertThat(block.code()).isEqualTo(region(block.source(), block.region()));
    }

    @Test
    void theReadmeShowsCode() {
        assertThat(blocksOf(Page.of("../README.md"))).isNotEmpty();
    }

    private static Stream<Block> blocksOf(Page page) {
        Matcher found = BLOCK.matcher(page.text());
        return found.results().map(block -> new Block(page, block.group(1), block.group(2), block.group(3)));
    }

    private static String region(String source, String name) throws IOException {
        String text = Files.readString(SOURCES.resolve(source + ".java"));
        Matcher region = Pattern.compile(
                        "// region: " + name + "\\R(.*?)^ *// endregion", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        assertThat(region.find()).as("region %s of %s", name, source).isTrue();
        return region.group(1).stripTrailing().stripIndent() + "\n";
    }
}
