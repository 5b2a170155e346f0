package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.GroundedType;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.ModuleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where evaluation goes too far it ends with an error, as if nothing had happened, however many threads there are. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitsTest {
    private static final Environment PROGRAM = Terms.environment(
            "(fact 1)",
            "(= (loop) (loop))",
            "(= (loop $n) (loop (+ $n 1)))",
            "(= (even) (odd))",
            "(= (odd) (even))",
            "(= (deep $n) (+ 1 (deep (+ $n 1))))",
            "(= (count $n) (if (== $n 0) 0 (+ 1 (count (- $n 1)))))",
            "(= (grow) (superpose ((grow) (grow))))",
            "(= (many) 1)",
            "(= (many) (+ 1 (many)))",
            "(= (keep $x) (keep $x))",
            "(= (two) 1)",
            "(= (two) 2)",
            "(= (tuple) ((two) (two) (two) (two) (two) (two) (two) (two) (two) (two) (two) (two)))",
            "(= (note $n) (let () (add-atom &self (fact $n)) (note (+ $n 1))))",
            "(= (double $x $n) (if (== $n 0) $x (double ($x $x) (- $n 1))))");

    private static final Limits NONE = Limits.none();

    private static final String WORDS = "(" + "abcdefghijklmnopqrstuvwxyz ".repeat(499) + "end)";

    static Stream<Arguments> exceeded() {
        Limits steps = NONE.withSteps(5_000);
        Limits depth = NONE.withDepth(5_000);
        Limits results = NONE.withResults(1_000);
        Limits bytes = NONE.withResultBytes(10_000);
        Limits time = NONE.withTime(Duration.ofMillis(200));
        String tooManySteps = "steps 5000";
        String tooDeep = "depth 5000";
        String tooManyResults = "results 1000";
        String tooLarge = "result-bytes 10000";
        String tooLong = "milliseconds 200";
        return Stream.of(
                        Stream.of("(loop)", "(loop 1)", "(even)", "(deep 1)", "(grow)", "(many)", "(note 2)")
                                .map(atom -> Arguments.of(steps, atom, tooManySteps)),
                        Stream.of(
                                        "(+ (count 20) (loop))",
                                        "(+ (loop) (loop))",
                                        "((count 20) (loop) (loop))",
                                        "(superpose ((count 20) (loop) (count 20) (loop)))",
                                        "(collapse (superpose ((count 20) (loop))))",
                                        "((count 20) ((count 20) (note 2)))",
                                        "(let $x (superpose ((count 20) 2 3 (loop))) (+ $x (loop)))")
                                .map(atom -> Arguments.of(steps, atom, tooManySteps)),
                        Stream.of(
                                        "(deep 1)",
                                        "(+ (count 20) (deep 1))",
                                        "(superpose ((count 20) (deep 1)))",
                                        "(let () (add-atom &self (fact 2)) (deep 1))",
                                        "(many)",
                                        "(grow)")
                                .map(atom -> Arguments.of(depth, atom, tooDeep)),
                        Stream.of("(tuple)", "(collapse (tuple))", "(+ (count 20) (id (tuple)))")
                                .map(atom -> Arguments.of(results, atom, tooManyResults)),
                        Stream.of(
                                        "(tuple)",
                                        "(collapse (tuple))",
                                        "(double 1 20)",
                                        "(superpose ((double 1 12) (double 1 12)))",
                                        "(let $x (double 1 12) (superpose ($x $x $x)))",
                                        "(let $x (double 1 12) (match &self (fact 1) ($x $x $x)))",
                                        "(let $x (collapse (superpose " + WORDS + ")) done)",
                                        "(let $x " + WORDS + " (let $y (collapse (superpose $x)) done))")
                                .map(atom -> Arguments.of(bytes, atom, tooLarge)),
                        Stream.of(
                                        "(loop)",
                                        "(even)",
                                        "(note 2)",
                                        "(+ (count 20) (loop))",
                                        "(superpose ((count 20) (loop) (loop)))",
                                        "(grow)")
                                .map(atom -> Arguments.of(time, atom, tooLong)))
                .flatMap(all -> all);
    }

    private static List<Settings> waysToRun() {
        Settings settings = Settings.defaults();
        return List.of(
                settings, settings.withThreads(4), settings.withThreads(4).withHeartbeat(8), settings.withHeartbeat(0));
    }

    @ParameterizedTest
    @MethodSource("exceeded")
    void whatGoesTooFarIsAsIfItHadNotBegun(Limits limits, String atom, String exceeded) {
        for (Settings settings : waysToRun()) {
            Session session = Session.of(PROGRAM, settings.withLimits(limits), line -> {});
            assertThat(session.evaluate(Terms.term(atom)))
                    .as("%s", settings)
                    .hasToString("Vector((Error " + atom + " (LimitExceeded " + exceeded + ")))");
            assertThat(session.environment()).isEqualTo(PROGRAM);
            assertThat(session.evaluate(Terms.term("(match &self (fact $x) $x)")))
                    .hasToString("Vector(1)");
            session.add(Terms.term("(fact 2)"));
            assertThat(session.evaluate(Terms.term("(+ (count 20) (count 30))")))
                    .hasToString("Vector(50)");
            assertThat(session.environment().multiplicity(Terms.term("(fact 2)")))
                    .isOne();
        }
    }

    /** Limits that are just not exceeded. */
    @Test
    void whatGoesAsFarAsItMay() {
        for (Settings settings : waysToRun()) {
            Session counted = Session.of(PROGRAM, settings, line -> {});
            counted.evaluate(Terms.term("(superpose ((count 50) (count 70)))"));
            Limits limits = NONE.withSteps(counted.steps()).withDepth(300).withResults(2);
            Session session = Session.of(PROGRAM, settings.withLimits(limits), line -> {});
            for (int i = 0; i < 3; i++) {
                assertThat(session.evaluate(Terms.term("(superpose ((count 50) (count 70)))")))
                        .as("%s", settings)
                        .hasToString("Vector(50, 70)");
            }
            Session fewer = Session.of(PROGRAM, settings.withMaxSteps(counted.steps() - 1), line -> {});
            assertThat(fewer.evaluate(Terms.term("(superpose ((count 50) (count 70)))")))
                    .asString()
                    .contains("LimitExceeded steps");
        }
    }

    @Test
    void whatIsNeverAskedForIsNotMissed() {
        for (Settings settings : waysToRun()) {
            Limits limits = NONE.withTime(Duration.ofMinutes(1)).withSteps(5_000);
            Session session = Session.of(PROGRAM, settings.withLimits(limits), line -> {});
            assertThat(session.evaluate(Terms.term("(+ (car-atom ((Error a b) (count 20))) (loop))")))
                    .as("%s", settings)
                    .hasToString("Vector((Error a b))");
        }
    }

    @Test
    void whatAFunctionGivesAllAtOnceCountsToo() {
        Atom all = Terms.term("(let $x (collapse (get-atoms &self)) done)");
        for (Settings settings : waysToRun()) {
            Session few = Session.of(PROGRAM, settings.withLimits(NONE.withResults(5)), line -> {});
            assertThat(few.evaluate(all)).asString().contains("LimitExceeded results 5");
            Session small = Session.of(PROGRAM, settings.withLimits(NONE.withResultBytes(100)), line -> {});
            assertThat(small.evaluate(all)).asString().contains("LimitExceeded result-bytes 100");
        }
    }

    @Test
    void assertionsOfWhatDidNotHappenDoNotCount() {
        Session session = Session.of(PROGRAM, Settings.defaults().withMaxSteps(2), line -> {});
        session.evaluate(Terms.term("(superpose ((assertEqual 1 2) (assertEqual 1 2)))"));
        assertThat(session.failedAssertions()).isZero();
    }

    /** A module of one atom, whose evaluation fails. */
    private static final class FailingModule implements ModuleSource {
        @Override
        public Option<String> locate(String name, String from) {
            return Option.some(name);
        }

        @Override
        public Vector<Item> read(String key) {
            return Vector.of(new Item(Terms.term("(+ a)"), true));
        }
    }

    @Test
    void modulesOfWhatDidNotHappenDoNotCount() {
        Settings settings = Settings.defaults().withModules(new FailingModule());
        Session session = Session.of(PROGRAM, settings.withMaxSteps(100), line -> {});
        session.evaluate(Terms.term("(let () (import! &self failing) (loop))"));
        assertThat(session.failedModules()).isZero();
        session.evaluate(Terms.term("(import! &self failing)"));
        assertThat(session.failedModules()).isOne();
    }

    /** A session may be kept for long after an evaluation has failed. */
    @Test
    void whatDidNotHappenIsNotHeldOnTo() {
        for (Settings settings : waysToRun()) {
            Session session = Session.of(PROGRAM, settings.withMaxSteps(5_000), line -> {});
            WeakReference<byte[]> value = loopWithValue(session);
            for (int i = 0; i < 100 && value.get() != null; i++) {
                System.gc();
            }
            assertThat(value.get()).as("%s", settings).isNull();
            assertThat(session.steps()).isPositive();
        }
    }

    private static WeakReference<byte[]> loopWithValue(Session session) {
        byte[] value = {1, 2, 3};
        session.evaluate(Atom.expression(Terms.term("keep"), Grounded.of(BYTES, value)));
        return new WeakReference<>(value);
    }

    private static final GroundedType<byte[]> BYTES = new Bytes();

    private record Bytes() implements GroundedType<byte[]> {
        @Override
        public String name() {
            return "bytes in a test of limits";
        }

        @Override
        public byte[] toBytes(byte[] value) {
            return value;
        }

        @Override
        public byte[] fromBytes(byte[] bytes) {
            return bytes;
        }
    }

    @Test
    void aTimeThatNeverComesIsNoLimit() {
        List<Duration> times = new ArrayList<>(
                List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofNanos(Long.MAX_VALUE), Duration.ofDays(1_000)));
        for (Duration time : times) {
            Session session = Session.of(PROGRAM, Settings.defaults().withTimeLimit(time), line -> {});
            assertThat(session.evaluate(Terms.term("(count 2000)"))).hasToString("Vector(2000)");
        }
        assertThatThrownBy(() -> NONE.withTime(Duration.ofNanos(-1)))
                .hasMessage("time-limit: PT-0.000000001S, but 0 or more is needed");
    }

    @Test
    void noTimeAtAll() {
        Session session = Session.of(PROGRAM, Settings.defaults().withTimeLimit(Duration.ZERO), line -> {});
        assertThat(session.evaluate(Terms.term("(count 1)")))
                .hasToString("Vector((Error (count 1) (LimitExceeded milliseconds 0)))");
    }
}
