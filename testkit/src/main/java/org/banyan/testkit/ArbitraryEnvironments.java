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
 * The arbitraries of environments, edits, and branches of one origin.
 *
 * <p>All branches of a sample use the same few atoms, so that their edits meet: a branch removes atoms of the origin,
 * adds atoms that another branch adds, and removes atoms that it has added. Failures shrink to few atoms, few branches
 * and few edits.
 *
 * <p>Cost: every method is O(1). To generate a sample is O(1) as well, since its size is bounded. Thread-safe.
 */
public final class ArbitraryEnvironments {
    private static final int ATOMS = 8;
    private static final int EDITS = 6;
    private static final int COPIES = 3;

    private ArbitraryEnvironments() {}

    /**
     * Returns environments of up to {@value #ATOMS} distinct atoms, some of them rules or types. Some are modified
     * forks.
     */
    public static Arbitrary<Environment> environments() {
        Arbitrary<Environment> made = Combinators.combine(pools(), counts()).as(ArbitraryEnvironments::environment);
        return Combinators.combine(
                        made, Arbitraries.of(false, true), edits().list().ofMaxSize(2))
                .as((start, forked, edits) -> Edit.applyAll(edits, forked ? start.fork() : start))
                .withoutEdgeCases();
    }

    /** Returns edits of arbitrary atoms. Those of {@link #branches()} are of atoms that the origin holds. */
    public static Arbitrary<Edit> edits() {
        return Combinators.combine(contents(), indexedEdits())
                .as((atom, edit) -> edit.on(List.of(atom)))
                .withoutEdgeCases();
    }

    /** Returns samples of an origin and two to four branches of it. Some branches may be unmodified. */
    public static Arbitrary<Branches> branches() {
        return Combinators.combine(
                        pools(),
                        counts(),
                        indexedEdits()
                                .list()
                                .ofMaxSize(EDITS)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(4))
                .as((pool, counts, branches) -> Branches.of(
                        environment(pool, counts),
                        branches.stream()
                                .map(indexedEdits -> indexedEdits.stream()
                                        .map(edit -> edit.on(pool))
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

    /** Returns the counts of the atoms of an origin. Some are zero; branches add those atoms. */
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

    private static Arbitrary<IndexedEdit> indexedEdits() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(8, Kind.WITH), Tuple.of(6, Kind.WITHOUT), Tuple.of(2, Kind.AGAIN), Tuple.of(1, Kind.CLEAR));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, ATOMS - 1),
                        Arbitraries.integers().between(1, COPIES))
                .as(IndexedEdit::new);
    }

    private enum Kind {
        WITH,
        WITHOUT,
        AGAIN,
        CLEAR
    }

    /** An edit whose atom is an index into the atoms of a sample. */
    private record IndexedEdit(Kind kind, int index, int times) {
        Edit on(List<Atom> pool) {
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
