package org.banyan.jmh.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How many publications do many writers get done, how long does one of them wait, and who is left behind?
 *
 * <p>Hypothesis: work that is done again when it came too late starves writers with much work as soon as there are
 * others with little, and work within a lock starves the others instead. Work that is done beside the value, and merged
 * when it came too late, does neither, and what waits is bounded where late changes are handed over.
 *
 * <p>{@code java -cp jmh/target/benchmarks.jar org.banyan.jmh.publish.Contention --help} says how to run it.
 */
public final class Contention {
    private static final String HEAP = "2g";

    private final Options options;
    private final Map<String, List<ContentionOutcome>> outcomes = new LinkedHashMap<>();

    private Contention(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        if (List.of(args).contains("--help")) {
            out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.HELP);
            System.exit(64);
            return;
        }
        if (options.isHere() && options.csv() == null) {
            out.println(ContentionOutcome.HEADS);
            runHere(options, outcome -> out.println(outcome.csv()));
            return;
        }
        Contention contention = new Contention(options);
        if (options.isHere()) {
            runHere(options, contention::add);
        } else {
            contention.runApart();
        }
        contention.write(out);
    }

    /** Runs everything in this virtual machine, and shows each outcome at once. */
    private static void runHere(Options options, Consumer<ContentionOutcome> action) throws InterruptedException {
        for (int round = 0; round < options.rounds(); round++) {
            for (String state : options.states()) {
                for (String strategy : options.strategies()) {
                    for (Mix mix : options.mixes()) {
                        action.accept(new Race(state, strategy, mix).run(options.warmUp(), options.time()));
                    }
                }
            }
        }
    }

    /** Runs each strategy on each state in a virtual machine of its own, so that none is compiled for another. */
    private void runApart() throws IOException, InterruptedException {
        for (int round = 1; round <= options.rounds(); round++) {
            for (String state : options.states()) {
                for (String strategy : options.strategies()) {
                    System.err.printf("round %d: %s, %s%n", round, state, strategy);
                    run(options.alone(state, strategy), this::add);
                }
            }
        }
    }

    private void add(ContentionOutcome outcome) {
        String key = outcome.state() + ' ' + outcome.strategy() + ' ' + outcome.mix();
        outcomes.computeIfAbsent(key, absent -> new ArrayList<>()).add(outcome);
    }

    private static void run(List<String> args, Consumer<ContentionOutcome> action)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Contention.class.getName()));
        command.addAll(args);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.equals(ContentionOutcome.HEADS))
                    .map(ContentionOutcome::of)
                    .forEach(action);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": " + String.join(" ", command));
        }
    }

    private void write(PrintStream out) throws IOException {
        List<ContentionOutcome> medians =
                outcomes.values().stream().map(ContentionOutcome::median).toList();
        out.print(new WaitTable(medians));
        List<String> lines = new ArrayList<>(List.of(ContentionOutcome.HEADS));
        medians.forEach(outcome -> lines.add(outcome.csv()));
        if (options.csv() == null) {
            out.println();
            lines.forEach(out::println);
        } else {
            Files.write(Path.of(options.csv()), lines);
        }
    }
}
