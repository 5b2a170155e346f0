package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.space.IndexOracle;
import org.junit.jupiter.api.Test;

/** Rules come in the order of their definition, whatever way the environment came to be. */
class RuleOrderTest {
    private static List<Rule> of(Environment environment) {
        IndexOracle.check(environment.state());
        return environment.rules().toSeq().asJava();
    }

    @Test
    void isThatOfDefinitionAndNotOfTheAtoms() {
        String[] defined = {"(= (z) 1)", "(= (a) 9)", "(= $x 3)", "(= (a) 1)", "(= b 2)", "(= (a $x) 1)"};
        assertThat(of(environment(defined))).isEqualTo(rules(defined));
        assertThat(of(Environment.empty().withAll(terms(defined)))).isEqualTo(rules(defined));
    }

    @Test
    void ofOneHeadPutsWildcardsLast() {
        Environment environment = environment("(= $x 1)", "(= (f) 2)", "(= ($g) 3)", "(= (f) 1)");
        assertThat(environment.rulesFor(symbol("f"), 0))
                .containsExactlyElementsOf(rules("(= (f) 2)", "(= (f) 1)", "(= $x 1)", "(= ($g) 3)"));
    }

    @Test
    void putsCopiesWhereTheFirstOneIs() {
        assertThat(of(environment("(= (f) 2)", "(= (f) 1)", "(= (f) 2)")))
                .isEqualTo(rules("(= (f) 2)", "(= (f) 2)", "(= (f) 1)"));
        assertThat(of(environment("(= (f) 2)", "(= (f) 1)", "(= (f) 2)").without(term("(= (f) 2)"))))
                .isEqualTo(rules("(= (f) 2)", "(= (f) 1)"));
    }

    @Test
    void putsARuleDefinedAnewBehindTheOthersUnlessItIsTheOrigins() {
        Environment written = environment("(= (f) 2)", "(= (f) 1)");
        assertThat(of(written.without(term("(= (f) 2)")).with(term("(= (f) 2)"))))
                .isEqualTo(rules("(= (f) 1)", "(= (f) 2)"));
        assertThat(of(written.fork().without(term("(= (f) 2)")).with(term("(= (f) 2)"))))
                .isEqualTo(rules("(= (f) 2)", "(= (f) 1)"));
        assertThat(of(written.fork().cleared().with(term("(= (f) 0)")).with(term("(= (f) 2)"))))
                .isEqualTo(rules("(= (f) 2)", "(= (f) 0)"));
    }

    @Test
    void survivesAUnionOfBranches() {
        Environment origin = environment("(= (f) 5)", "(= (g) 1)", "(= (f) 4)").fork();
        Environment one = origin.with(term("(= (f) 3)")).with(term("(= (f) 2)"));
        Environment other = origin.with(term("(= (g) 0)")).without(term("(= (f) 4)"));
        List<Rule> expected = rules("(= (f) 5)", "(= (g) 1)", "(= (f) 3)", "(= (g) 0)", "(= (f) 2)");
        assertThat(of(one.union(other))).isEqualTo(expected).isEqualTo(of(other.union(one)));
        assertThat(one.union(other).rulesFor(symbol("f"), 0))
                .containsExactlyElementsOf(rules("(= (f) 5)", "(= (f) 3)", "(= (f) 2)"));
        assertThat(one.union(other).rulesFor(symbol("g"), 0))
                .containsExactlyElementsOf(rules("(= (g) 1)", "(= (g) 0)"));
    }

    @Test
    void aRuleThatBothBranchesHaveDefinedStandsWhereItIsEarlierAndOnce() {
        Environment origin = environment("(= (f) 0)").fork();
        Environment one = origin.with(term("(= (f) 1)")).with(term("(= (f) 2)"));
        Environment other =
                origin.with(term("(= (f) 2)")).with(term("(= (f) 3)")).with(term("(= (f) 1)"));
        Environment union = one.union(other);
        List<Rule> expected = rules("(= (f) 0)", "(= (f) 1)", "(= (f) 1)", "(= (f) 2)", "(= (f) 2)", "(= (f) 3)");
        assertThat(of(union)).isEqualTo(expected).isEqualTo(of(other.union(one)));
        assertThat(union.rulesFor(symbol("f"), 0)).containsExactlyElementsOf(expected);
        assertThat(of(Environment.unionAll(List.of(other, one)))).isEqualTo(expected);
        assertThat(of(union.without(term("(= (f) 1)"), 2)))
                .isEqualTo(rules("(= (f) 0)", "(= (f) 2)", "(= (f) 2)", "(= (f) 3)"));
    }

