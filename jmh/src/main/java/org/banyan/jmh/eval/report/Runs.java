package org.banyan.jmh.eval.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Measurement;
import org.banyan.jmh.report.Results;
import org.jspecify.annotations.Nullable;

/** What was measured of evaluation: times in nanoseconds. */
final class Runs {
    private static final String EMPTY = "empty";
    private static final String PROGRAM = "ProgramBenchmark.run";

    private final Results results;

    Runs(Results results) {
        this.results = results;
    }

    /** All programs that were run, by their names. */
    List<String> programs() {
        return results.all().stream()
                .filter(each -> each.benchmark().equals(ProcessLines.TIME)
                        || each.benchmark().equals(PROGRAM))
                .map(each -> Objects.requireNonNull(each.params().get("program")))
                .filter(program -> !program.equals(EMPTY))
                .distinct()
                .sorted()
                .toList();
    }

    /** The time of a program as a process. */
    @Nullable Figure process(String program) {
        return time(ProcessLines.TIME, Map.of("program", program));
    }

    /** The time of a process that runs nothing. */
    @Nullable Figure start() {
        return process(EMPTY);
    }

    /** The time of a process without that of one that runs nothing; less than nothing is noise. */
    @Nullable Double net(String program) {
        Figure whole = process(program);
        Figure start = start();
        return whole == null || start == null ? null : Math.max(0, whole.median() - start.median());
    }

    /** The time that processors worked for a process, together. */
    @Nullable Figure processors(String program) {
        return time(ProcessLines.PROCESSORS, Map.of("program", program));
    }

    /** How a program ran in a virtual machine where it had run before. */
    Run warm(String program, String threads) {
        return run(PROGRAM, Map.of("program", program, "threads", threads));
    }

    /** What is known of a benchmark with these parameters. */
    Run run(String benchmark, Map<String, String> params) {
        Measurement found = results.find(benchmark, params);
        Figure allocated = found == null || found.allocated().isEmpty() ? null : Figure.of(found.allocated(), 1);
        return new Run(time(benchmark, params), time(Results.step(benchmark), params), allocated);
    }

    /** All parameters with which a benchmark was run. */
    List<Map<String, String>> params(String benchmark) {
        return results.all().stream()
                .filter(each -> each.benchmark().equals(benchmark))
                .map(Measurement::params)
                .toList();
    }

    private @Nullable Figure time(String benchmark, Map<String, String> params) {
        Measurement found = results.find(benchmark, params);
        return found == null || found.forks().isEmpty() ? null : Figure.of(found.forks(), 1);
    }

    /**
     * One benchmark.
     *
     * @param time of an operation
     * @param step the time of a step, if steps were counted
     * @param allocated the bytes that an operation allocates
     */
    record Run(
            @Nullable Figure time,
            @Nullable Figure step,
            @Nullable Figure allocated) {
        /** How many steps an operation has. */
        @Nullable Double steps() {
            return time == null || step == null || step.median() == 0 ? null : time.median() / step.median();
        }

        /** The bytes that a step allocates. */
        @Nullable Double bytes() {
            Double steps = steps();
            return steps == null || allocated == null ? null : allocated.median() / steps;
        }
    }
}
