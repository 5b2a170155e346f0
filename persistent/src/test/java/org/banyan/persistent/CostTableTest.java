package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the Javadoc of {@link PathTrie} has all its public operations, each once. */
class CostTableTest {
    private static final Path SOURCE = Path.of("src/main/java/org/banyan/persistent/PathTrie.java");
    private static final Pattern ROW = Pattern.compile("<tr><td>(.*?)</td>\\s*<td>(.*?)</td>");
    private static final Pattern NAME = Pattern.compile("\\{@code (\\w+)}");

    @Test
    void eachPublicOperationHasACost() throws IOException {
        String javadoc = Files.readString(SOURCE).replaceAll("\\s*\\R \\* ?", " ");
        Set<String> named = new TreeSet<>();
        ROW.matcher(javadoc).results().forEach(row -> {
            assertThat(row.group(2)).startsWith("O(");
            NAME.matcher(row.group(1))
                    .results()
                    .forEach(name -> assertThat(named.add(name.group(1)))
                            .as(name.group(1))
                            .isTrue());
        });
        assertThat(named)
                .isEqualTo(Arrays.stream(PathTrie.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !name.startsWith("lambda$"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
