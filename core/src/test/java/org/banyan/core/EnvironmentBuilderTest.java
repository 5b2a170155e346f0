package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.terms;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.banyan.core.atom.Atom;
import org.banyan.core.space.IndexOracle;
import org.junit.jupiter.api.Test;

class EnvironmentBuilderTest {
    @Test
    void buildsWhatWasAdded() {
        EnvironmentBuilder builder = Environment.builder()
                .add(term("a"))
                .add(term("(= (f) 1)"), 2)
                .addAll(terms("(: a T)", "b"))
                .remove(term("b"))
                .remove(term("(not there)"));
        assertThat(builder.multiplicity(term("(= (f) 1)"))).isEqualTo(2);
        Environment built = builder.build();
        assertThat(built).isEqualTo(environment("a", "(= (f) 1)", "(= (f) 1)", "(: a T)"));
        assertThat(built.rulesFor(symbol("f"), 0)).hasSize(2);
        assertThat(built.typesOf(symbol("a"))).containsExactly(term("T"));
        IndexOracle.check(built.state());
    }

    @Test
    void whatWasBuiltDoesNotChangeWhenTheBuilderIsUsedOn() {
        EnvironmentBuilder builder =
                Environment.builder().add(term("(= (f) 1)")).add(term("(: a T)"));
        Environment built = builder.build();
        builder.add(term("(= (f) 2)")).add(term("(: a U)")).remove(term("(= (f) 1)"));
        Environment later = builder.build();
        assertThat(built).isEqualTo(environment("(= (f) 1)", "(: a T)"));
        assertThat(built.rulesFor(symbol("f"), 0)).containsExactlyElementsOf(rules("(= (f) 1)"));
        assertThat(built.typesOf(symbol("a"))).containsExactly(term("T"));
        assertThat(later).isEqualTo(environment("(= (f) 2)", "(: a T)", "(: a U)"));
        IndexOracle.check(built.state());
        IndexOracle.check(later.state());
    }

    @Test
    void goesOnFromAnEnvironmentOnItsBranch() {
        Environment branch = environment("a", "(= (f) 1)").fork();
        Environment built = branch.toBuilder().add(term("b")).build();
        assertThat(built.isModified()).isTrue();
        assertThat(built.union(branch.without(term("a")))).isEqualTo(environment("(= (f) 1)", "b"));
        assertThat(branch).isEqualTo(environment("a", "(= (f) 1)"));
        assertThat(branch.toBuilder().add(term("b")).remove(term("b")).build()).isEqualTo(branch);
    }

    @Test
    void builtTwiceIsTheSame() {
        EnvironmentBuilder builder = Environment.builder().add(term("a"));
        assertThat(builder.build()).isSameAs(builder.build());
    }

    @Test
    void refusesWhatMakesNoSense() {
        EnvironmentBuilder builder = Environment.builder().add(term("a"), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(term("a"), -3))
                .withMessageContaining("-3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.numberedFrom(-4))
                .withMessageContaining("-4");
        assertThat(builder.build()).isSameAs(Environment.empty());
    }

    @Test
    void isAsItWasAfterARefusal() {
        for (String text : new String[] {"a", "(= (f) 1)", "(: a T)"}) {
            EnvironmentBuilder builder = Environment.builder().add(term("b")).add(term(text), Long.MAX_VALUE - 1);
            assertThatThrownBy(() -> builder.add(term(text), 2)).isInstanceOf(ArithmeticException.class);
            Environment built = builder.remove(term("b")).add(term(text)).build();
            assertThat(built).isEqualTo(Environment.empty().with(term(text), Long.MAX_VALUE));
            IndexOracle.check(built.state());
        }
    }

    @Test
    void keepsWhatCameBeforeAnIterableThatThrows() {
        Iterator<Atom> atoms = terms("(= (f) 1)", "a").iterator();
        Iterable<Atom> broken = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Atom next() {
                return atoms.next();
            }
        };
        EnvironmentBuilder builder = Environment.builder();
        assertThatThrownBy(() -> builder.addAll(broken)).isInstanceOf(NoSuchElementException.class);
        assertThat(builder.build()).isEqualTo(environment("(= (f) 1)", "a"));
        IndexOracle.check(builder.build().state());
    }
}
