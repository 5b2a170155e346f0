package org.banyan.testkit;

import java.util.SortedMap;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/** The union of branches by its definition: one sum of all changes, with a floor at zero. */
final class Changes {
    private Changes() {}

    static SortedMap<Atom, Long> addedUp(Environment origin, Iterable<Environment> branches) {
        SortedMap<Atom, Long> before = Contents.of(origin).counts();
        SortedMap<Atom, Long> total = Contents.noCounts();
        total.putAll(before);
        for (Environment branch : branches) {
            before.forEach((atom, count) -> total.merge(atom, -count, Long::sum));
            Contents.of(branch).counts().forEach((atom, count) -> total.merge(atom, count, Long::sum));
        }
        total.values().removeIf(count -> count <= 0);
        return total;
    }
}
