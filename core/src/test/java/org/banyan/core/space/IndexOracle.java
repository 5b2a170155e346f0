package org.banyan.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Rule;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/** What the indexes of a state must be, made from its space alone by looking at every atom. */
public final class IndexOracle {
    private static final Comparator<Definition> ORDER = Comparator.comparingLong(Definition::number)
            .thenComparing(held -> held.rule().atom(), Atom.canonicalOrder());

    private final Map<@Nullable RuleHead, List<Definition>> rules = new HashMap<>();
    private final Map<Atom, List<Atom>> types = new HashMap<>();
    private RuleIndex ruleIndex = RuleIndex.EMPTY;
    private TypeIndex typeIndex = TypeIndex.EMPTY;
    private long lastNumber = -1;

    private IndexOracle(PathTrie<Occurrence> space) {
        for (PathTrie.Entry<Occurrence> entry : space) {
            Atom atom = AtomCodec.decode(entry.path());
            if (Rule.isRule(atom)) {
                define(Rule.from(atom).get(), (Definition) entry.value());
            } else {
                assertThat(entry.value()).as("what is kept of %s", atom).isInstanceOf(Count.class);
            }
            if (isTypeAssertion(atom)) {
                Expression assertion = (Expression) atom;
                types.computeIfAbsent(assertion.get(1), name -> new ArrayList<>())
                        .add(assertion.get(2));
                typeIndex = typeIndex.refreshed(assertion.get(1), space);
            }
        }
        rules.values().forEach(list -> list.sort(ORDER));
    }

    private void define(Rule rule, Definition definition) {
        assertThat(definition.rule()).isEqualTo(rule);
        rules.computeIfAbsent(headOf(rule), head -> new ArrayList<>()).add(definition);
        ruleIndex = ruleIndex.replaced(null, definition);
        lastNumber = Math.max(lastNumber, definition.number());
    }

    private static @Nullable RuleHead headOf(Rule rule) {
        return rule.head().isEmpty() ? null : new RuleHead(rule.head().get(), rule.arity());
    }

    private static boolean isTypeAssertion(Atom atom) {
        return atom instanceof Expression expression
                && expression.size() == 3
                && expression.get(0).equals(Atom.symbol(":"));
    }

    /** Fails unless the indexes of a state are the functions of its space that they are meant to be. */
    public static void check(State state) {
        new IndexOracle(state.space()).compare(state);
    }

    private void compare(State state) {
        rules.forEach(
                (head, list) -> assertThat(List.copyOf(definitions(state.rules().rules(head))))
                        .as("rules of %s", head)
                        .isEqualTo(list));
        SortedMap<Integer, Integer> lists = new TreeMap<>();
        state.rules().lists().forEach(list -> lists.merge(list.isEmpty() ? 0 : 1, 1, Integer::sum));
        assertThat(lists.getOrDefault(1, 0)).as("heads that have rules").isEqualTo(rules.size());
        assertThat(lists.getOrDefault(0, 0)).as("empty lists").isEqualTo(rules.containsKey(null) ? 0 : 1);
        assertThat(state.rules()).isEqualTo(ruleIndex).hasSameHashCodeAs(ruleIndex);

        types.forEach((name, list) -> assertThat(state.types().types(name).asJava())
                .as("types of %s", name)
                .isEqualTo(list));
        assertThat(state.types()).isEqualTo(typeIndex).hasSameHashCodeAs(typeIndex);

        assertThat(state.nextNumber()).as("next number of a rule").isGreaterThan(lastNumber);
    }

    private static List<Definition> definitions(PathTrie<Definition> rules) {
        List<Definition> list = new ArrayList<>();
        rules.values().forEach(list::add);
        return list;
    }
}
