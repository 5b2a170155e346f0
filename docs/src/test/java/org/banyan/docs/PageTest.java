package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of the pages: links lead somewhere, and lines fit. */
class PageTest {
    private static final int WIDEST = 120;
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\((?!https?:)([^)#]*)#?([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Page page) {
        String prose = BLOCK.matcher(page.text()).replaceAll("");
        LINK.matcher(prose).results().forEach(link -> {
            Path folder = Objects.requireNonNullElse(page.file().getParent(), Path.of(""));
            Path target = link.group(1).isEmpty() ? page.file() : folder.resolve(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (!link.group(2).isEmpty()) {
                assertThat(anchors(Page.at(target))).contains(link.group(2));
            }
        });
    }

    private static List<String> anchors(Page page) {
        return HEADING.matcher(BLOCK.matcher(page.text()).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linesFit(Page page) {
        assertThat(page.text().lines().filter(line -> line.codePointCount(0, line.length()) > WIDEST))
                .isEmpty();
    }
}
