package org.banyan.jmh.trie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.jmh.report.Hardware;
import org.banyan.jmh.report.Results;

/** Writes {@code path-trie.md} and {@code path-trie.svg} from the results that {@code jmh/path-trie} has gathered. */
public final class TrieReport {
    private static final String PAGE = "path-trie.md";
    private static final String CHART = "path-trie.svg";
    private static final String DRAWN = "edge";

    private TrieReport() {}

    /** Called as {@code TrieReport RESULTS OUT COMMAND}: two folders, and the command that gathered the results. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("not RESULTS OUT COMMAND: " + List.of(args));
        }
        write(Path.of(args[0]), Path.of(args[1]), args[2], Hardware.text());
    }

    static void write(Path folder, Path out, String command, String machine) throws IOException {
        Results results = MemoryLines.withResults(folder);
        List<String> sizes = Comparison.values(results, "size");
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("no results: " + folder);
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve(PAGE), new Page(results).text(machine, command, CHART));
        Files.writeString(out.resolve(CHART), TrieChart.of(results, DRAWN, sizes.get(sizes.size() - 1)));
    }
}
