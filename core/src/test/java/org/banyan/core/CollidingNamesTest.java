package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.junit.jupiter.api.Test;

/**
 * Names that were chosen so that {@code String.hashCode} is the same for all; a hash map of strings would be a list.
 */
class CollidingNamesTest {
    private static final int NAMES = 100_000;

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.add(name.toString());
        }
        return names;
    }

    @Test
    void rulesAndTypesOfAHundredThousandOfThemAreAllFound() {
        List<String> names = names();
        Set<Integer> hashes = new HashSet<>();
        EnvironmentBuilder builder = Environment.builder();
        for (String name : names) {
            hashes.add(name.hashCode());
            Symbol symbol = Symbol.of(name);
            builder.add(Atom.expression(Symbol.of("="), Atom.expression(symbol, Atom.variable("x")), symbol));
            builder.add(Atom.expression(Symbol.of(":"), symbol, symbol));
        }
        assertThat(hashes).hasSize(1);
        Environment environment = builder.build();
        Environment grown = environment.fork().withRule(Symbol.of(names.get(0)), Symbol.of("more"));
        Environment other = environment.fork().withType(Symbol.of(names.get(0)), Symbol.of("More"));
        Environment union = grown.union(other);
        assertThat(union.ruleCount()).isEqualTo(NAMES + 1);
        assertThat(union.typeCount()).isEqualTo(NAMES + 1);
        for (String name : names) {
            Symbol symbol = Symbol.of(name);
            assertThat(union.rulesFor(symbol, 1).iterator().next().rhs().equals(symbol))
                    .isTrue();
            assertThat(union.typesOf(symbol).contains(symbol)).isTrue();
        }
    }
}
