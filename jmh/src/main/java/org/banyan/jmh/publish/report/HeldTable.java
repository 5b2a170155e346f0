package org.banyan.jmh.publish.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Table;

/** The part of the page about the memory of old versions, from the file {@code held.csv} of {@code HeldVersions}. */
final class HeldTable {
    private static final String FILE = "held.csv";

    private final Table table = new Table(List.of("", "number", "bytes", "of the environment"));

    /**
     * What the file says, or nothing if there is none.
     *
     * @throws IllegalArgumentException if the file is not what its name says
     */
    HeldTable(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        double present = 0;
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] parts = line.split(",", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not what,number,bytes: " + line + ": " + file);
            }
            double bytes = Double.parseDouble(parts[2]);
            present = parts[0].equals("present") ? bytes : present;
            table.add(List.of(
                    title(parts[0]),
                    PublishingGoals.grouped(parts[1]),
                    Quantity.BYTES.text(bytes),
                    present == 0 ? Table.NOTHING : Quantity.digits(100 * bytes / present) + " %"));
        }
    }

    private static String title(String what) {
        return switch (what) {
            case "present" -> "an environment of so many facts";
            case "held" -> "beyond the present one, a version held while so many facts were added";
            case "kept" -> "beyond the present one, the last so many versions";
            default -> throw new IllegalArgumentException("neither present, held nor kept: " + what);
        };
    }

    @Override
    public String toString() {
        return table.isEmpty() ? "" : """
                ## Versions that are held

                All that can be reached, by JOL. Facts are added one by one, each as a version. A reader that holds a version
                keeps what was replaced since; a root that keeps versions keeps what each of them has replaced.

                """ + table;
    }
}
