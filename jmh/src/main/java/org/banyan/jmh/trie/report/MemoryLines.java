package org.banyan.jmh.trie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banyan.jmh.report.Measurement;
import org.banyan.jmh.report.Results;

/** The bytes a key, as {@code Memory} writes them: {@code *.csv} beside the results of JMH. */
final class MemoryLines {
    /** The benchmark of the bytes a key, and of those that a map has beyond its keys. */
    static final String ALL = "Memory.bytes";

    static final String WITHOUT_KEYS = "Memory.without";

    private MemoryLines() {}

    /**
     * All results of a folder, those of memory included.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a file is not what its name says
     */
    static Results withResults(Path folder) throws IOException {
        Results results = Results.of(folder);
        for (Path file : Results.files(folder, ".csv")) {
            for (String line : Files.readAllLines(file)) {
                add(line, file, results);
            }
        }
        return results;
    }

    private static void add(String line, Path file, Results results) {
        String[] parts = line.split(",", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("not shape,size,map,bytes,without: " + line + ": " + file);
        }
        Map<String, String> params = Map.of("shape", parts[0], "size", parts[1], "map", parts[2]);
        results.add(new Measurement(ALL, params, number(parts[3]), List.of()));
        if (!parts[4].isEmpty()) {
            results.add(new Measurement(WITHOUT_KEYS, params, number(parts[4]), List.of()));
        }
    }

    private static List<List<Double>> number(String text) {
        return List.of(List.of(Double.valueOf(text)));
    }
}
