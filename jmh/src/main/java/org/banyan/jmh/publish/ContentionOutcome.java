package org.banyan.jmh.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one run, or the median of several, has shown.
 *
 * @param state what was shared
 * @param strategy how it was written
 * @param mix who wrote
 * @param shorts the writers with little work; null if there were none
 * @param longs the writers with much; null if there were none
 * @param note what the strategy has counted itself
 */
public record ContentionOutcome(
        String state,
        String strategy,
        Mix mix,
        @Nullable Waits shorts,
        @Nullable Waits longs,
        String note) {
    /** The heads of the columns. */
    public static final String HEADS = Stream.of("state,strategy,mix", heads("short"), heads("long"), "note")
            .collect(Collectors.joining(","));

    private static final int FIRST = 3;
    private static final int CELLS = FIRST + 2 * Waits.COLUMNS + 1;
    private static final String NONE = ",".repeat(Waits.COLUMNS - 1);

    private static String heads(String kind) {
        return Stream.of(Waits.HEADS.split(",")).map(head -> kind + "." + head).collect(Collectors.joining(","));
    }

    /** A line of {@link #HEADS}. */
    String csv() {
        return String.join(
                ",",
                state,
                strategy,
                mix.toString(),
                shorts == null ? NONE : shorts.csv(),
                longs == null ? NONE : longs.csv(),
                note);
    }

    /**
     * What a line says.
     *
     * @throws IllegalArgumentException if it is none of ours
     */
    public static ContentionOutcome of(String line) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("not " + HEADS + ": " + line);
        }
        return new ContentionOutcome(
                cells.get(0),
                cells.get(1),
                Mix.of(cells.get(2)),
                waits(cells.subList(FIRST, FIRST + Waits.COLUMNS)),
                waits(cells.subList(FIRST + Waits.COLUMNS, CELLS - 1)),
                cells.get(CELLS - 1));
    }

    private static @Nullable Waits waits(List<String> cells) {
        return cells.get(0).isEmpty() ? null : Waits.of(cells);
    }

    /** The median of rounds of the same, with the note of the last one. */
    static ContentionOutcome median(List<ContentionOutcome> rounds) {
        ContentionOutcome last = rounds.get(rounds.size() - 1);
        List<Waits> shortOnes = new ArrayList<>();
        List<Waits> longOnes = new ArrayList<>();
        for (ContentionOutcome round : rounds) {
            if (round.shorts != null) {
                shortOnes.add(round.shorts);
            }
            if (round.longs != null) {
                longOnes.add(round.longs);
            }
        }
        return new ContentionOutcome(
                last.state,
                last.strategy,
                last.mix,
                shortOnes.isEmpty() ? null : Waits.median(shortOnes),
                longOnes.isEmpty() ? null : Waits.median(longOnes),
                last.note);
    }

    /** Publications a second of all writers. */
    public double perSecond() {
        return (shorts == null ? 0 : shorts.perSecond()) + (longs == null ? 0 : longs.perSecond());
    }
}
