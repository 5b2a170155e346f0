package org.banyan.jmh.publish.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.jmh.publish.ContentionOutcome;
import org.banyan.jmh.publish.Mix;
import org.banyan.jmh.report.Results;
import org.jspecify.annotations.Nullable;

/** What {@code Contention} has measured: files {@code contention*.csv}. */
final class Contests {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("banyan", "publish");
        NAMES.put("banyanUpdate", "update");
        NAMES.put("casRerun", "CAS, again");
        NAMES.put("casMerge", "CAS, merge");
        NAMES.put("casMergeBackoff", "CAS, merge, pause");
        NAMES.put("synchronized", "synchronized");
        NAMES.put("synchronizedMerge", "synchronized, merge");
        NAMES.put("readWriteLock", "read-write lock");
        NAMES.put("readWriteLockMerge", "read-write, merge");
        NAMES.put("stampedLock", "stamped lock");
        NAMES.put("stampedLockMerge", "stamped, merge");
        NAMES.put("fairLock", "fair lock");
        NAMES.put("fairLockMerge", "fair lock, merge");
    }

    private final List<ContentionOutcome> outcomes = new ArrayList<>();

    private Contests() {}

    static Contests of(Path folder) throws IOException {
        Contests contests = new Contests();
        for (Path file : Results.files(folder, ".csv")) {
            if (file.getFileName().toString().startsWith("contention")) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.equals(ContentionOutcome.HEADS))
                        .map(ContentionOutcome::of)
                        .forEach(contests.outcomes::add);
            }
        }
        return contests;
    }

    /** How the page calls a strategy. */
    static String name(String strategy) {
        return NAMES.getOrDefault(strategy, strategy);
    }

    /** The strategies, ours first. */
    static List<String> strategies() {
        return List.copyOf(NAMES.keySet());
    }

    List<String> states() {
        return outcomes.stream().map(ContentionOutcome::state).distinct().toList();
    }

    /** The mixes that were run on a state. */
    List<Mix> mixes(String state) {
        return outcomes.stream()
                .filter(outcome -> outcome.state().equals(state))
                .map(ContentionOutcome::mix)
                .distinct()
                .toList();
    }

    @Nullable ContentionOutcome find(String state, String strategy, Mix mix) {
        return outcomes.stream()
                .filter(each -> each.state().equals(state)
                        && each.strategy().equals(strategy)
                        && each.mix().equals(mix))
                .findFirst()
                .orElse(null);
    }
}
