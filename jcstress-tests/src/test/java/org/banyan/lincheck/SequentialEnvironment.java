package org.banyan.lincheck;

import java.util.ArrayList;
import java.util.List;

/** What a shared environment that keeps one earlier version should do, for one thread. */
public final class SequentialEnvironment extends EnvironmentOperations {
    private final List<String> versions = new ArrayList<>();
    private long copies = 1;
    private long rules = 1;

    public SequentialEnvironment() {
        versions.add(text(0, copies, rules));
    }

    private int last() {
        return versions.size() - 1;
    }

    private String change(int moreCopies, int moreRules) {
        long newCopies = Math.max(0, copies + moreCopies);
        long newRules = Math.max(0, rules + moreRules);
        if (newCopies != copies || newRules != rules) {
            copies = newCopies;
            rules = newRules;
            versions.add(text(last() + 1, copies, rules));
        }
        return version();
    }

    @Override
    public String version() {
        return versions.get(last());
    }

    @Override
    public long multiplicity() {
        return copies;
    }

    @Override
    public long ruleCount() {
        return rules;
    }

    @Override
    public String with() {
        return change(1, 0);
    }

    @Override
    public String without() {
        return change(-1, 0);
    }

    @Override
    public String publish() {
        return change(1, 1);
    }

    @Override
    public String publishLess() {
        return change(-1, -1);
    }

    @Override
    public String publishRuleIfOneCopy() {
        return copies == 1 ? change(0, 1) : NONE;
    }

    @Override
    public String publishCopyIfOneRule() {
        return rules == 1 ? change(1, 0) : NONE;
    }

    @Override
    public String asOf(int number) {
        return number >= last() - 1 && number <= last() ? versions.get(number) : NONE;
    }
}
