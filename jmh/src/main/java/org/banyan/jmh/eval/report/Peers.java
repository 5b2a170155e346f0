package org.banyan.jmh.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.jmh.eval.report.Runs.Run;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Panels.Bar;
import org.banyan.jmh.report.Panels.Colour;
import org.banyan.jmh.report.Panels.Panel;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Table;
import org.jspecify.annotations.Nullable;

/** What other implementations of the language took for the same work: figures that were given, and are not measured. */
final class Peers {
    private static final List<String> NAMES = List.of("JVM compiler", "Prolog compiler", "C interpreter", "reference");

    private static final List<Work> ALL = List.of(
            new Work(
                    "fib 24",
                    "fib",
                    Map.of(
                            "JVM compiler", new Given(0.14, false),
                            "Prolog compiler", new Given(0.25, false),
                            "C interpreter", new Given(2.4, false),
                            "reference", new Given(20, true))),
            new Work("fib 30", "fib30", Map.of("Prolog compiler", new Given(0.91, false))),
            new Work(
                    "count-down of 10,000",
                    "countdown10k",
                    Map.of(
                            "Prolog compiler", new Given(0.18, false),
                            "C interpreter", new Given(0.14, false),
                            "reference", new Given(20, true))),
            new Work(
                    "joining 3,000 facts",
                    "join3k",
                    Map.of("Prolog compiler", new Given(0.27, false), "C interpreter", new Given(0.02, false))),
            new Work(
                    "200 lookups, 30,000 facts",
                    "lookup30k",
                    Map.of(
                            "Prolog compiler", new Given(1.42, false),
                            "C interpreter", new Given(0.10, false),
                            "reference", new Given(0.36, false))));

    private final Runs runs;

    Peers(Runs runs) {
        this.runs = runs;
    }

    /** A figure; whether it is only known that it took longer. */
    private record Given(double seconds, boolean isMore) {
        double nanos() {
            return seconds * 1e9;
        }

        String text() {
            return (isMore ? "> " : "") + Quantity.TIME.text(nanos());
        }
    }

    /** The same work, done by our program and by others. */
    private record Work(String title, String program, Map<String, Given> others) {}

    private List<Work> measured() {
        return ALL.stream().filter(work -> runs.process(work.program()) != null).toList();
    }

    /** A chart for each work, which begins with ours. */
    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (Work work : measured()) {
            List<Bar> bars = new ArrayList<>();
            add(bars, "Banyan", runs.process(work.program()));
            Double net = runs.net(work.program());
            if (net != null && net > 0) {
                bars.add(new Bar("less start-up", net, Colour.GIVEN));
            }
            for (String name : NAMES) {
                Given given = work.others().get(name);
                if (given != null) {
                    bars.add(new Bar(given.isMore() ? name + ", over" : name, given.nanos(), Colour.RIVAL));
                }
            }
            panels.add(new Panel(work.title() + ", a process", Quantity.TIME, null, bars));
        }
        return panels;
    }

    private static void add(List<Bar> bars, String name, @Nullable Figure figure) {
        if (figure != null) {
            bars.add(new Bar(name, figure.median(), Colour.OURS));
        }
    }

    @Override
    public String toString() {
        List<String> heads = new ArrayList<>(List.of("a process", "program", "Banyan", "less start-up", "warm"));
        heads.addAll(NAMES);
        Table table = new Table(heads);
        for (Work work : measured()) {
            Run warm = runs.warm(work.program(), "1");
            List<String> cells = new ArrayList<>(List.of(
                    work.title(),
                    work.program(),
                    CellText.time(runs.process(work.program())),
                    CellText.nanos(runs.net(work.program())),
                    CellText.time(warm.time())));
            for (String name : NAMES) {
                Given given = work.others().get(name);
                cells.add(given == null ? Table.NOTHING : given.text());
            }
            table.add(cells);
        }
        return table.isEmpty() ? "" : """
                ## Beside others

                The figures of Banyan are of this run; those of others were given, as whole processes on a machine of the
                same kind, and were not measured again. Their programs do the same work, but need not be the same text;
                `join3k` joins three times, and others may do less. 0.17 s of the time of the Prolog compiler is its
                start-up, and the programs of the JVM compiler were compiled before. *warm* is in a virtual machine that
                has run the program before.

                """ + table;
    }
}
