package org.banyan.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.space.Count;
import org.banyan.core.space.Occurrence;
import org.banyan.core.space.State;
import org.banyan.core.space.StateBuilder;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.jspecify.annotations.Nullable;

/** The union of any number of branches: one sum of all changes for each origin, with one floor at zero. */
final class BranchSum {
    private final Environment first;
    private final List<Environment> modified = new ArrayList<>();

    private BranchSum(Environment first) {
        this.first = first;
    }

    static Environment of(Iterable<Environment> branches) {
        List<BranchSum> sums = new ArrayList<>();
        for (Environment branch : branches) {
            BranchSum sum = sums.stream()
                    .filter(candidate -> candidate.first.hasOriginOf(branch))
                    .findFirst()
                    .orElse(null);
            if (sum == null) {
                sum = new BranchSum(branch);
                sums.add(sum);
            }
            if (branch.state() != branch.origin()) {
                sum.modified.add(branch);
            }
        }
        return sums.stream()
                .map(BranchSum::total)
                .reduce(Environment::joinedAnew)
                .orElse(Environment.empty());
    }

    private Environment total() {
        if (modified.isEmpty()) {
            return first;
        }
        if (modified.size() == 1) {
            return modified.get(0);
        }
        State origin = first.origin();
        Map<Path, CountChange> changes = new HashMap<>();
        StateBuilder builder = new StateBuilder(origin, origin);
        for (Environment branch : modified) {
            builder.number(branch.state().nextNumber());
            PathTrie.Diff<Occurrence> diff = origin.space().diff(branch.state().space());
            diff.removed()
                    .forEach((path, old) ->
                            change(changes, path).by(branch.state().count(path) - old.count()));
            diff.added().forEach((path, now) -> {
                CountChange change = change(changes, path);
                change.defined(now);
                if (origin.count(path) == 0) {
                    change.by(now.count());
                }
            });
        }
        changes.forEach((path, change) ->
                builder.set(path, change.applied(origin.space().get(path))));
        return new Environment(origin, builder.build());
    }

    private static CountChange change(Map<Path, CountChange> changes, Path path) {
        return changes.computeIfAbsent(path, ignored -> new CountChange());
    }

    /** What all branches together have changed in the count of one atom. */
    private static final class CountChange {
        private long more;
        private @Nullable Occurrence earliest;

        void by(long difference) {
            more = Math.addExact(more, difference);
        }

        void defined(Occurrence now) {
            earliest = Occurrence.earlier(1, earliest, now);
        }

        @Nullable Occurrence applied(@Nullable Occurrence before) {
            long count = Math.max(0, Math.addExact(Occurrence.countOf(before), more));
            Occurrence some = before != null ? before : earliest != null ? earliest : Count.ONE;
            return count == 0 ? null : some.withCount(count);
        }
    }
}
