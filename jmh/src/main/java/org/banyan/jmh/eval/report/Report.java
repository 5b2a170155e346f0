package org.banyan.jmh.eval.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.jmh.report.Hardware;
import org.banyan.jmh.report.Results;
import org.banyan.jmh.report.Table;

/** Writes {@code evaluation.md} and {@code evaluation.svg} from the results that {@code jmh/programs} has gathered. */
public final class Report {
    private static final String PAGE = "evaluation.md";
    private static final String CHART = "evaluation.svg";

    private Report() {}

    /** Called as {@code Report RESULTS OUT COMMAND}: two folders, and the command that gathered the results. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("not RESULTS OUT COMMAND: " + List.of(args));
        }
        write(Path.of(args[0]), Path.of(args[1]), args[2], Hardware.text());
    }

    static void write(Path folder, Path out, String command, String machine) throws IOException {
        Results results = Results.of(folder);
        ProcessLines.addTo(results, folder);
        Runs runs = new Runs(results);
        if (runs.programs().isEmpty()) {
            throw new IllegalArgumentException("no results: " + folder);
        }
        String page = Stream.of(
                        head(results, command, machine),
                        new GoalTable(runs),
                        new Peers(runs),
                        "![The time of programs, beside others, and of a step](%s)\n".formatted(CHART),
                        new ProgramTable(runs),
                        new SmallTables(runs))
                .map(Object::toString)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        Files.createDirectories(out);
        Files.writeString(out.resolve(PAGE), page);
        Files.writeString(out.resolve(CHART), Chart.of(runs));
    }

    private static String head(Results results, String command, String machine) {
        Table table = new Table(List.of("", ""));
        table.add(List.of("machine", machine));
        table.add(List.of("JDK", String.join(", ", results.machines())));
        table.add(List.of("processes", "`bin/banyan run examples/bench/PROGRAM.metta`"));
        results.arguments().forEach(arguments -> table.add(List.of("warm", "`" + arguments + "`")));
        table.add(List.of("command", "`" + command + "`"));
        return """
                # Evaluation

                This page is written by the command below. A figure is the median of all iterations, or of all processes,
                and ± half the distance between the highest and the lowest median of a JVM, or between the longest and the
                shortest process, where there were several. Of times on a shared machine only the ratios are to be trusted.

                """ + table;
    }
}
