package org.banyan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Example;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;

class ArbitraryEnvironmentsTest {
    private static final List<Branches> BRANCHES = Samples.of(ArbitraryEnvironments.branches());

    /** Counts the samples, of a hundred, with a branch that satisfies a condition on origin and branch. */
    private static long percent(BiPredicate<Environment, Environment> ofOriginAndBranch) {
        long matching = BRANCHES.stream()
                .filter(sample -> sample.branches()
                        .toJavaStream()
                        .anyMatch(branch -> ofOriginAndBranch.test(sample.origin(), branch)))
                .count();
        return matching * 100 / BRANCHES.size();
    }

    private static boolean anyAtom(Environment in, Predicate<Counted> wanted) {
        return StreamSupport.stream(in.multiplicities().spliterator(), false).anyMatch(wanted);
    }

    @Example
    void environmentsHoldFactsRulesAndTypesInSomeCopies() {
        List<Environment> environments = Samples.of(ArbitraryEnvironments.environments());
        assertThat(environments)
                .anyMatch(Environment::isEmpty)
                .anyMatch(environment -> environment.ruleCount() > 1)
                .anyMatch(environment -> environment.typeCount() > 0)
                .anyMatch(environment -> environment.size() > environment.distinctSize())
                .anyMatch(environment -> environment.size() > environment.ruleCount() + environment.typeCount())
                .anyMatch(Environment::isModified)
                .anyMatch(environment -> !environment.isModified() && !environment.isEmpty());
        assertThat(environments).allMatch(environment -> environment.distinctSize() <= 10);
    }

    @Example
    void editsAreOfAllKinds() {
        assertThat(Samples.of(ArbitraryEnvironments.edits()).stream()
                        .map(Edit::getClass)
                        .collect(Collectors.toSet()))
                .hasSize(4);
    }

    @Example
    void thereAreTwoToFourBranches() {
        assertThat(BRANCHES.stream().map(sample -> sample.branches().size()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(2, 3, 4);
    }

    @Example
    void branchesAddAndRemoveAndDoNothing() {
        assertThat(percent((origin, branch) -> !branch.isModified())).isGreaterThan(10);
        assertThat(percent((origin, branch) -> anyAtom(branch, counted -> !origin.contains(counted.atom()))))
                .as("something new")
                .isGreaterThan(20);
        assertThat(percent((origin, branch) -> anyAtom(
                        branch,
                        counted -> origin.multiplicity(counted.atom()) < counted.count()
                                && origin.contains(counted.atom()))))
                .as("more copies")
                .isGreaterThan(10);
        assertThat(percent((origin, branch) -> anyAtom(origin, counted -> !branch.contains(counted.atom()))))
                .as("removed")
                .isGreaterThan(10);
        assertThat(percent((origin, branch) -> branch.isEmpty() && !origin.isEmpty()))
                .as("cleared")
                .isPositive();
        assertThat(percent((origin, branch) -> branch.ruleCount() > origin.ruleCount() + 1))
                .as("several new rules")
                .isGreaterThan(5);
    }

    @Example
    void branchesMeet() {
        assertThat(BRANCHES).anyMatch(sample -> {
            Set<Object> added = new HashSet<>();
            return sample.branches().toJavaStream().anyMatch(branch -> {
                boolean again = false;
                for (Counted counted : sample.origin().diff(branch).added().multiplicities()) {
                    again |= !added.add(counted.atom().path());
                }
                return again;
            });
        });
        long frugal = BRANCHES.stream()
                .filter(Branches::removeNoMoreThanTheOriginHolds)
                .count();
        assertThat(frugal)
                .as("remove no more than there is")
                .isBetween(BRANCHES.size() / 4L, BRANCHES.size() * 99L / 100);
        assertThat(BRANCHES.stream()
                        .filter(sample -> sample.branches().size() > 2)
                        .filter(Branches::removeNoMoreThanTheOriginHolds)
                        .filter(sample -> sample.branches().toJavaStream().allMatch(Environment::isModified)))
                .as("can be used for associativity")
                .hasSizeGreaterThan(BRANCHES.size() / 50);
    }

    @Example
    void failuresShrinkToFewBranchesOfFewAtoms() {
        Branches removed = Samples.shrunk(
                ArbitraryEnvironments.branches(),
                sample -> sample.branches()
                        .toJavaStream()
                        .anyMatch(branch -> branch.size() < sample.origin().size()));
        assertThat(removed.branches()).hasSize(2).allMatch(branch -> branch.size() <= 1);
        assertThat(removed.origin().size()).isEqualTo(1);
        Atom left = removed.origin().multiplicities().iterator().next().atom();
        assertThat(left).isNotInstanceOf(Expression.class);
        assertThat(left.toString()).hasSizeLessThanOrEqualTo("True".length());
    }
}
