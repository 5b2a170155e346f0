package org.banyan.jmh.trie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code path-trie.md} and {@code path-trie.svg} from the results that {@code jmh/path-trie} has gathered. */
public final class Report {
    private static final String PAGE = "path-trie.md";
    private static final String CHART = "path-trie.svg";
    private static final String DRAWN = "edge";

    private Report() {}

    /** Called as {@code Report RESULTS OUT COMMAND}: two folders, and the command that gathered the results. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("not RESULTS OUT COMMAND: " + List.of(args));
        }
        write(Path.of(args[0]), Path.of(args[1]), args[2], machine());
    }

    static void write(Path folder, Path out, String command, String machine) throws IOException {
        Results results = Results.of(folder);
        List<String> sizes = Comparison.values(results, "size");
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("no results: " + folder);
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve(PAGE), new Page(results).text(machine, command, CHART));
        Files.writeString(out.resolve(CHART), Chart.of(results, DRAWN, sizes.get(sizes.size() - 1)));
    }

    private static String machine() throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        return "%d cores, %s%s".formatted(cores, entry("/proc/cpuinfo", "model name"), memory());
    }

    private static String memory() throws IOException {
        String total = entry("/proc/meminfo", "MemTotal");
        return total.endsWith(" kB")
                ? ", %d GiB".formatted(Math.round(Long.parseLong(total.replace(" kB", "")) / 1024.0 / 1024.0))
                : "";
    }

    /** What a file of Linux says on a subject, or the architecture where there is no such file. */
    private static String entry(String file, String subject) throws IOException {
        Path path = Path.of(file);
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                if (line.startsWith(subject)) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
