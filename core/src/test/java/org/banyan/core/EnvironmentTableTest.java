package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the Javadoc of {@link Environment} names each public operation once, with its cost. */
class EnvironmentTableTest {
    private static final Pattern ROW = Pattern.compile("<tr><td>\\{@link #([^}]*)}</td><td>([^<]*)</td>");

    private static final Path SOURCE = Path.of("src/main/java/org/banyan/core/Environment.java");

    private static List<String> operations() {
        return Arrays.stream(Environment.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getName()
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")")))
                .toList();
    }

    @Test
    void namesEachPublicOperationOnce() throws IOException {
        List<String> named = ROW.matcher(Files.readString(SOURCE))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(operations()).hasSizeGreaterThan(30);
        assertThat(named).containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void statesTheCostOfEach() throws IOException {
        assertThat(ROW.matcher(Files.readString(SOURCE)).results())
                .allSatisfy(row -> assertThat(row.group(2)).as(row.group(1)).matches("(O\\(|as for ).*"));
    }
}
