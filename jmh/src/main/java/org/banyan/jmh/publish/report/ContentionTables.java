package org.banyan.jmh.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.banyan.jmh.publish.ContentionOutcome;
import org.banyan.jmh.publish.Mix;
import org.banyan.jmh.publish.Waits;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Table;
import org.jspecify.annotations.Nullable;

/** The part of the page about many writers. */
final class ContentionTables {
    private static final String NO_WAITS = Table.NOTHING;

    private final Contests contests;

    ContentionTables(Contests contests) {
        this.contests = contests;
    }

    /** A figure of the writers of one kind. */
    private record Aspect(String name, Function<Waits, String> text) {}

    private static final Aspect RATE =
            new Aspect("publications a second", waits -> Quantity.RATE.text(waits.perSecond()));
    private static final Aspect P50 = new Aspect("p50", waits -> Quantity.TIME.text(waits.p50()));
    private static final Aspect P99 = new Aspect("p99", waits -> Quantity.TIME.text(waits.p99()));
    private static final Aspect P999 = new Aspect("p99.9", waits -> Quantity.TIME.text(waits.p999()));
    private static final Aspect LONGEST = new Aspect("longest", waits -> Quantity.TIME.text(waits.max()));
    private static final Aspect FAIRNESS = new Aspect("fairness", waits -> Quantity.digits(waits.fairness()));

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String state : contests.states()) {
            text.append("\n### ").append(title(state)).append('\n');
            List<Mix> even = contests.mixes(state).stream()
                    .filter(mix -> mix.shorts() == 0 || mix.longs() == 0)
                    .sorted(Comparator.comparingInt(Mix::writers))
                    .toList();
            appendEven(
                    text,
                    state,
                    even.stream().filter(mix -> mix.longs() == 0).toList(),
                    "1 us",
                    ContentionOutcome::shorts);
            appendEven(
                    text,
                    state,
                    even.stream().filter(mix -> mix.shorts() == 0).toList(),
                    "100 us",
                    ContentionOutcome::longs);
            contests.mixes(state).stream()
                    .filter(mix -> mix.shorts() > 0 && mix.longs() > 0)
                    .forEach(mix -> appendMixed(text, state, mix));
        }
        return text.isEmpty() ? "" : INTRODUCTION + text;
    }

    private static final String INTRODUCTION = """
            ## Many writers

            Writers publish changes of one value of 1,000 entries without pause: one entry a publication, after work of 1 us
            or of 100 us of computation. A time is that of a whole publication, from before the work until the change is
            published. Times beyond some milliseconds with more than two writers include waits for one of the two
            processors. Fairness is the number of publications of the writer that had the fewest as a share of
            those of the one that had the most. No publication was lost: each run counts.

            - *publish*: prepared beside the value, and merged if it came too late; handed over after three failures.
            - *update*: Banyan's root, where the work is done again if it came too late.
            - *CAS, again*: a compare-and-set that does the work again; an atom's swap.
            - *CAS, merge*: a compare-and-set that merges again until it comes in time; *pause*: with a random pause that
              grows.
            - Locks: the work is done under the lock; *merge*: before it, and under the lock there is only the merge.
            """;

    private static String title(String state) {
        return switch (state) {
            case "vavr" -> "A persistent map, whose merge does the one change again";
            case "environment" -> "An environment of facts";
            case "trie" -> "A path trie, merged by structure";
            default -> state;
        };
    }

    private void appendEven(
            StringBuilder text,
            String state,
            List<Mix> mixes,
            String work,
            Function<ContentionOutcome, @Nullable Waits> kind) {
        if (mixes.isEmpty()) {
            return;
        }
        for (Aspect aspect : List.of(RATE, P50, P999, LONGEST, FAIRNESS)) {
            List<String> heads = new ArrayList<>(List.of(aspect.name() + ", " + work));
            mixes.forEach(mix -> heads.add(mix.writers() + " writers"));
            Table table = new Table(heads);
            for (String strategy : Contests.strategies()) {
                List<String> cells = new ArrayList<>(List.of(Contests.name(strategy)));
                mixes.forEach(mix -> cells.add(cell(contests.find(state, strategy, mix), kind, aspect)));
                addUnlessBare(table, cells);
            }
            text.append('\n').append(table);
        }
    }

    private void appendMixed(StringBuilder text, String state, Mix mix) {
        String others = "%d of 1 us, %d of 100 us".formatted(mix.shorts(), mix.longs());
        append(text, state, mix, others + ": the short ones", ContentionOutcome::shorts);
        append(text, state, mix, others + ": the long ones", ContentionOutcome::longs);
    }

    private void append(
            StringBuilder text, String state, Mix mix, String head, Function<ContentionOutcome, @Nullable Waits> kind) {
        List<Aspect> aspects = List.of(RATE, P50, P99, P999, LONGEST, FAIRNESS);
        List<String> heads = new ArrayList<>(List.of(head));
        aspects.forEach(aspect -> heads.add(aspect.name()));
        Table table = new Table(heads);
        for (String strategy : Contests.strategies()) {
            List<String> cells = new ArrayList<>(List.of(Contests.name(strategy)));
            aspects.forEach(aspect -> cells.add(cell(contests.find(state, strategy, mix), kind, aspect)));
            addUnlessBare(table, cells);
        }
        text.append('\n').append(table);
    }

    private static String cell(
            @Nullable ContentionOutcome outcome, Function<ContentionOutcome, @Nullable Waits> kind, Aspect aspect) {
        Waits waits = outcome == null ? null : kind.apply(outcome);
        return waits == null ? NO_WAITS : aspect.text().apply(waits);
    }

    private static void addUnlessBare(Table table, List<String> cells) {
        if (cells.stream().skip(1).anyMatch(cell -> !cell.equals(NO_WAITS))) {
            table.add(cells);
        }
    }
}
