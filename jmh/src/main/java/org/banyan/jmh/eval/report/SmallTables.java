package org.banyan.jmh.eval.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.jmh.eval.report.Runs.Run;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Table;

/** What each of the small benchmarks has shown. */
final class SmallTables {
    private final Runs runs;
    private final Table steps =
            new Table(List.of("benchmark", "with", "time", "a step", "steps a second", "bytes a step"));
    private final Table times = new Table(List.of("benchmark", "with", "time", "bytes"));

    SmallTables(Runs runs) {
        this.runs = runs;
        List.of(
                        "FibBenchmark.oneSession",
                        "FibBenchmark.twoSessions",
                        "DepthBenchmark.tail",
                        "DepthBenchmark.nested",
                        "BranchesBenchmark.branches")
                .forEach(this::addSteps);
        List.of("CallBenchmark.call", "ReadOnlyBenchmark.oneReader", "ReadOnlyBenchmark.twoReaders")
                .forEach(this::addTimes);
    }

    private void addSteps(String benchmark) {
        for (Map<String, String> params : runs.params(benchmark)) {
            Run run = runs.run(benchmark, params);
            steps.add(List.of(
                    name(benchmark),
                    with(params),
                    CellText.time(run.time()),
                    CellText.time(run.step()),
                    CellText.rate(run.step()),
                    CellText.bytes(run.bytes())));
        }
    }

    private void addTimes(String benchmark) {
        for (Map<String, String> params : runs.params(benchmark)) {
            Run run = runs.run(benchmark, params);
            Figure allocated = run.allocated();
            times.add(List.of(
                    name(benchmark),
                    with(params),
                    CellText.time(run.time()),
                    CellText.bytes(allocated == null ? null : allocated.median())));
        }
    }

    private static String name(String benchmark) {
        return benchmark.replace("Benchmark", "");
    }

    private static String with(Map<String, String> params) {
        return new TreeMap<>(params)
                .entrySet().stream()
                        .map(param -> param.getKey() + " " + param.getValue())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return """
                ## One thing at a time

                The comments of the classes in `org.banyan.jmh.eval` say what each asks, and what was expected. Times of two
                sessions or readers are those of each of them.

                """ + steps + "\n" + times;
    }
}
