package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.Match;
import org.banyan.core.atom.ArbitraryAtoms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.persistent.Path;

/** The matches of any pattern in any environment, against unification of the pattern with each atom in turn. */
class MatchOracleTest {
    /** A match, with the path of what pattern and variables become, which forgets how free variables are named. */
    private record Answer(Atom atom, long count, Path instance) {}

    @Domain(ArbitraryTerms.class)
    @Domain(DomainContext.Global.class)
    @Property(tries = 3000)
    void areTheAtomsThatUnify(@ForAll @Size(max = 25) List<Atom> atoms, @ForAll Atom pattern) {
        check(environment(atoms), pattern);
    }

    @Domain(ArbitraryTerms.class)
    @Domain(DomainContext.Global.class)
    @Property(tries = 1000)
    void areTheAtomsThatUnifyOnceSomeAreGone(
            @ForAll @Size(max = 15) List<Atom> atoms, @ForAll @Size(max = 8) List<Atom> gone, @ForAll Atom pattern) {
        Environment fork = environment(atoms).fork();
        for (Atom atom : gone) {
            fork = fork.without(atom, 2);
        }
        check(fork, pattern);
        check(fork.union(environment(atoms).fork().with(pattern)), pattern);
    }

    @Domain(ArbitraryAtoms.class)
    @Domain(DomainContext.Global.class)
    @Property
    void areTheAtomsThatUnifyWithAPatternMadeOfOne(
            @ForAll @Size(min = 1, max = 12) List<Atom> atoms,
            @ForAll @IntRange(max = 11) int chosen,
            @ForAll long seed) {
        Atom pattern = generalized(atoms.get(chosen % atoms.size()), new HashMap<>(), new Random(seed));
        Environment environment = environment(atoms);
        assertThat(environment.match(pattern)).isNotEmpty();
        check(environment, pattern);
    }

    /** The atoms, the first one once, the next one twice, and so on. */
    private static Environment environment(List<Atom> atoms) {
        EnvironmentBuilder builder = Environment.builder();
        long times = 0;
        for (Atom atom : atoms) {
            builder.add(atom, ++times);
        }
        return builder.build();
    }

    /** An atom with some parts replaced by variables, equal parts by the same one. */
    private static Atom generalized(Atom atom, Map<Atom, Variable> replaced, Random random) {
        if (random.nextInt(4) == 0) {
            return replaced.computeIfAbsent(atom, part -> Variable.of("p" + replaced.size()));
        }
        if (!(atom instanceof Expression expression)) {
            return atom;
        }
        List<Atom> children = new ArrayList<>();
        expression.children().forEach(child -> children.add(generalized(child, replaced, random)));
        return Atom.expression(children);
    }

    private static void check(Environment environment, Atom pattern) {
        Set<Variable> variables = Substitution.variables(pattern);
        Atom asked = Atom.expression(pattern, Atom.expression(variables));
        List<Answer> expected = new ArrayList<>();
        for (Counted stored : environment.multiplicities()) {
            Atom apart = Substitution.apply(stored.atom(), variable -> Variable.of("stored-" + variable.name()));
            NaiveUnifier unifier = NaiveUnifier.unify(pattern, apart);
            if (unifier != null) {
                expected.add(new Answer(
                        stored.atom(), stored.count(), unifier.apply(asked).path()));
            }
        }
        List<Answer> found = new ArrayList<>();
        for (Match match : environment.match(pattern)) {
            checkNames(match.bindings(), variables);
            Path instance = match.bindings().apply(asked).path();
            found.add(new Answer(match.atom(), match.count(), instance));
            assertThat(match.path()).isEqualTo(match.atom().path());
        }
        assertThat(found).as("matches of %s", pattern).isEqualTo(expected);
        assertThat(environment.match(pattern).count())
                .isEqualTo(expected.stream().mapToLong(Answer::count).sum());
    }

    /** Only the pattern's variables are bound, none of them to a bare variable of the atom, and none within a value. */
    private static void checkNames(Bindings bindings, Set<Variable> variables) {
        bindings.asMap().forEach((variable, value) -> {
            assertThat(variables).contains(variable);
            assertThat(Substitution.variables(value))
                    .noneMatch(inner -> bindings.get(inner).isDefined());
            if (value instanceof Variable other) {
                assertThat(variables).contains(other);
            }
        });
        assertThat(bindings.asMap().keySet().toJavaList())
                .containsExactlyElementsOf(variables.stream()
                        .filter(variable -> bindings.get(variable).isDefined())
                        .toList());
    }
}
