package org.banyan.jmh.trie.report;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(List<String> heads) {
        add(heads);
        lines.add("|" + "---|".repeat(heads.size()));
    }

    void add(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    boolean isEmpty() {
        return lines.size() == 2;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
