package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.Rules;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.junit.jupiter.api.Test;

/** The code of the guide's parts on environments, rules and types, and builders. */
class GuideEnvironmentTest {
    @Test
    void counts() {
        // region: counts
        Atom green = expression(symbol("vote"), symbol("green"));
        Environment votes = Environment.empty().with(green).with(green, 3);
        long copies = votes.multiplicity(green); // 4
        long size = votes.size(); // 4
        long distinct = votes.distinctSize(); // 1

        Environment fewer = votes.without(green);
        long left = fewer.multiplicity(green); // 3
        boolean same = votes.multiplicity(green) == 4; // true: votes has not changed
        boolean untouched = votes.without(symbol("absent")) == votes; // true: no change gives the same object
        // endregion
        assertThat(copies).isEqualTo(4);
        assertThat(size).isEqualTo(4);
        assertThat(distinct).isEqualTo(1);
        assertThat(left).isEqualTo(3);
        assertThat(same).isTrue();
        assertThat(untouched).isTrue();
    }

    @Test
    void contents() {
        // region: contents
        Environment environment = Environment.empty().withAll(List.of(symbol("b"), symbol("a"), symbol("b")));
        List<String> contents = new ArrayList<>();
        for (Counted counted : environment.multiplicities()) {
            contents.add(counted.atom() + " x" + counted.count()); // a x1, then b x2: in canonical order
        }
        // endregion
        assertThat(contents).containsExactly("a x1", "b x2");
    }

    @Test
    void rules() {
        // region: rules
        Symbol plus = symbol("plus");
        Symbol zero = symbol("Z");
        Variable n = variable("n");
        Environment naturals = Environment.empty()
                .withRule(expression(plus, zero, n), n)
                .withRule(expression(variable("f"), symbol("nothing")), symbol("nothing"));

        Rules two = naturals.rulesFor(plus, 2); // (= (plus Z $n) $n), (= ($f nothing) nothing)
        Rules one = naturals.rulesFor(plus, 1); // (= ($f nothing) nothing)
        long count = naturals.ruleCount(); // 2
        Environment less = naturals.withoutRule(Rule.of(expression(plus, zero, n), n)); // 1 rule
        // endregion
        assertThat(two).hasToString("Rules((= (plus Z $n) $n), (= ($f nothing) nothing))");
        assertThat(one).hasToString("Rules((= ($f nothing) nothing))");
        assertThat(count).isEqualTo(2);
        assertThat(less.ruleCount()).isEqualTo(1);
    }

    @Test
    void types() {
        // region: types
        Environment typed = Environment.empty()
                .withType(symbol("Z"), symbol("Nat"))
                .withType(symbol("S"), expression(symbol("->"), symbol("Nat"), symbol("Nat")));
        Seq<Atom> types = typed.typesOf(symbol("S")); // (-> Nat Nat)
        long count = typed.typeCount(); // 2
        // endregion
        assertThat(types).containsExactly(expression(symbol("->"), symbol("Nat"), symbol("Nat")));
        assertThat(count).isEqualTo(2);
    }

    @Test
    void builder() {
        // region: builder
        EnvironmentBuilder builder = Environment.builder();
        for (int i = 0; i < 1000; i++) {
            builder.add(expression(symbol("number"), Atom.integer(i)));
        }
        Environment thousand = builder.build();
        Environment more = builder.add(symbol("end")).build(); // thousand still holds 1000
        // endregion
        assertThat(thousand.size()).isEqualTo(1000);
        assertThat(more.size()).isEqualTo(1001);
    }

    @Test
    void buildOn() {
        Environment base = Environment.empty().with(symbol("a")).fork();
        // region: to-builder
        Environment branch =
                base.toBuilder().remove(symbol("a")).add(symbol("b")).build();
        boolean modified = branch.isModified(); // true: the builder continues base's branch
        // endregion
        assertThat(modified).isTrue();
        assertThat(branch.union(base)).isSameAs(branch);
    }
}
