package org.banyan.jmh.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banyan.jmh.eval.report.Runs.Run;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Panels;
import org.banyan.jmh.report.Panels.Bar;
import org.banyan.jmh.report.Panels.Colour;
import org.banyan.jmh.report.Panels.Key;
import org.banyan.jmh.report.Panels.Panel;
import org.banyan.jmh.report.Quantity;
import org.jspecify.annotations.Nullable;

/** A picture with a chart for each work that others did too, and for what a step costs. */
final class Chart {
    private static final List<Key> KEYS = List.of(
            new Key(Colour.OURS, "Banyan", 82),
            new Key(Colour.GIVEN, "Banyan, less start-up", 158),
            new Key(Colour.RIVAL, "others, as given", 130));
    private static final List<String> PROGRAMS =
            List.of("fib", "fib30", "tak", "countdown10k", "deep-sum", "state", "queens8", "quicksort", "join3k");

    private final Runs runs;
    private final List<Panel> panels = new ArrayList<>();

    private Chart(Runs runs) {
        this.runs = runs;
    }

    static String of(Runs runs) {
        Chart chart = new Chart(runs);
        chart.panels.addAll(new Peers(runs).panels());
        chart.addCalls();
        chart.add("a step, warm", Quantity.TIME, warm -> median(warm.step()));
        chart.add("allocated by a step", Quantity.BYTES, Run::bytes);
        chart.addBranches();
        return Panels.draw("Evaluation", "times and bytes, the shorter the better", KEYS, chart.panels);
    }

    private static @Nullable Double median(@Nullable Figure figure) {
        return figure == null ? null : figure.median();
    }

    private void addCalls() {
        List<Bar> bars = new ArrayList<>();
        for (Map<String, String> params : runs.params("CallBenchmark.call")) {
            add(
                    bars,
                    "rule0, of " + params.get("rules"),
                    median(runs.run("CallBenchmark.call", params).time()));
        }
        for (Map<String, String> params : runs.params("ReadOnlyBenchmark.oneReader")) {
            String name = params.get("what") + ", " + params.get("size");
            add(
                    bars,
                    name,
                    median(runs.run("ReadOnlyBenchmark.oneReader", params).time()));
        }
        add("one atom (goal: rule0)", Quantity.TIME, GoalTable.CALL, bars);
    }

    private void addBranches() {
        List<Bar> bars = new ArrayList<>();
        for (Map<String, String> params : runs.params("BranchesBenchmark.branches")) {
            String name = params.get("work") + ", " + params.get("threads");
            add(
                    bars,
                    name,
                    median(runs.run("BranchesBenchmark.branches", params).time()));
        }
        bars.sort((one, other) -> one.name().compareTo(other.name()));
        add("two branches on 1 and 2 threads", Quantity.TIME, null, bars);
    }

    private void add(String title, Quantity quantity, Function<Run, @Nullable Double> figure) {
        List<Bar> bars = new ArrayList<>();
        for (String program : PROGRAMS) {
            add(bars, program, figure.apply(runs.warm(program, "1")));
        }
        add(title, quantity, null, bars);
    }

    private static void add(List<Bar> bars, String name, @Nullable Double value) {
        if (value != null) {
            bars.add(new Bar(name, value, Colour.OURS));
        }
    }

    private void add(String title, Quantity quantity, @Nullable Double goal, List<Bar> bars) {
        if (!bars.isEmpty()) {
            panels.add(new Panel(title, quantity, goal, bars));
        }
    }
}
