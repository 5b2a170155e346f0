package org.banyan.jcstress.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Fails a run that found a mistake, and one that could not have found any.
 *
 * <p>jcstress by itself ends well when a test was filtered away, when it had no processors to run on, and when a
 * control did not fire. Here every test on the list must have samples and nothing forbidden among them, and every
 * control must have shown its mistake.
 */
public final class Gate {
    private static final String CONTROLS = "org.banyan.jcstress.control.";

    private Gate() {}

    /** Takes the name of a result file; exits with 1 if the run does not pass. */
    public static void main(String[] arguments) throws Exception {
        InProcessCollector collected = new InProcessCollector();
        DiskReadCollector file = new DiskReadCollector(arguments[0], collected);
        file.dump();
        file.close();
        List<String> complaints = complaints(collected.getTestResults());
        complaints.forEach(System.err::println);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private static List<String> complaints(Collection<TestResult> runs) {
        List<String> complaints = new ArrayList<>();
        for (TestResult run : runs) {
            if (!ReportUtils.statusToPassed(run)) {
                complaints.add(run.getName() + ": " + ReportUtils.statusToLabel(run) + " " + run.getMessages());
            }
        }
        Map<String, TestResult> byName = ReportUtils.mergedByName(runs).stream()
                .collect(Collectors.toMap(TestResult::getName, result -> result));
        for (String test : new TreeSet<>(TestList.tests())) {
            TestResult result = byName.get(test);
            if (result == null || result.getTotalCount() == 0) {
                complaints.add(test + ": no samples");
            } else if (!result.grading().isPassed) {
                complaints.add(test + ": " + result.grading().failureMessages);
            } else if (test.startsWith(CONTROLS) && !fired(result)) {
                complaints.add(test + ": the control did not fire, so this run proves nothing");
            } else {
                System.out.printf("%s: %,d samples%n", test, result.getTotalCount());
            }
        }
        return complaints;
    }

    private static boolean fired(TestResult control) {
        return control.grading().gradingResults.values().stream().anyMatch(Gate::isMistake);
    }

    private static boolean isMistake(GradingResult outcome) {
        return outcome.expect == Expect.ACCEPTABLE_INTERESTING && outcome.count > 0;
    }
}
