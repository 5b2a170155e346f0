package org.banyan.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/** A law with its operands, so that a failure can print them. */
final class Law {
    private final String statement;
    private final Map<String, Contents> operands = new LinkedHashMap<>();

    Law(String statement) {
        this.statement = statement;
    }

    Law on(String name, Environment operand) {
        operands.put(name, Contents.of(operand));
        return this;
    }

    Law on(Branches branches) {
        on("origin", branches.origin());
        for (int i = 0; i < branches.branches().size(); i++) {
            on("branch " + i, branches.branches().get(i));
        }
        return this;
    }

    /** Fails unless two contents are equal: the same counts, and the same rules in the same order. */
    void same(String one, Contents expected, String other, Contents found) {
        if (!expected.equals(found)) {
            throw failure("%s is%n    %s%n  %s is%n    %s".formatted(one, expected, other, found));
        }
    }

    /** Fails unless a result has the expected count of each atom. */
    void holds(String result, SortedMap<Atom, Long> expected, Contents found) {
        if (!expected.equals(found.counts())) {
            TreeSet<Atom> wrong = new TreeSet<>(Atom.canonicalOrder());
            wrong.addAll(expected.keySet());
            wrong.addAll(found.counts().keySet());
            wrong.removeIf(atom -> count(expected, atom) == count(found.counts(), atom));
            throw failure("%s should be%n    %s%n  but is%n    %s%n  which is wrong for%n    %s"
                    .formatted(result, Contents.show(expected), Contents.show(found.counts()), wrong));
        }
    }

    void holds(boolean condition, String message) {
        if (!condition) {
            throw failure(message);
        }
    }

    static long count(SortedMap<Atom, Long> counts, Atom atom) {
        return counts.getOrDefault(atom, 0L);
    }

    private AssertionError failure(String what) {
        StringBuilder message = new StringBuilder("not so: ").append(statement);
        operands.forEach((name, contents) -> message.append("%n  %s = %s".formatted(name, contents)));
        return new AssertionError(
                message.append("%n  ".formatted()).append(what).toString());
    }
}
