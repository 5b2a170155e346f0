package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The simple name of a top-level type occurs once in the main sources of all modules. */
class TypeNamesTest {
    @Test
    void noNameOccursTwice() {
        TreeMap<String, Long> counts = Sources.main().stream()
                .map(Path::getFileName)
                .map(name -> name.toString().replace(".java", ""))
                .filter(name -> !name.endsWith("-info"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count == 1);
        assertThat(counts.keySet()).isEmpty();
    }
}
