package org.banyan.testkit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.core.Counted;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;

/** A copy of the content of an environment: every atom with its count, and the rules in order. */
record Contents(SortedMap<Atom, Long> counts, List<Rule> rules) {
    static Contents of(Environment environment) {
        SortedMap<Atom, Long> counts = noCounts();
        for (Counted counted : environment.multiplicities()) {
            counts.put(counted.atom(), counted.count());
        }
        return new Contents(counts, environment.rules().stream().toList());
    }

    /** Returns an empty map of counts, in which variants are one key. */
    static SortedMap<Atom, Long> noCounts() {
        return new TreeMap<>(Atom.canonicalOrder());
    }

    static String show(SortedMap<Atom, Long> counts) {
        return counts.entrySet().stream()
                .map(entry ->
                        entry.getValue() == 1 ? entry.getKey().toString() : entry.getKey() + " x" + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String toString() {
        return show(counts) + (rules.size() < 2 ? "" : " with the rules in the order " + rules);
    }
}
