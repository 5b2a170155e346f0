package org.banyan.jmh.eval.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Ratio;
import org.banyan.jmh.report.Table;

/** What was to be reached, and what was. */
final class GoalTable {
    /** The longest that the application of a rule may take. */
    static final double CALL = 1_000;

    private static final double BRANCHES = 1.8;

    private final Table table = new Table(List.of("what", "ours", "two sessions", "goal", "met"));

    GoalTable(Runs runs) {
        for (Map<String, String> params : runs.params("CallBenchmark.call")) {
            Figure time = runs.run("CallBenchmark.call", params).time();
            if (time != null) {
                table.add(List.of(
                        "`(rule0 1 2)`, rules in all: " + params.get("rules"),
                        CellText.time(time),
                        Table.NOTHING,
                        "<= 1 us",
                        time.median() <= CALL ? "yes" : "no"));
            }
        }
        addBranches(runs);
    }

    private void addBranches(Runs runs) {
        for (Map<String, String> params : runs.params("BranchesBenchmark.branches")) {
            String work = Objects.requireNonNull(params.get("work"));
            Ratio faster = Ratio.of(
                    runs.run("BranchesBenchmark.branches", Map.of("work", work, "threads", "1"))
                            .time(),
                    runs.run("BranchesBenchmark.branches", params).time());
            if (faster != null && "2".equals(params.get("threads"))) {
                table.add(List.of(
                        work + ", two branches on two threads, of the speed on one",
                        faster.toString(),
                        bound(runs),
                        ">= " + BRANCHES,
                        faster.value() >= BRANCHES ? "yes" : "no"));
            }
        }
    }

    private static String bound(Runs runs) {
        for (Map<String, String> params : runs.params("FibBenchmark.twoSessions")) {
            Ratio each = Ratio.of(
                    runs.run("FibBenchmark.oneSession", params).time(),
                    runs.run("FibBenchmark.twoSessions", params).time());
            if (each != null) {
                return new Ratio(2 * each.value(), each.spread(), each.hasSpread()).toString();
            }
        }
        return Table.NOTHING;
    }

    @Override
    public String toString() {
        return table.isEmpty() ? "" : """
                ## Against the goals

                *two sessions* is how much faster two threads of this machine compute `fib` than one, if they share
                nothing: more than that can hardly be had.

                """ + table;
    }
}
