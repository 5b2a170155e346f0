package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.standard.LibraryNames;
import org.junit.jupiter.api.Test;

/**
 * What a program does, does not depend on how many threads evaluate it, whichever names of the library it uses. The
 * names are those that the library lists, so that a new one is tried without anybody thinking of it.
 *
 * <p>The system property {@code banyan.law.seed} gives other programs, {@code banyan.law.programs} more of them.
 */
class LibraryLawTest {
    private static final long SEED = Long.getLong("banyan.law.seed", 1);
    private static final int PROGRAMS = Integer.getInteger("banyan.law.programs", 5);
    private static final List<LibraryNames.Name> NAMES = LibraryNames.all();

    /** Names that have no result, or an error only. */
    private static final Set<String> WITHOUT_RESULT = Set.of("empty", "git-module!", "error", "Error");

    private static final Settings ONE_THREAD =
            Settings.defaults().withLimits(Limits.none().withSteps(1_500).withResultBytes(100_000));

    private static final int MOST_TRIES = 200;
    private static final int MOST_SHOWN = Integer.getInteger("banyan.law.shown", 3);

    @Test
    void whatIsEvaluatedAheadIsAsIfItWasNot() {
        holds(PROGRAMS, List.of(0));
    }

    @Test
    void manyThreadsDoWhatOneDoes() {
        holds(Math.max(1, PROGRAMS / 5), List.of(2, 4));
    }

    /** @param threads how many; 0 for all that can be done ahead done at once, on the same thread */
    private static void holds(int programs, List<Integer> threads) {
        List<String> differences = new ArrayList<>();
        int tried = 0;
        int failed = 0;
        for (LibraryNames.Name name : NAMES) {
            for (int i = 0; i < programs; i++) {
                tried++;
                long seed = SEED * 1_000_003 + name.name().hashCode() * 31L + i;
                List<String> lines = LibraryPrograms.around(name, NAMES, new Random(seed), i);
                Settings settings = settings(name, seed);
                for (int number : threads) {
                    Settings other = number == 0
                            ? settings.withHeartbeat(0)
                            : settings.withThreads(number).withHeartbeat(8);
                    String difference = difference(lines, settings, other);
                    if (!difference.isEmpty()) {
                        failed++;
                        if (differences.size() < MOST_SHOWN) {
                            List<String> least = number == 0 ? reduced(lines, settings, other) : lines;
                            String shown = number == 0 ? difference(least, settings, other) : difference;
                            differences.add(name.name() + ", seed " + seed + ", program " + tried + ", " + number
                                    + " threads:\n" + String.join("\n", least) + "\n" + shown);
                        }
                    }
                }
            }
        }
        assertThat(differences)
                .as("%d of %d programs (seed %d)", failed, tried, SEED)
                .isEmpty();
    }

    private static Settings settings(LibraryNames.Name name, long seed) {
        return ONE_THREAD.withDialect(seed % 5 == 0 ? Dialect.METTATRON : name.dialect());
    }

    private static String difference(List<String> lines, Settings one, Settings other) {
        return run(lines, one).differenceTo(run(lines, other));
    }

    /** As few of some lines as are needed for a difference. */
    private static List<String> reduced(List<String> lines, Settings one, Settings other) {
        List<String> left = new ArrayList<>(lines);
        for (int i = left.size() - 1; i >= 0; i--) {
            String line = left.remove(i);
            if (difference(left, one, other).isEmpty()) {
                left.add(i, line);
            }
        }
        return left;
    }

    private static Observed run(List<String> lines, Settings settings) {
        List<String> program = new ArrayList<>(LibraryPrograms.SETUP);
        program.addAll(lines);
        program.addAll(LibraryPrograms.END);
        return Observed.of(program, settings);
    }

    @Test
    void callsOfAllNamesDoSomething() {
        Set<String> idle = new TreeSet<>();
        for (LibraryNames.Name name : NAMES) {
            Random random = new Random(name.name().hashCode());
            LibraryCalls calls = new LibraryCalls(random, NAMES, -1);
            boolean done = false;
            for (int i = 0; i < MOST_TRIES && !done; i++) {
                done = doesSomething(name, calls.of(name, 2));
            }
            if (!done) {
                idle.add(name.name());
            }
        }
        assertThat(NAMES).hasSizeGreaterThan(150);
        assertThat(idle).isSubsetOf(WITHOUT_RESULT);
    }

    private static boolean doesSomething(LibraryNames.Name name, String call) {
        List<String> program = new ArrayList<>(LibraryPrograms.SETUP);
        program.add("!" + call);
        Expression results =
                Observed.of(program, ONE_THREAD.withDialect(name.dialect())).resultsOf(program.size() - 1);
        return !results.isEmpty()
                && results.children().stream().noneMatch(Outcomes::isError)
                && (!name.isCalled() || !results.get(0).equals(Texts.atom(call)));
    }
}
