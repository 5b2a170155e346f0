package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.ArbitraryTerms.Assignment;

/** The laws of unification, and of the bindings that it gives. */
@Domain(ArbitraryTerms.class)
@Domain(DomainContext.Global.class)
class UnifierLawsTest {
    @Property(tries = 3000)
    void makesBothSidesEqual(@ForAll Atom left, @ForAll Atom right) {
        Unifier.unify(left, right)
                .forEach(bindings -> assertThat(bindings.apply(left)).isEqualTo(bindings.apply(right)));
    }

    @Property(tries = 3000)
    void agreesWithRobinson(@ForAll Atom left, @ForAll Atom right) {
        NaiveUnifier naive = NaiveUnifier.unify(left, right);
        Option<Bindings> bindings = Unifier.unify(left, right);
        assertThat(bindings.isDefined()).isEqualTo(naive != null);
        if (naive != null) {
            Atom all = Atom.expression(left, right, Atom.expression(ArbitraryTerms.VARIABLES));
            assertThat(bindings.get().apply(all).path())
                    .isEqualTo(naive.apply(all).path());
        }
    }

    @Property(tries = 3000)
    void doesNotDependOnTheSide(@ForAll Atom left, @ForAll Atom right) {
        Option<Bindings> one = Unifier.unify(left, right);
        Option<Bindings> other = Unifier.unify(right, left);
        assertThat(one.isDefined()).isEqualTo(other.isDefined());
        if (one.isDefined()) {
            Atom both = Atom.expression(left, right);
            assertThat(one.get().apply(both).isVariantOf(other.get().apply(both)))
                    .isTrue();
        }
    }

    @Property
    void bindsNothingBetweenEquals(@ForAll Atom atom) {
        assertThat(Unifier.unify(atom, atom)).containsExactly(Bindings.none());
        assertThat(Unifier.unify(atom, copy(atom))).containsExactly(Bindings.none());
    }

    @Property(tries = 3000)
    void isResolved(@ForAll Atom left, @ForAll Atom right) {
        Unifier.unify(left, right).forEach(bindings -> {
            Atom whole = Atom.expression(left, right);
            assertThat(bindings.apply(bindings.apply(whole))).isEqualTo(bindings.apply(whole));
            bindings.asMap().forEach((variable, value) -> {
                assertThat(Substitution.variables(whole)).contains(variable).containsAll(Substitution.variables(value));
                assertThat(Substitution.variables(value))
                        .noneMatch(inner -> bindings.get(inner).isDefined());
            });
        });
    }

    /** Whatever makes both sides equal does so by way of the unifier. */
    @Property(tries = 2000)
    void isMostGeneral(@ForAll Atom left, @ForAll Assignment assignment, @ForAll long seed) {
        Bindings special = assignment.bindings();
        Atom right = abstracted(special.apply(left), special, new Random(seed));
        assertThat(special.apply(right)).as("both are made equal").isEqualTo(special.apply(left));
        Bindings general = Unifier.unify(left, right).get();
        for (Variable variable : ArbitraryTerms.VARIABLES) {
            assertThat(special.apply(general.apply(variable)))
                    .as("%s and %s under %s, by way of %s", left, right, special, general)
                    .isEqualTo(special.apply(variable));
        }
    }

    @Property(tries = 2000)
    void succeedsWhereMatchingDoes(@ForAll Atom pattern, @ForAll Assignment assignment, @ForAll Atom other) {
        for (Atom atom : List.of(assignment.bindings().apply(pattern), other)) {
            Atom apart = Substitution.apply(atom, variable -> Variable.of("other-" + variable.name()));
            Option<Bindings> matched = Matcher.match(pattern, apart);
            Option<Bindings> unified = Unifier.unify(pattern, apart);
            if (matched.isDefined()) {
                assertThat(unified.get().apply(pattern).isVariantOf(apart)).isTrue();
            }
            if (atom.isGround()) {
                assertThat(unified).isEqualTo(matched);
            }
        }
    }

    @Property(tries = 2000)
    void matchingMakesThePatternTheAtom(@ForAll Atom pattern, @ForAll Assignment assignment, @ForAll Atom other) {
        Atom instance = assignment.bindings().apply(pattern);
        Bindings bindings = Matcher.match(pattern, instance).get();
        assertThat(bindings.apply(pattern)).isEqualTo(instance);
        assertThat(bindings.asMap().keySet().toJavaList()).containsExactlyElementsOf(Substitution.variables(pattern));
        Matcher.match(pattern, other)
                .forEach(found -> assertThat(found.apply(pattern)).isEqualTo(other));
    }

    @Property(tries = 2000)
    void matchingFindsWhateverIsAnInstance(@ForAll Atom pattern, @ForAll Atom atom) {
        Map<String, Atom> values = new TreeMap<>();
        boolean instance = isInstance(pattern, atom, values);
        assertThat(Matcher.match(pattern, atom).isDefined()).isEqualTo(instance);
    }

    private static boolean isInstance(Atom pattern, Atom atom, Map<String, Atom> values) {
        if (pattern instanceof Variable variable) {
            Atom known = values.putIfAbsent(variable.name(), atom);
            return known == null || known.equals(atom);
        }
        if (!(pattern instanceof Expression wanted) || !(atom instanceof Expression given)) {
            return pattern.equals(atom);
        }
        boolean instance = wanted.size() == given.size();
        for (int i = 0; instance && i < wanted.size(); i++) {
            instance = isInstance(wanted.get(i), given.get(i), values);
        }
        return instance;
    }

    /** An atom with some parts replaced by variables that stand for them. */
    private static Atom abstracted(Atom atom, Bindings values, Random random) {
        for (Variable variable : ArbitraryTerms.VARIABLES) {
            if (values.apply(variable).equals(atom) && random.nextInt(3) > 0) {
                return variable;
            }
        }
        if (!(atom instanceof Expression expression)) {
            return atom;
        }
        List<Atom> children = new ArrayList<>();
        expression.children().forEach(child -> children.add(abstracted(child, values, random)));
        return Atom.expression(children);
    }

    private static Atom copy(Atom atom) {
        return atom instanceof Expression expression
                ? Atom.expression(expression.children().stream()
                        .map(UnifierLawsTest::copy)
                        .toList())
                : atom;
    }
}
