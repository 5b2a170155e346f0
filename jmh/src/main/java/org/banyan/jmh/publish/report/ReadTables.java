package org.banyan.jmh.publish.report;

import java.util.ArrayList;
import java.util.List;
import org.banyan.jmh.publish.report.ReadResults.Case;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Ratio;
import org.banyan.jmh.report.Table;
import org.jspecify.annotations.Nullable;

/** The part of the page about readers. */
final class ReadTables {
    private static final List<Case> CASES = List.of(Case.ONE, Case.TWO, Case.ONE_ONE, Case.TWO_ONE, Case.TWO_TWO);
    private static final List<String> PERCENTILES = List.of("50.0", "99.0", "99.9", "100.0");

    private final ReadResults reads;

    ReadTables(ReadResults reads) {
        this.reads = reads;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("""
                ## Readers

                The mean time of a read in its thread, and in parentheses the rate as a share of the rate of one reader
                alone. A read is the look-up of a random key that is present. Three and four threads share two processors,
                so their share can be 0.67 and 0.5 at most. Writers replace the value of a random key, without pause.
                The last table is of single operations, with one reader and one writer; reading the clock is
                part of them, which takes some 25 ns.
                """);
        for (String size : reads.sizes()) {
            text.append("\n### ").append(PublishingGoals.grouped(size)).append(" entries\n");
            append(text, times(size, "0", "writers that only write"));
            append(text, times(size, "100", "writers that work 100 us"));
            append(text, percentiles(size, "0"));
            append(text, percentiles(size, "100"));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Table table) {
        if (!table.isEmpty()) {
            text.append('\n').append(table);
        }
    }

    private Table times(String size, String work, String head) {
        List<String> heads = new ArrayList<>(List.of(head));
        CASES.forEach(each -> heads.add(each.title()));
        Table table = new Table(heads);
        for (String map : ReadResults.maps()) {
            List<String> cells = new ArrayList<>(List.of(ReadResults.name(map)));
            Figure alone = reads.time(Case.ONE, map, size, work);
            for (Case which : CASES) {
                cells.add(cell(reads.time(which, map, size, work), which == Case.ONE ? null : alone));
            }
            if (!cells.get(1).equals(Table.NOTHING)
                    && (work.equals("0") || !cells.get(3).equals(Table.NOTHING))) {
                table.add(cells);
            }
        }
        return table;
    }

    private static String cell(@Nullable Figure time, @Nullable Figure alone) {
        if (time == null) {
            return Table.NOTHING;
        }
        Ratio rate = Ratio.of(alone, time);
        return Quantity.TIME.text(time.median()) + (rate == null ? "" : " (" + Quantity.digits(rate.value()) + ")");
    }

    private Table percentiles(String size, String work) {
        Table table = new Table(List.of(
                "beside " + PublishingGoals.writer(work),
                "read p50",
                "p99",
                "p99.9",
                "longest",
                "write p50",
                "p99",
                "p99.9",
                "longest"));
        for (String map : ReadResults.maps()) {
            List<String> cells = new ArrayList<>(List.of(ReadResults.name(map)));
            for (Case which : List.of(Case.ONE_ONE, Case.WRITE)) {
                for (String percentile : PERCENTILES) {
                    cells.add(cell(reads.percentile(which, map, size, work, percentile), null));
                }
            }
            if (cells.stream().skip(1).anyMatch(cell -> !cell.equals(Table.NOTHING))) {
                table.add(cells);
            }
        }
        return table;
    }
}
