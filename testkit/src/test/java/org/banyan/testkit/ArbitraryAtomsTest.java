package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;

class ArbitraryAtomsTest {
    private static void visit(Atom atom, Consumer<Atom> visitor) {
        visitor.accept(atom);
        if (atom instanceof Expression expression) {
            expression.children().forEach(child -> visit(child, visitor));
        }
    }

    private static int depth(Atom atom) {
        return atom instanceof Expression expression
                ? 1
                        + expression.children().stream()
                                .mapToInt(ArbitraryAtomsTest::depth)
                                .max()
                                .orElse(0)
                : 0;
    }

    private static int occurrences(Variable variable, Atom in) {
        int[] count = {0};
        visit(in, part -> count[0] += part.equals(variable) ? 1 : 0);
        return count[0];
    }

    @Example
    void atomsAreOfAllKindsAndSmall() {
        List<Atom> atoms = Samples.of(ArbitraryAtoms.atoms());
        Set<Class<?>> kinds = new HashSet<>();
        Set<Integer> depths = new HashSet<>();
        Set<Integer> widths = new HashSet<>();
        for (Atom atom : atoms) {
            kinds.add(atom.getClass());
            depths.add(depth(atom));
            visit(atom, part -> {
                if (part instanceof Expression expression) {
                    widths.add(expression.size());
                }
            });
        }
        assertThat(kinds)
                .containsOnly(
                        Symbol.class,
                        Variable.class,
                        Expression.class,
                        Int64.class,
                        BigInt.class,
                        Float64.class,
                        Str.class,
                        Bool.class,
                        Grounded.class);
        assertThat(depths).containsOnly(0, 1, 2, 3);
        assertThat(widths).containsOnly(0, 1, 2, 3, 4);
        assertThat(atoms).anyMatch(Atom::isGround).anyMatch(atom -> !atom.isGround());
    }

    @Example
    void atomsComeBackFromTheirPaths() {
        assertThat(Samples.of(ArbitraryAtoms.atoms()))
                .allMatch(atom -> AtomCodec.decode(atom.path()).isVariantOf(atom));
    }

    @Example
    void groundAtomsHaveNoVariables() {
        List<Atom> atoms = Samples.of(ArbitraryAtoms.groundAtoms());
        assertThat(atoms).allMatch(Atom::isGround);
        assertThat(atoms).anyMatch(atom -> depth(atom) == 3).anyMatch(Grounded.class::isInstance);
    }

    @Example
    void patternsHaveVariablesAndSomeRepeatThem() {
        List<Atom> patterns = Samples.of(ArbitraryAtoms.patterns());
        assertThat(patterns).noneMatch(Atom::isGround).anyMatch(Variable.class::isInstance);
        assertThat(patterns).allMatch(pattern -> depth(pattern) <= 3);
        assertThat(patterns.stream()
                        .filter(pattern -> Substitution.variables(pattern).stream()
                                .anyMatch(variable -> occurrences(variable, pattern) > 1))
                        .count())
                .isGreaterThan(patterns.size() / 10);
    }

    @Example
    void namesAreNasty() {
        Set<String> names =
                Samples.of(ArbitraryAtoms.symbols()).stream().map(Symbol::name).collect(Collectors.toSet());
        assertThat(names).anyMatch(name -> name.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT));
        assertThat(names).anyMatch(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint));
        assertThat(names).anyMatch(name -> name.indexOf('"') > 0);
        assertThat(names).anyMatch(name -> name.chars().anyMatch(Character::isISOControl));
        assertThat(names).anyMatch(name -> name.matches("[+-]?[0-9].*"));
        assertThat(names).contains("é", "e\u0301", "True1", "=");
        assertThat(names.stream().filter(name -> name.length() == 6 && name.hashCode() == "AaAaAa".hashCode()))
                .hasSizeGreaterThan(4);
        assertThat(Samples.of(ArbitraryAtoms.variables()).stream().map(Variable::name))
                .contains("", "x", "AaAaAa");
        Set<String> strings = new HashSet<>();
        Samples.of(ArbitraryAtoms.groundAtoms())
                .forEach(atom -> visit(atom, part -> {
                    if (part instanceof Str string) {
                        strings.add(string.value());
                    }
                }));
        assertThat(strings)
                .contains("")
                .anyMatch(text -> text.contains("\""))
                .anyMatch(text -> text.contains("\\"))
                .anyMatch(text -> text.chars().anyMatch(Character::isISOControl))
                .anyMatch(text -> text.contains("("));
    }

    @Example
    void rulesHaveHeadsOrMayMatchAnything() {
        List<Rule> rules = Samples.of(ArbitraryAtoms.rules());
        assertThat(rules.stream().filter(rule -> rule.head().isDefined()).count())
                .isGreaterThan(rules.size() / 2);
        assertThat(rules).anyMatch(rule -> rule.head().isEmpty()).anyMatch(rule -> rule.lhs() instanceof Variable);
        assertThat(rules.stream().map(Rule::arity)).contains(0, 1, 2);
        assertThat(rules)
                .anyMatch(rule -> !rule.lhs().isGround()
                        && Substitution.variables(rule.lhs()).containsAll(Substitution.variables(rule.rhs()))
                        && !rule.rhs().isGround());
        Set<Rule> once = new HashSet<>();
        assertThat(rules).as("a rule that was there before").anyMatch(rule -> !once.add(rule));
    }

    @Example
    void typeAssertionsAreOfSymbolsAndOfOthers() {
        List<Expression> assertions = Samples.of(ArbitraryAtoms.typeAssertions());
        assertThat(assertions)
                .allMatch(assertion -> assertion.size() == 3 && assertion.get(0).equals(Atom.symbol(":")));
        assertThat(assertions)
                .anyMatch(assertion -> assertion.get(1) instanceof Symbol)
                .anyMatch(assertion -> assertion.get(1) instanceof Expression);
    }

    @Example
    void failuresShrinkToSmallAtoms() {
        assertThat(Samples.shrunk(ArbitraryAtoms.atoms(), atom -> true).toString())
                .hasSizeLessThanOrEqualTo(2);
        assertThat(Samples.shrunk(ArbitraryAtoms.atoms(), atom -> depth(atom) > 1)
                        .toString())
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Samples.shrunk(ArbitraryAtoms.patterns(), atom -> depth(atom) > 0)
                        .toString())
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Samples.shrunk(ArbitraryAtoms.rules(), rule -> rule.arity() == 2)
                        .toString())
                .hasSizeLessThanOrEqualTo(24);
    }
}
