package org.banyan.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an environment is to be, by the simplest means: two sorted maps that are copied for every change.
 *
 * <p>The number of a rule says where it stands among the rules. The caller gives the number of a new rule; the
 * model says what becomes of numbers afterwards.
 */
final class ModelEnvironment {
    /** Copies of an atom; the number is 0 for all that are no rules. */
    record Held(Atom atom, long count, long number) {}

    static final ModelEnvironment EMPTY = new ModelEnvironment(new TreeMap<>(), new TreeMap<>());

    private final SortedMap<Path, Held> origin;
    private final SortedMap<Path, Held> state;

    private ModelEnvironment(SortedMap<Path, Held> origin, SortedMap<Path, Held> state) {
        this.origin = origin;
        this.state = state;
    }

    List<Held> atoms() {
        return List.copyOf(state.values());
    }

    long multiplicity(Atom atom) {
        return count(state, atom.path());
    }

    boolean isModified() {
        return !state.equals(origin);
    }

    ModelEnvironment fork() {
        return new ModelEnvironment(state, state);
    }

    ModelEnvironment cleared() {
        return new ModelEnvironment(origin, new TreeMap<>());
    }

    /** With more copies of an atom, which gets the given number if it is a rule that is new on this branch. */
    ModelEnvironment with(Atom atom, long times, long number) {
        return times == 0 ? this : changed(atom, multiplicity(atom) + times, number);
    }

    ModelEnvironment without(Atom atom, long times) {
        return changed(atom, Math.max(0, multiplicity(atom) - times), 0);
    }

    /** Whether to add an atom is to define a new rule that has no number yet. */
    boolean wouldNumber(Atom atom) {
        return Rule.isRule(atom) && !state.containsKey(atom.path()) && !origin.containsKey(atom.path());
    }

    private ModelEnvironment changed(Atom atom, long count, long number) {
        SortedMap<Path, Held> changed = new TreeMap<>(state);
        Path path = atom.path();
        if (count == 0) {
            changed.remove(path);
        } else {
            Held known = state.getOrDefault(path, origin.get(path));
            long kept = known != null ? known.number() : Rule.isRule(atom) ? number : 0;
            changed.put(path, new Held(AtomCodec.decode(path), count, kept));
        }
        return new ModelEnvironment(origin, changed);
    }

    ModelEnvironment union(ModelEnvironment other) {
        return unionAll(List.of(this, other));
    }

    static ModelEnvironment unionAll(List<ModelEnvironment> branches) {
        List<List<ModelEnvironment>> groups = new ArrayList<>();
        for (ModelEnvironment branch : branches) {
            groups.stream()
                    .filter(group -> group.get(0).origin.equals(branch.origin))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(branch);
        }
        return groups.stream()
                .map(ModelEnvironment::sum)
                .reduce((one, next) ->
                        one.fork().combined(next, Math::max, true).rooted())
                .orElse(EMPTY);
    }

    private ModelEnvironment rooted() {
        return new ModelEnvironment(state, state);
    }

    private static ModelEnvironment sum(List<ModelEnvironment> branches) {
        SortedMap<Path, Held> origin = branches.get(0).origin;
        Set<Path> paths = new TreeSet<>(origin.keySet());
        branches.forEach(branch -> paths.addAll(branch.state.keySet()));
        SortedMap<Path, Held> total = new TreeMap<>();
        for (Path path : paths) {
            long before = count(origin, path);
            long count = before;
            Held some = origin.get(path);
            for (ModelEnvironment branch : branches) {
                count += count(branch.state, path) - before;
                some = origin.containsKey(path) ? some : earlier(some, branch.state.get(path));
            }
            if (count > 0 && some != null) {
                total.put(path, new Held(some.atom(), count, some.number()));
            }
        }
        return new ModelEnvironment(origin, total);
    }

    ModelEnvironment join(ModelEnvironment other) {
        return combined(other, Math::max, false);
    }

    ModelEnvironment meet(ModelEnvironment other) {
        return combined(other, Math::min, false);
    }

    ModelEnvironment plus(ModelEnvironment other) {
        return combined(other, Long::sum, false);
    }

    ModelEnvironment minus(ModelEnvironment other) {
        return new ModelEnvironment(origin, kept(other, (mine, its) -> mine - its));
    }

    ModelEnvironment restrict(ModelEnvironment other) {
        return new ModelEnvironment(origin, kept(other, (mine, its) -> its == 0 ? 0 : mine));
    }

    /** What this one holds and the other does not, made from nothing. */
    ModelEnvironment beyond(ModelEnvironment other) {
        return new ModelEnvironment(new TreeMap<>(), minus(other).state);
    }

    private SortedMap<Path, Held> kept(ModelEnvironment other, LongBinaryOperator counts) {
        SortedMap<Path, Held> kept = new TreeMap<>();
        state.forEach((path, held) -> {
            long count = counts.applyAsLong(held.count(), count(other.state, path));
            if (count > 0) {
                kept.put(path, new Held(held.atom(), count, held.number()));
            }
        });
        return kept;
    }

    /** The earlier number wins, but where this branch's origin knows the rule and is not to be forgotten. */
    private ModelEnvironment combined(ModelEnvironment other, LongBinaryOperator counts, boolean anew) {
        Set<Path> paths = new TreeSet<>(state.keySet());
        paths.addAll(other.state.keySet());
        SortedMap<Path, Held> combined = new TreeMap<>();
        for (Path path : paths) {
            long count = counts.applyAsLong(count(state, path), count(other.state, path));
            Held first = anew ? null : origin.get(path);
            Held some = first != null ? first : earlier(state.get(path), other.state.get(path));
            if (count > 0 && some != null) {
                combined.put(path, new Held(some.atom(), count, some.number()));
            }
        }
        return new ModelEnvironment(origin, combined);
    }

    private static @Nullable Held earlier(@Nullable Held one, @Nullable Held other) {
        return one == null || other != null && other.number() < one.number() ? other : one;
    }

    private static long count(SortedMap<Path, Held> atoms, Path path) {
        Held held = atoms.get(path);
        return held == null ? 0 : held.count();
    }

    /** All rules in order, each once for each definition. */
    List<Rule> rules() {
        return state.values().stream()
                .filter(held -> Rule.isRule(held.atom()))
                .sorted(Comparator.comparingLong(Held::number).thenComparing(Held::atom, Atom.canonicalOrder()))
                .flatMap(held -> Collections.nCopies((int) held.count(), held.atom()).stream())
                .map(atom -> Rule.from(atom).get())
                .toList();
    }

    List<Rule> rulesFor(Symbol head, int arity) {
        List<Rule> found = new ArrayList<>(rules());
        found.removeIf(rule -> !rule.head().contains(head) || rule.arity() != arity);
        rules().stream().filter(rule -> rule.head().isEmpty()).forEach(found::add);
        return found;
    }

    /** The type assertions, copies left aside. */
    List<Expression> typeAssertions() {
        return state.values().stream()
                .filter(held -> held.atom() instanceof Expression expression
                        && expression.size() == 3
                        && expression.get(0).equals(Atom.symbol(":")))
                .map(held -> (Expression) held.atom())
                .toList();
    }

    @Override
    public String toString() {
        return "origin " + origin.values() + ", state " + state.values();
    }
}
