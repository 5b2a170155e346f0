package org.banyan.jmh.publish.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.jmh.report.Hardware;
import org.banyan.jmh.report.Results;
import org.banyan.jmh.report.Table;

/**
 * Writes {@code publishing.md} and {@code publishing.svg} from the results that {@code jmh/publishing} has gathered.
 */
public final class PublishingReport {
    private static final String PAGE = "publishing.md";
    private static final String CHART = "publishing.svg";

    private PublishingReport() {}

    /**
     * Called as {@code PublishingReport RESULTS OUT COMMAND}: two folders, and the command that gathered the results.
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("not RESULTS OUT COMMAND: " + List.of(args));
        }
        write(Path.of(args[0]), Path.of(args[1]), args[2], Hardware.text());
    }

    static void write(Path folder, Path out, String command, String machine) throws IOException {
        Results results = Results.of(folder);
        ReadResults reads = new ReadResults(results);
        Contests contests = Contests.of(folder);
        List<String> sizes = reads.sizes();
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("no results: " + folder);
        }
        String page = Stream.of(
                        head(results, command, machine),
                        new PublishingGoals(reads),
                        "![The time of reads and writes, case by case](%s)\n".formatted(CHART),
                        new ReadTables(reads),
                        new ContentionTables(contests),
                        new HeldTable(folder))
                .map(Object::toString)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        Files.createDirectories(out);
        Files.writeString(out.resolve(PAGE), page);
        Files.writeString(out.resolve(CHART), PublishingChart.of(reads, contests, sizes.get(sizes.size() - 1)));
    }

    private static String head(Results results, String command, String machine) {
        Table table = new Table(List.of("", ""));
        table.add(List.of("machine", machine));
        table.add(List.of("JDK", String.join(", ", results.machines())));
        results.arguments().forEach(arguments -> table.add(List.of("arguments", "`" + arguments + "`")));
        table.add(List.of("command", "`" + command + "`"));
        return """
                # Readers and writers of a shared value

                This page is written by the command below. A figure is the median of all iterations or rounds, and ± half
                the distance between the highest and the lowest median of a JVM, where several ran it; of the longest
                waits of writers it is the longest. Of times on a shared machine only the ratios are to be trusted.

                """ + table + """

                *alone* is a value in a plain field, which is not shared. *in a root* is the same value in a
                `PublishedRoot`, and *environment* is a `SharedEnvironment`, read by `multiplicity` of a fact. *in an atom*
                is a persistent map in an `AtomicReference`. The others are a `HashMap` behind a lock, `ConcurrentHashMap`
                and Scala's `TrieMap`, whose entries are independent of one another. *snapshot* is the latter, read through a
                snapshot for each read, which shows one state of all entries, as a root does. Where there is a lock, a writer
                works while it holds it.
                """;
    }
}
