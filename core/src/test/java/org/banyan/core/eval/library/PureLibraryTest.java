package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PureLibraryTest {
    @Test
    void hasEveryFunctionOnce() {
        Functions functions = Functions.of(PureLibrary::register);
        assertThat(functions.names())
                .contains("+", "and", "pow-math", "=alpha", "unique-atom", "cons-atom", "sort-strings")
                .contains("_assert-results-are-equal")
                .hasSize(9 + 4 + 16 + 1 + 8 + 4 + 2 + 2);
    }
}
