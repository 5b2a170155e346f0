package org.banyan.jmh.trie.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Results;
import org.banyan.jmh.report.Table;
import org.jspecify.annotations.Nullable;

/** The part of the page where every map has a line. */
final class RivalTables {
    private static final String NOTHING = Table.NOTHING;

    private static final List<Row> JOINS =
            List.of(Rows.DISJOINT, Rows.INTERLEAVED, Rows.FORKS_PERCENT, Rows.FORKS_100, Rows.FORKS_1);
    private static final List<List<Row>> TIMES = List.of(
            List.of(Rows.HIT, Rows.MISS, Rows.INSERT, Rows.SORTED, Rows.ITERATE, Rows.EQUAL),
            List.of(Rows.FORK_INSERT, Rows.FORK_REMOVE, Rows.FORKS_EQUAL, Rows.COUNT, Rows.RANK, Rows.KEY_AT),
            JOINS);
    private static final List<List<Row>> ALLOCATIONS = List.of(
            List.of(Rows.INSERT, Rows.SORTED, Rows.ITERATE, Rows.EQUAL, Rows.FORK_INSERT, Rows.FORK_REMOVE), JOINS);
    private static final List<Row> BY_SIZE = List.of(Rows.HIT, Rows.FORK_INSERT, Rows.FORKS_100);

    private final Results results;
    private final List<String> shapes;
    private final List<String> sizes;
    private final String size;

    RivalTables(Results results, List<String> shapes, List<String> sizes) {
        this.results = results;
        this.shapes = shapes;
        this.sizes = sizes;
        size = sizes.get(sizes.size() - 1);
    }

    String memory() {
        Source without = Source.of(MemoryLines.WITHOUT_KEYS, Map.of());
        List<String> heads = new ArrayList<>(List.of("map"));
        shapes.forEach(shape -> heads.addAll(List.of(shape, shape + ", without keys")));
        Table table = new Table(heads);
        for (String map : Comparison.maps()) {
            List<String> cells = new ArrayList<>(List.of(Comparison.name(map)));
            for (String shape : shapes) {
                cells.add(bytes(Rows.MEMORY.ours().figure(results, shape, size, map)));
                cells.add(bytes(without.figure(results, shape, size, map)));
            }
            addUnlessBare(table, cells);
        }
        return table.isEmpty() ? "" : """
                ## Memory a key

                All objects that a map reaches, by JOL, with and without its keys, each of which is a `Path` and its array.
                The trie has no keys beside its structure.

                """ + table;
    }

    String rivals() {
        StringBuilder text = new StringBuilder("## Every rival\n\n");
        text.append("""
                All of them ran with one shape of keys, and the most important ones with every shape. Times and allocation of
                insert, sorted, iterate and equality are given per key.
                """);
        for (String shape : shapes) {
            text.append("\n### Keys: ").append(shape).append('\n');
            for (List<Row> group : TIMES) {
                append(text, matrix("time", group, shape));
            }
            for (List<Row> group : ALLOCATIONS) {
                append(
                        text,
                        matrix("allocated", group.stream().map(Row::allocated).toList(), shape));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Table table) {
        if (!table.isEmpty()) {
            text.append('\n').append(table);
        }
    }

    private Table matrix(String head, List<Row> rows, String shape) {
        List<String> heads = new ArrayList<>(List.of(head));
        rows.forEach(row -> heads.add(row.column()));
        Table table = new Table(heads);
        for (String map : Comparison.maps()) {
            List<String> cells = new ArrayList<>(List.of(Comparison.name(map)));
            for (Row row : rows) {
                cells.add(cell(row, shape, size, map));
            }
            addUnlessBare(table, cells);
        }
        return table;
    }

    /** How figures grow, or nothing if there is only one size. */
    String bySize() {
        StringBuilder tables = new StringBuilder();
        for (String shape : sizes.size() < 2 ? List.<String>of() : shapes) {
            for (Row row : BY_SIZE) {
                List<String> heads = new ArrayList<>(List.of(row.name() + ", " + shape));
                sizes.forEach(each -> heads.add(grouped(each)));
                Table table = new Table(heads);
                for (String map : Comparison.maps()) {
                    List<String> cells = new ArrayList<>(List.of(Comparison.name(map)));
                    sizes.forEach(each -> cells.add(cell(row, shape, each, map)));
                    if (!cells.get(1).equals(NOTHING)) {
                        table.add(cells);
                    }
                }
                append(tables, table);
            }
        }
        return tables.isEmpty() ? "" : "## By size\n\nHow a figure grows with the number of keys.\n" + tables;
    }

    private static void addUnlessBare(Table table, List<String> cells) {
        if (cells.stream().skip(1).anyMatch(cell -> !cell.equals(NOTHING))) {
            table.add(cells);
        }
    }

    /** The figure of a map; ours stands nowhere without one of a rival. */
    private String cell(Row row, String shape, String size, String map) {
        boolean alone = map.equals(Comparison.OURS)
                && Comparison.of(row, results, shape, size).rivals().isEmpty();
        Figure figure = alone ? null : row.ours().figure(results, shape, size, map);
        return figure == null ? NOTHING : row.quantity().text(figure.median());
    }

    private static String bytes(@Nullable Figure figure) {
        return figure == null ? NOTHING : Quantity.BYTES.text(figure.median());
    }

    /** A number with commas. */
    static String grouped(String number) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(number));
    }
}
