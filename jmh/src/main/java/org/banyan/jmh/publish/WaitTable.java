package org.banyan.jmh.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Outcomes as a table for the console: a block for each state and mix, with a line for each strategy. */
final class WaitTable {
    private static final String HEADS = "%-20s %10s | %10s %8s %8s %8s %8s %5s | %10s %8s %8s %8s %8s %5s | %s";
    private static final List<String> KIND = List.of("/s", "p50", "p99", "p99.9", "max", "fair");

    private final List<ContentionOutcome> outcomes;

    WaitTable(List<ContentionOutcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        List<String> blocks = outcomes.stream().map(WaitTable::block).distinct().toList();
        for (String block : blocks) {
            List<Object> heads = new ArrayList<>(List.of(block, "all /s"));
            heads.addAll(KIND.stream()
                    .map(head -> head.equals("/s") ? "short /s" : head)
                    .toList());
            heads.addAll(KIND.stream()
                    .map(head -> head.equals("/s") ? "long /s" : head)
                    .toList());
            heads.add("");
            line(text, heads);
            outcomes.stream().filter(outcome -> block(outcome).equals(block)).forEach(outcome -> {
                List<Object> cells = new ArrayList<>(List.of(outcome.strategy(), count(outcome.perSecond())));
                cells.addAll(cells(outcome.shorts()));
                cells.addAll(cells(outcome.longs()));
                cells.add(outcome.note());
                line(text, cells);
            });
            text.append('\n');
        }
        return text.toString();
    }

    private static String block(ContentionOutcome outcome) {
        return outcome.state() + " " + outcome.mix();
    }

    private static void line(StringBuilder text, List<Object> cells) {
        text.append(String.format(Locale.ROOT, HEADS, cells.toArray()).stripTrailing())
                .append('\n');
    }

    private static List<String> cells(@Nullable Waits waits) {
        return waits == null
                ? List.of("", "", "", "", "", "")
                : List.of(
                        count(waits.perSecond()),
                        time(waits.p50()),
                        time(waits.p99()),
                        time(waits.p999()),
                        time(waits.max()),
                        String.format(Locale.ROOT, "%.2f", waits.fairness()));
    }

    private static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** Nanoseconds with a unit, in three digits. */
    static String time(double nanoseconds) {
        double value = nanoseconds;
        int unit = 0;
        String[] units = {"ns", "us", "ms", "s"};
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, value < 9.995 ? "%.2f%s" : value < 99.95 ? "%.1f%s" : "%.0f%s", value, units[unit]);
    }
}
