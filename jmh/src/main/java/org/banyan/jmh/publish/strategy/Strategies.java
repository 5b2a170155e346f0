package org.banyan.jmh.publish.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;

/** All strategies, and all kinds of what is shared, by name. */
public final class Strategies {
    private static final Map<String, Function<Counters<?>, Strategy>> STRATEGIES = new LinkedHashMap<>();

    static {
        STRATEGIES.put("banyan", counters -> banyan(counters, true));
        STRATEGIES.put("banyanUpdate", counters -> banyan(counters, false));
        STRATEGIES.put("casRerun", CasRerun::new);
        STRATEGIES.put("casMerge", counters -> new CasMerge<>(counters, Backoff.NONE));
        STRATEGIES.put("casMergeBackoff", counters -> new CasMerge<>(counters, Backoff.EXPONENTIAL));
        STRATEGIES.put("synchronized", counters -> new Monitored<>(counters, false));
        STRATEGIES.put("synchronizedMerge", counters -> new Monitored<>(counters, true));
        STRATEGIES.put("readWriteLock", counters -> locked(counters, new ReentrantReadWriteLock().writeLock(), false));
        STRATEGIES.put(
                "readWriteLockMerge", counters -> locked(counters, new ReentrantReadWriteLock().writeLock(), true));
        STRATEGIES.put("stampedLock", counters -> locked(counters, new StampedLock().asWriteLock(), false));
        STRATEGIES.put("stampedLockMerge", counters -> locked(counters, new StampedLock().asWriteLock(), true));
        STRATEGIES.put("fairLock", counters -> locked(counters, new ReentrantLock(true), false));
        STRATEGIES.put("fairLockMerge", counters -> locked(counters, new ReentrantLock(true), true));
    }

    private Strategies() {}

    /** The names of the strategies. */
    public static List<String> names() {
        return List.copyOf(STRATEGIES.keySet());
    }

    /** The names of what can be shared. */
    public static List<String> states() {
        return List.of("vavr", "environment", "trie");
    }

    /**
     * A strategy over counters that are all zero.
     *
     * @throws IllegalArgumentException if there is no such state or strategy
     */
    public static Strategy of(String state, String strategy) {
        Function<Counters<?>, Strategy> found = STRATEGIES.get(strategy);
        if (found == null) {
            throw new IllegalArgumentException("no such strategy: " + strategy + "; there are " + names());
        }
        return found.apply(counters(state));
    }

    private static Counters<?> counters(String state) {
        return switch (state) {
            case "vavr" -> new VavrCounters();
            case "environment" -> new FactCounters();
            case "trie" -> new TrieCounters();
            default -> throw new IllegalArgumentException("no such state: " + state + "; there are " + states());
        };
    }

    private static Strategy banyan(Counters<?> counters, boolean isPrepared) {
        return counters instanceof FactCounters facts
                ? new SharedFacts(facts, isPrepared)
                : new Root<>(counters, isPrepared);
    }

    private static Strategy locked(Counters<?> counters, Lock lock, boolean isPrepared) {
        return new Locked<>(counters, lock, isPrepared);
    }
}
