package org.banyan.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;

/**
 * Arbitrary environments, edits, and branches of one origin.
 *
 * <p>All branches of one sample choose from the same few atoms, so that they meet: they remove what the origin holds,
 * add what another one adds, and remove what they have added. Failures shrink to few atoms, few branches and few edits.
 */
public final class ArbitraryEnvironments {
    private static final int ATOMS = 8;
    private static final int EDITS = 6;
    private static final int COPIES = 3;

    private ArbitraryEnvironments() {}

    /** Environments of up to {@value #ATOMS} different atoms, some of them rules and type assertions, on a branch. */
    public static Arbitrary<Environment> environments() {
        Arbitrary<Environment> made = Combinators.combine(pools(), counts()).as(ArbitraryEnvironments::environment);
        return Combinators.combine(
                        made, Arbitraries.of(false, true), edits().list().ofMaxSize(2))
                .as((start, forked, edits) -> Edit.applyAll(edits, forked ? start.fork() : start))
                .withoutEdgeCases();
    }

    /** Edits of arbitrary atoms; see {@link #branches()} for such as hit what is there. */
    public static Arbitrary<Edit> edits() {
        return Combinators.combine(contents(), drafts())
                .as((atom, draft) -> draft.edit(List.of(atom)))
                .withoutEdgeCases();
    }

    /** An origin and two to four branches of it, some of which may not be modified. */
    public static Arbitrary<Branches> branches() {
        return Combinators.combine(
                        pools(),
                        counts(),
                        drafts().list().ofMaxSize(EDITS).list().ofMinSize(2).ofMaxSize(4))
                .as((pool, counts, branches) -> Branches.of(
                        environment(pool, counts),
                        branches.stream()
                                .map(drafts -> drafts.stream()
                                        .map(draft -> draft.edit(pool))
                                        .toList())
                                .toList()))
                .withoutEdgeCases();
    }

    private static Arbitrary<Atom> contents() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, ArbitraryAtoms.atoms()),
                Tuple.of(3, ArbitraryAtoms.rules().map(Rule::atom)),
                Tuple.of(1, ArbitraryAtoms.typeAssertions()));
    }

    private static Arbitrary<List<Atom>> pools() {
        return contents().list().ofMinSize(1).ofMaxSize(ATOMS);
    }

    /** How many copies of each atom an origin holds: of some none, so that they are for branches to add. */
    private static Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(0, COPIES).list().ofMaxSize(ATOMS);
    }

    private static Environment environment(List<Atom> pool, List<Integer> counts) {
        EnvironmentBuilder builder = Environment.builder();
        for (int i = 0; i < Math.min(pool.size(), counts.size()); i++) {
            builder.add(pool.get(i), counts.get(i));
        }
        return builder.build();
    }

    private static Arbitrary<Draft> drafts() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(8, Kind.WITH), Tuple.of(6, Kind.WITHOUT), Tuple.of(2, Kind.AGAIN), Tuple.of(1, Kind.CLEAR));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, ATOMS - 1),
                        Arbitraries.integers().between(1, COPIES))
                .as(Draft::new);
    }

    private enum Kind {
        WITH,
        WITHOUT,
        AGAIN,
        CLEAR
    }

    /** An edit before it is known what atoms there are. */
    private record Draft(Kind kind, int index, int times) {
        Edit edit(List<Atom> pool) {
            Atom atom = pool.get(index % pool.size());
            return switch (kind) {
                case WITH -> new Edit.With(atom, times);
                case WITHOUT -> new Edit.Without(atom, times);
                case AGAIN -> new Edit.Again(atom);
                case CLEAR -> new Edit.Clear();
            };
        }
    }
}
