package org.banyan.jcstress.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be said against a run. */
final class Judgement {
    private final Map<String, Listed> listed;
    private final Map<String, Seen> seen;
    private final boolean hiddenMustFire;
    private final List<String> complaints = new ArrayList<>();

    private Judgement(Collection<? extends Listed> listed, Collection<Seen> seen, boolean hiddenMustFire) {
        this.listed = listed.stream().collect(Collectors.toMap(Listed::name, Function.identity()));
        this.seen = seen.stream().collect(Collectors.toMap(Seen::name, Function.identity()));
        this.hiddenMustFire = hiddenMustFire;
    }

    /**
     * Judges a run.
     *
     * @param listed what should have run
     * @param seen what has run, each class once
     * @param hiddenMustFire whether the controls that x86 hides must have shown their mistakes, too
     * @return the complaints in the order of names; none if the run passes
     */
    static List<String> of(Collection<? extends Listed> listed, Collection<Seen> seen, boolean hiddenMustFire) {
        return new Judgement(listed, seen, hiddenMustFire).judged();
    }

    private List<String> judged() {
        if (listed.isEmpty()) {
            complaints.add("there are no tests");
        }
        Set<String> named = listed.values().stream()
                .flatMap(each -> each instanceof Listed.Claim claim ? claim.controls().stream() : null)
                .collect(Collectors.toSet());
        listed.values().forEach(each -> {
            judgeSamples(each.name());
            if (each instanceof Listed.Claim claim) {
                judge(claim);
            } else if (each instanceof Listed.Control control) {
                judge(control, named.contains(control.name()));
            }
        });
        seen.keySet().stream()
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> complain(name, "was run, but is not on the list of tests"));
        complaints.sort(null);
        return complaints;
    }

    private void judgeSamples(String name) {
        Seen result = seen.get(name);
        if (result == null || result.samples() == 0) {
            complain(name, "no samples");
        }
        if (result != null) {
            result.failures().forEach(failure -> complain(name, failure));
        }
    }

    private void judge(Listed.Claim claim) {
        for (String control : claim.controls()) {
            if (!(listed.get(control) instanceof Listed.Control)) {
                complain(claim.name(), "its control is not on the list of tests: " + control);
            }
        }
        if (claim.controls().stream()
                .noneMatch(name -> listed.get(name) instanceof Listed.Control control && !control.isHidden())) {
            complain(claim.name(), "no control that shows on every machine");
        }
        if (isFired(claim.name())) {
            complain(claim.name(), "an outcome that is neither right nor wrong: only controls may have one");
        }
    }

    private void judge(Listed.Control control, boolean isNamed) {
        if (!isNamed) {
            complain(control.name(), "is the control of no test");
        }
        if (!isFired(control.name()) && (hiddenMustFire || !control.isHidden())) {
            complain(control.name(), "the control did not fire, so this run proves nothing");
        }
    }

    private boolean isFired(String name) {
        Seen result = seen.get(name);
        return result != null && result.interesting() > 0;
    }

    private void complain(String name, String what) {
        complaints.add(name + ": " + what);
    }
}
