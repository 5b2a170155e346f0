package org.banyan.persistent.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.persistent.Keys;
import org.junit.jupiter.api.Test;

/** The drawings of some keys, which are also those in the Javadoc of {@link Node}. */
class NodeDrawingTest {
    private static final Path SOURCE = Path.of("src/main/java/org/banyan/persistent/node/Node.java");

    private static final String USUAL_BLOCKS = """
            block, prefix 63 "c"
                shares 0, then 61 6e  "an"
                shares 2, then 65  "ane"
                shares 1, then 74  "at"
                shares 2, then 73  "ats"
                shares 0, then 6f 77  "ow"
            """;

    private static final String BLOCKS_OF_TWO_KEYS = """
            branch, prefix 63 "c", by low nibble after 6, 5 keys
                1: branch, prefix 61 "a", by high nibble, 4 keys
                    6: block, prefix 6e "n"
                        shares 0, ends with the prefix  ""
                        shares 0, then 65  "e"
                    7: block, prefix 74 "t"
                        shares 0, ends with the prefix  ""
                        shares 0, then 73  "s"
                f: block, prefix 6f 77 "ow"
                    shares 0, ends with the prefix  ""
            """;

    private static Node<Integer> node(String... ascending) {
        SortedRun<Integer> run = new SortedRun<>(0, 0);
        byte[] before = {};
        for (String key : ascending) {
            byte[] bytes = Keys.bytes(key);
            int same = run.count() == 0 ? 0 : Arrays.mismatch(before, bytes);
            run.add(same, bytes, same, bytes.length, 1);
            before = bytes;
        }
        return run.toNode();
    }

    @Test
    void drawsEachNodeWithTheBytesOfItsKeys() {
        boolean usual = Block.MOST_KEYS > 2;
        assertThat(NodeDrawing.of(node("can", "cane", "cat", "cats", "cow")))
                .isEqualTo(usual ? USUAL_BLOCKS : BLOCKS_OF_TWO_KEYS);
    }

    @Test
    void drawsTheEmptyTrie() {
        assertThat(NodeDrawing.of(null)).isEqualTo("no node\n");
    }

    @Test
    void theGuideShowsTheseDrawings() throws IOException {
        Matcher drawings = Pattern.compile("<pre>\n(.*?) \\* </pre>", Pattern.DOTALL)
                .matcher(Files.readString(SOURCE).replace("\r", ""));
        assertThat(drawings.results().map(each -> each.group(1).replaceAll("(?m)^ \\*   ", "")))
                .isEqualTo(List.of(USUAL_BLOCKS, BLOCKS_OF_TWO_KEYS));
    }
}
