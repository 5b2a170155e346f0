package org.banyan.jcstress.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Fails a run that found a mistake, and one that could not have found any.
 *
 * <p>jcstress by itself ends well when a test was filtered away, when it had no processors to run on, and when a
 * control did not fire. Here every test on the list must have samples and nothing forbidden among them, every test must
 * name its controls, and every control must have shown its mistake.
 */
public final class Gate {
    private static final String CONTROLS = "org.banyan.jcstress.control.";

    private Gate() {}

    /**
     * Takes the names of the result files of a run, after {@code --short} if the controls that x86 hides need not have
     * fired; exits with 1 if the run does not pass.
     */
    public static void main(String[] arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("--short");
        List<Listed> listed = new ArrayList<>();
        for (String name : TestList.tests()) {
            listed.add(listed(name));
        }
        List<Seen> seen = seen(Arrays.asList(arguments).subList(isShort ? 1 : 0, arguments.length));
        print(seen);
        List<String> complaints = Judgement.of(listed, seen, !isShort);
        complaints.forEach(System.err::println);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private static Listed listed(String name) throws ClassNotFoundException {
        Class<?> test = Class.forName(name);
        if (name.startsWith(CONTROLS)) {
            return new Listed.Control(name, test.isAnnotationPresent(HiddenByX86.class));
        }
        ControlledBy controls = test.getAnnotation(ControlledBy.class);
        return new Listed.Claim(
                name,
                controls == null
                        ? List.of()
                        : Stream.of(controls.value()).map(Class::getName).toList());
    }

    private static List<Seen> seen(List<String> files) throws IOException, ClassNotFoundException {
        InProcessCollector collected = new InProcessCollector();
        for (String each : files) {
            DiskReadCollector file = new DiskReadCollector(each, collected);
            file.dump();
            file.close();
        }
        Map<String, List<TestResult>> runs =
                collected.getTestResults().stream().collect(Collectors.groupingBy(TestResult::getName));
        return runs.values().stream()
                .map(Gate::seen)
                .sorted(Comparator.comparing(Seen::name))
                .toList();
    }

    /** What all runs of one class have shown. */
    private static Seen seen(Collection<TestResult> runs) {
        List<String> failures = new ArrayList<>();
        for (TestResult run : runs) {
            if (!ReportUtils.statusToPassed(run)) {
                failures.add(ReportUtils.statusToLabel(run) + " " + run.getMessages());
            }
        }
        TestResult all = ReportUtils.mergedByName(runs).iterator().next();
        failures.addAll(all.grading().failureMessages);
        long interesting = all.grading().gradingResults.values().stream()
                .filter(outcome -> outcome.expect == Expect.ACCEPTABLE_INTERESTING)
                .mapToLong(outcome -> outcome.count)
                .sum();
        return new Seen(all.getName(), all.getTotalCount(), interesting, failures);
    }

    private static void print(List<Seen> seen) {
        for (Seen each : seen) {
            String share = each.interesting() == 0
                    ? ""
                    : ", the mistake in %.4f%%".formatted(100.0 * each.interesting() / each.samples());
            System.out.printf("%s: %,d samples%s%n", each.name(), each.samples(), share);
        }
    }
}