    @Test
    void aBranchKeepsItsOriginsOrderWhenItTakesRulesFromElsewhere() {
        Environment elsewhere = environment("(= (f) 2)", "(= (f) 1)");
        Environment branch = environment("(= (f) 0)", "(= (f) 1)", "(= (f) 2)").fork();
        List<Rule> order = rules("(= (f) 0)", "(= (f) 1)", "(= (f) 2)");
        assertThat(branch.join(elsewhere)).isSameAs(branch);
        assertThat(of(branch.cleared().plus(elsewhere))).isEqualTo(order.subList(1, 3));
        assertThat(of(branch.meet(elsewhere))).isEqualTo(order.subList(1, 3));
        assertThat(branch.plus(elsewhere).minus(elsewhere).isModified()).isFalse();
    }

    @Test
    void aRuleTakenFromElsewhereByOneBranchAndRemovedByAnotherIsGoneFromTheIndex() {
        Environment branch = environment("(= (f) 0)", "(= (f) 1)").fork();
        Environment taken = branch.join(environment("(= (f) 1)"));
        Environment union = taken.with(term("a")).union(branch.without(term("(= (f) 1)")));
        assertThat(of(union)).isEqualTo(rules("(= (f) 0)"));
    }

    @Test
    void isThatOfOnePassWhenPartsAreNumberedApart() {
        Random random = Seed.random("RuleOrderTest");
        for (int round = 0; round < 200; round++) {
            List<Atom> program = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                program.add(Terms.term("(= (f%d) %d)".formatted(random.nextInt(3), random.nextInt(8))));
            }
            List<Environment> parts = parts(program, random);
            Environment whole = Environment.empty().withAll(program);
            assertThat(of(Environment.unionAll(parts))).isEqualTo(of(whole));
            Collections.shuffle(parts, random);
            assertThat(of(Environment.unionAll(parts))).isEqualTo(of(whole));
            Environment united = united(parts, random);
            assertThat(of(united)).isEqualTo(of(whole));
            assertThat(united).isEqualTo(whole);
        }
    }

    private static List<Environment> parts(List<Atom> program, Random random) {
        List<Environment> parts = new ArrayList<>();
        int done = 0;
        do {
            int end = done + random.nextInt(program.size() - done + 1);
            parts.add(Environment.builder()
                    .numberedFrom((long) parts.size() << 40)
                    .addAll(program.subList(done, end))
                    .build());
            done = end;
        } while (done < program.size());
        return parts;
    }

    /** The union in an association that chance decides. */
    private static Environment united(List<Environment> parts, Random random) {
        List<Environment> left = new ArrayList<>(parts);
        while (left.size() > 1) {
            int at = random.nextInt(left.size() - 1);
            left.set(at, left.get(at).union(left.remove(at + 1)));
        }
        return left.get(0);
    }

    @Test
    void goesByNumbersAndEqualNumbersByTheAtoms() {
        Environment late =
                Environment.builder().numberedFrom(10).add(term("(= (a) 1)")).build();
        Environment early = environment("(= (z) 1)", "(= (y) 1)");
        assertThat(of(late.union(early))).isEqualTo(rules("(= (z) 1)", "(= (y) 1)", "(= (a) 1)"));
        assertThat(of(environment("(= (b) 1)").union(environment("(= (a) 1)"))))
                .isEqualTo(rules("(= (a) 1)", "(= (b) 1)"));
        assertThat(of(early.toBuilder().numberedFrom(1).add(term("(= (x) 1)")).build()))
                .isEqualTo(rules("(= (z) 1)", "(= (y) 1)", "(= (x) 1)"));
    }
}
