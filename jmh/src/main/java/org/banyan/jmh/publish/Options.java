package org.banyan.jmh.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banyan.jmh.publish.strategy.Strategies;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param states what is shared
 * @param strategies how it is written
 * @param mixes who writes
 * @param warmUp for how many milliseconds each run goes on before it is measured
 * @param time for how many milliseconds each run is measured
 * @param rounds how often everything is run
 * @param csv where the lines go that a program can read; null for the console
 * @param isHere whether all of it runs in this virtual machine
 */
record Options(
        List<String> states,
        List<String> strategies,
        List<Mix> mixes,
        int warmUp,
        int time,
        int rounds,
        @Nullable String csv,
        boolean isHere) {
    static final String HELP = """
            Contention [--states LIST] [--strategies LIST] [--mixes LIST] [--writers LIST]
                       [--warm-up MS] [--time MS] [--rounds N] [--csv FILE] [--here]

            Writers publish changes of one value without pause, each after 1 or 100 us of work. Each strategy has a
            virtual machine of its own for each state, and rounds take turns; the answer is the median of the rounds,
            of the longest waits the longest. A publication that is lost ends the program.

            --states      what is shared: %s
            --strategies  %s
            --mixes       who writes, such as 16x1us, 8x100us or 3x1us+1x100us
            --writers     of the mixes those with so many writers
            --warm-up     for how long a run goes on before it is measured: 500 by default
            --time        for how long a run is measured: 1000 by default
            --rounds      how often everything is run: 1 by default
            --csv         where to write a line for each run; the console by default
            --here        run in this virtual machine, one strategy after the other

            Mixes are %s by default.
            """.formatted(
                    String.join(", ", Strategies.states()),
                    String.join(", ", Strategies.names()),
                    String.join(", ", Mix.all().stream().map(Mix::toString).toList()));

    /**
     * The options that are written so.
     *
     * @throws IllegalArgumentException if something is not an option
     */
    static Options of(String... args) {
        Map<String, String> given = new LinkedHashMap<>();
        boolean here = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--here")) {
                here = true;
            } else if (args[i].startsWith("--") && i + 1 < args.length) {
                given.put(args[i], args[++i]);
            } else {
                throw new IllegalArgumentException("not an option with a value: " + args[i]);
            }
        }
        List<Integer> writers = list(given.remove("--writers"), Integer::valueOf, List.of());
        Predicate<Mix> fits = mix -> writers.isEmpty() || writers.contains(mix.writers());
        Options options = new Options(
                list(given.remove("--states"), known(Strategies.states()), Strategies.states()),
                list(given.remove("--strategies"), known(Strategies.names()), Strategies.names()),
                list(given.remove("--mixes"), Mix::of, Mix.all()).stream()
                        .filter(fits)
                        .toList(),
                number(given.remove("--warm-up"), 500),
                number(given.remove("--time"), 1_000),
                number(given.remove("--rounds"), 1),
                given.remove("--csv"),
                here);
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("not options: " + given.keySet());
        }
        return options;
    }

    private static Function<String, String> known(List<String> names) {
        return name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("none of " + names + ": " + name);
            }
            return name;
        };
    }

    private static <E> List<E> list(@Nullable String text, Function<String, E> element, List<E> otherwise) {
        return text == null
                ? otherwise
                : Arrays.stream(text.split(",")).map(element).toList();
    }

    private static int number(@Nullable String text, int otherwise) {
        int number = text == null ? otherwise : Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("not a positive number: " + text);
        }
        return number;
    }

    /** The arguments of a virtual machine that runs one strategy on one state. */
    List<String> alone(String state, String strategy) {
        return new ArrayList<>(List.of(
                "--here",
                "--states",
                state,
                "--strategies",
                strategy,
                "--mixes",
                String.join(",", mixes.stream().map(Mix::toString).toList()),
                "--warm-up",
                Integer.toString(warmUp),
                "--time",
                Integer.toString(time)));
    }
}
