package org.banyan.jmh.eval.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banyan.jmh.report.Measurement;
import org.banyan.jmh.report.Results;

/**
 * The lines of {@code processes.csv}: a program, the seconds that its process took, and those of the processors for it
 * and for the system.
 */
final class ProcessLines {
    private static final String FILE = "processes.csv";
    private static final double NANOS = 1e9;

    /** The measurement of the times of processes; each process counts as a fork. */
    static final String TIME = "process";

    /** The measurement of the times of processors. */
    static final String PROCESSORS = "processors";

    private ProcessLines() {}

    /**
     * Adds what the file says to results.
     *
     * @throws IllegalArgumentException if the file is not what its name says
     */
    static void addTo(Results results, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] parts = line.split(",", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("not program,real,user,system: " + line + ": " + file);
            }
            add(results, TIME, parts[0], Double.parseDouble(parts[1]));
            add(results, PROCESSORS, parts[0], Double.parseDouble(parts[2]) + Double.parseDouble(parts[3]));
        }
    }

    private static void add(Results results, String what, String program, double seconds) {
        results.add(new Measurement(what, Map.of("program", program), List.of(List.of(seconds * NANOS)), List.of()));
    }
}
