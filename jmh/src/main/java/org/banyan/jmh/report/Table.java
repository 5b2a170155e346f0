package org.banyan.jmh.report;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown. */
public final class Table {
    /** What stands where nothing was measured. */
    public static final String NOTHING = "–";

    private final List<String> lines = new ArrayList<>();

    public Table(List<String> heads) {
        add(heads);
        lines.add("|" + "---|".repeat(heads.size()));
    }

    public void add(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    public boolean isEmpty() {
        return lines.size() == 2;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
