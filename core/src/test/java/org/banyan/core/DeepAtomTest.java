package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.variable;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Matcher;
import org.banyan.core.match.Substitution;
import org.banyan.core.match.Unifier;
import org.junit.jupiter.api.Test;

/** Atoms of a million levels, on a stack that no recursion on them would fit. */
class DeepAtomTest {
    private static final int DEPTH = 1_000_000;
    private static final Symbol S = symbol("s");
    private static final Atom GROUND = deep(term("z"));
    private static final Atom OPEN = deep(term("$x"));

    private static Atom deep(Atom innermost) {
        Atom atom = innermost;
        for (int i = 0; i < DEPTH; i++) {
            atom = Atom.expression(S, atom);
        }
        return atom;
    }

    @Test
    void areKeptAndFound() throws Exception {
        SmallStack.run(() -> {
            Environment environment = Environment.empty().with(GROUND).with(OPEN, 2);
            assertThat(environment.contains(GROUND)).isTrue();
            assertThat(environment.multiplicity(deep(term("$other")))).isEqualTo(2);
            assertThat(environment.contains(Atom.expression(S, GROUND))).isFalse();
            assertThat(environment.without(GROUND).contains(GROUND)).isFalse();
            int total = 0;
            for (Counted counted : environment.multiplicities()) {
                total += (int) counted.count();
            }
            assertThat(total).isEqualTo(3);
        });
    }

    @Test
    void areMatched() throws Exception {
        SmallStack.run(() -> {
            Environment environment = Environment.empty().with(GROUND).with(OPEN, 2);
            assertThat(environment.match(GROUND).count()).isEqualTo(3);
            assertThat(environment.match(OPEN).count()).isEqualTo(3);
            Match first = environment.match(term("$x")).iterator().next();
            assertThat(first.bindings().apply(term("$x")).isVariantOf(OPEN)).isTrue();
            Environment facts = Environment.empty().with(GROUND);
            Match only = facts.match(OPEN).iterator().next();
            assertThat(only.bindings().get(variable("x")).get().equals(term("z")))
                    .isTrue();
            assertThat(only.bindings().apply(OPEN).equals(GROUND)).isTrue();
        });
    }

    @Test
    void areHeadsNamesAndSidesOfRulesAndTypes() throws Exception {
        SmallStack.run(() -> {
            Environment environment = Environment.empty()
                    .withRule(Atom.expression(symbol("f"), OPEN), GROUND)
                    .withRule(GROUND, OPEN)
                    .withRule(Atom.expression(GROUND), OPEN)
                    .withType(OPEN, GROUND);
            assertThat(environment.rulesFor(symbol("f"), 1).size()).isEqualTo(2);
            assertThat(environment.rulesFor(S, 1).size()).isEqualTo(2);
            assertThat(environment.typesOf(deep(term("$y"))).head().equals(GROUND))
                    .isTrue();
            assertThat(environment
                            .withoutRule(environment.rules().iterator().next())
                            .ruleCount())
                    .isEqualTo(2);
        });
    }

    @Test
    void areUnited() throws Exception {
        SmallStack.run(() -> {
            Environment origin = Environment.empty()
                    .with(GROUND)
                    .with(OPEN)
                    .withRule(GROUND, term("1"))
                    .fork();
            Environment one = origin.without(GROUND).withRule(OPEN, term("2")).withType(term("a"), GROUND);
            Environment other = origin.with(OPEN).withRule(OPEN, term("2")).withType(term("a"), OPEN);
            Environment union = one.union(other);
            assertThat(union.contains(GROUND)).isFalse();
            assertThat(union.multiplicity(OPEN)).isEqualTo(2);
            assertThat(union.rulesFor(S, 1).size()).isEqualTo(3);
            assertThat(union.typesOf(term("a")).size()).isEqualTo(2);
            assertThat(Environment.unionAll(List.of(other, one)).equals(union)).isTrue();
            assertThat(one.diff(other).removed().size()).isEqualTo(1);
            assertThat(one.hashCode() == other.hashCode()).isFalse();
        });
    }

    @Test
    void areUnifiedAndMatchedOnTheirOwn() throws Exception {
        SmallStack.run(() -> {
            Bindings bindings = Unifier.unify(OPEN, deep(term("(p $y)"))).get();
            assertThat(bindings.get(variable("x")).get().equals(term("(p $y)"))).isTrue();
            assertThat(bindings.apply(OPEN).equals(deep(term("(p $y)")))).isTrue();
            assertThat(Unifier.unify(OPEN, Atom.expression(S, OPEN)).isEmpty()).isTrue();
            assertThat(Unifier.unify(term("$x"), GROUND).get().apply(term("$x")) == GROUND)
                    .isTrue();
            assertThat(Matcher.match(OPEN, GROUND).get().apply(OPEN).equals(GROUND))
                    .isTrue();
            assertThat(Matcher.match(GROUND, OPEN).isEmpty()).isTrue();
            assertThat(Substitution.variables(OPEN)).containsExactly(variable("x"));
        });
    }

    @Test
    void mayHaveAVariableOnEachLevel() throws Exception {
        int depth = DEPTH / 5;
        SmallStack.run(() -> {
            Atom open = term("$end");
            Atom ground = term("z");
            for (int i = 0; i < depth; i++) {
                open = Atom.expression(variable("v" + i), open);
                ground = Atom.expression(Atom.integer(i), ground);
            }
            Bindings bindings = Environment.empty()
                    .with(ground)
                    .match(open)
                    .iterator()
                    .next()
                    .bindings();
            assertThat(bindings.size()).isEqualTo(depth + 1);
            assertThat(bindings.apply(open).equals(ground)).isTrue();
            assertThat(Unifier.unify(open, ground).get().equals(bindings)).isTrue();
            assertThat(Environment.empty().with(open).match(ground).count()).isEqualTo(1);
        });
    }

    /** Each variable stands for an expression of the next, so that the depth is in the bindings alone. */
    @Test
    void canComeOfBindingsThatAreNotDeep() throws Exception {
        SmallStack.run(() -> {
            int length = DEPTH / 5;
            Atom[] variables = new Atom[length];
            Atom[] values = new Atom[length];
            for (int i = 0; i < length; i++) {
                variables[i] = variable("v" + i);
                values[i] = i == length - 1 ? symbol("z") : Atom.expression(S, variable("v" + (i + 1)));
            }
            Bindings bindings = Unifier.unify(Atom.expression(variables), Atom.expression(values))
                    .get();
            Atom first = bindings.get(variable("v0")).get();
            assertThat(first.toString()).startsWith("(s (s (s ").hasSize(4 * length - 3);
            values[length - 1] = Atom.expression(S, variable("v0"));
            assertThat(Unifier.unify(Atom.expression(variables), Atom.expression(values))
                            .isEmpty())
                    .isTrue();
        });
    }
}
