package org.banyan.jmh.trie.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Results;
import org.banyan.jmh.report.Table;
import org.banyan.jmh.trie.report.Comparison.Rival;
import org.jspecify.annotations.Nullable;

/** The page of results, as Markdown. */
final class Page {
    private static final String NOTHING = Table.NOTHING;

    private final Results results;
    private final List<String> shapes;
    private final String size;
    private final RivalTables tables;

    Page(Results results) {
        this.results = results;
        shapes = Comparison.values(results, "shape").stream().sorted().toList();
        List<String> sizes = Comparison.values(results, "size");
        size = sizes.get(sizes.size() - 1);
        tables = new RivalTables(results, shapes, sizes);
    }

    /**
     * The whole page.
     *
     * @param machine what it ran on
     * @param command what made it
     * @param chart the file of the chart
     */
    String text(String machine, String command, String chart) {
        return Stream.of(
                        head(machine, command),
                        againstTheGoals(),
                        "![The trie, PathMap and the best rivals, operation by operation](%s)\n".formatted(chart),
                        tables.memory(),
                        tables.rivals(),
                        tables.bySize())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String head(String machine, String command) {
        Table table = new Table(List.of("", ""));
        table.add(List.of("machine", machine));
        table.add(List.of("JDK", String.join(", ", results.machines())));
        results.arguments().forEach(arguments -> table.add(List.of("arguments", "`" + arguments + "`")));
        table.add(List.of("command", "`" + command + "`"));
        return """
                # The path trie

                This page is written by the command below. A figure is the median of all iterations, and ± half the
                distance between the highest and the lowest median of a JVM, where several ran it. The goals, and the
                figures of PathMap 0.3 (native; measured elsewhere, on a machine of this kind), are given for
                1,000,000 keys. All other maps ran in the same run and with the same settings. Of times on a shared
                machine only the ratios are to be trusted.

                """ + table + """

                Keys, %s of them unless said otherwise, are random 16 bytes (`bin16`), atoms such as
                `(edge n000123 n000456)`, ten targets a source (`edge`), and addresses of 60 to 120 bytes in a tree of
                folders (`url`). The value is always the same one, as in a set. The rivals' keys are the same objects
                of `Path`, with cached hashes; lookups use other objects.
                """.formatted(RivalTables.grouped(size));
    }

    private String againstTheGoals() {
        Table table = new Table(List.of("operation", "keys", "ours", "goal", "PathMap", "best rival"));
        for (Row row : Rows.ALL) {
            for (String shape : shapes) {
                Comparison comparison = Comparison.of(row, results, shape, size);
                if (comparison.compares()) {
                    table.add(cells(comparison));
                }
            }
        }
        return """
                ## Against the goals

                In parentheses is our figure as a multiple of the one before it: below 1 ours is better.

                """ + table;
    }

    private static List<String> cells(Comparison comparison) {
        Row row = comparison.row();
        Figure ours = Objects.requireNonNull(comparison.ours());
        Row.Given given = comparison.given();
        String best = NOTHING;
        if (!comparison.rivals().isEmpty()) {
            Rival rival = comparison.rivals().get(0);
            best = against(row, ours, rival.figure().median()) + " " + Comparison.name(rival.map());
        }
        return List.of(
                row.name(),
                comparison.shape(),
                text(row, ours),
                against(row, ours, given.goal()),
                against(row, ours, given.pathMap()),
                best);
    }

    private static String text(Row row, Figure figure) {
        String text = row.quantity().text(figure.median());
        return figure.forks() < 2 ? text : text + " ± " + Math.round(100 * figure.spread()) + " %";
    }

    private static String against(Row row, Figure ours, @Nullable Double other) {
        if (other == null) {
            return NOTHING;
        }
        String times = other == 0 ? "" : " (" + Quantity.digits(ours.median() / other) + ")";
        return row.quantity().text(other) + times;
    }
}
