package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that this project does not use: in pages, in comments and strings, and in the names of tests. */
class PlainEnglishTest {
    /** Files and folders that keep to the list: the whole project. */
    private static final List<String> COVERED = List.of(
            ".ci",
            ".editorconfig",
            ".mvn",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "README.md",
            "bin",
            "cli",
            "core",
            "docs",
            "examples",
            "jcstress-tests",
            "jmh",
            "loader",
            "persistent",
            "pom.xml",
            "testkit");

    private static final Pattern WORDS = Pattern.compile(
            "\\b(whoever|nobody|somebody|such a one|that pays|has otherwise|as it is|his"
                    + "|does not evaluate|this version)\\b"
                    + "|(or|,|;) else\\b(?! if)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMES = Pattern.compile("(?<=[a-z])(Whoever|Nobody|Somebody|AsItIs)");

    private static final Pattern TEXT_OF_JAVA =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern TEXT_OF_METTA = Pattern.compile(";[^\\n]*");
    private static final Pattern TEXT_OF_SHELL = Pattern.compile("#[^\\n]*|\"[^\"]*\"|'[^']*'");

    static Stream<Path> files() {
        return COVERED.stream()
                .flatMap(place -> Sources.under(Sources.ROOT.resolve(place)).stream())
                .filter(file -> !file.endsWith("PlainEnglishTest.java"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHasNoneOfTheseWords(Path file) {
        String text = Sources.text(file);
        assertThat(found(WORDS, prose(file, text))).as("%s", file).isEmpty();
        assertThat(found(NAMES, text)).isEmpty();
    }

    @Test
    void theWordsAreFound() {
        assertThat(found(WORDS, "Whoever asks, gets it as it is; or else nothing."))
                .hasSize(3);
        assertThat(found(WORDS, "Nothing else is read, and this holds.")).isEmpty();
        assertThat(found(NAMES, "void aPathIsTakenAsItIs()")).hasSize(1);
    }

    private static String prose(Path file, String text) {
        String name = file.toString();
        if (name.endsWith(".java")) {
            return joined(TEXT_OF_JAVA, text).replaceAll("\\s+\\*?\\s*", " ");
        }
        if (text.startsWith("#!")) {
            return joined(TEXT_OF_SHELL, text).replaceAll("\\s+#?\\s*", " ");
        }
        return (name.endsWith(".metta") ? joined(TEXT_OF_METTA, text) : text).replaceAll("\\s+", " ");
    }

    private static String joined(Pattern parts, String text) {
        return String.join(
                "\n", parts.matcher(text).results().map(MatchResult::group).toList());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> text.substring(Math.max(0, result.start() - 40), result.end()))
                .toList();
    }
}
