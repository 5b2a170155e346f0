package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The modular sample uses all that a modular project can use. */
class ModularSampleTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DESCRIPTOR = Path.of("src/main/java/module-info.java");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]*)</module>");
    private static final Pattern NAME = Pattern.compile("^(?:open )?module (\\S+) \\{", Pattern.MULTILINE);
    private static final Pattern EXPORTED = Pattern.compile("^ *exports (\\S+);", Pattern.MULTILINE);
    private static final Pattern REQUIRED =
            Pattern.compile("^ *requires (?:static |transitive )*(\\S+);", Pattern.MULTILINE);

    @Test
    void itRequiresEveryModuleThatExportsAPackage() throws IOException {
        String sample = Files.readString(Path.of("samples/modular").resolve(DESCRIPTOR));
        List<String> published = found(MODULE, Files.readString(ROOT.resolve("pom.xml"))).stream()
                .filter(module -> !module.startsWith("docs"))
                .map(module -> ROOT.resolve(module).resolve(DESCRIPTOR))
                .filter(Files::exists)
                .map(ModularSampleTest::text)
                .filter(descriptor -> !found(EXPORTED, descriptor).isEmpty())
                .flatMap(descriptor -> found(NAME, descriptor).stream())
                .toList();
        assertThat(published).contains("org.banyan.persistent", "org.banyan.testkit");
        assertThat(found(REQUIRED, sample)).containsAll(published);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
