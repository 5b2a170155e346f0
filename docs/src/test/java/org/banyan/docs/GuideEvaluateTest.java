package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Evaluation;
import org.banyan.core.eval.Evaluator;
import org.banyan.core.eval.Operations;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Effects;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.ValueType;
import org.banyan.loader.FileModules;
import org.banyan.loader.FileSystemAccess;
import org.banyan.loader.Program;
import org.banyan.loader.ProgramRunner;
import org.banyan.loader.text.MettaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide's part on evaluation. */
class GuideEvaluateTest {
    // region: read
    private static Atom read(String text) {
        return MettaReader.readAtom(text).get();
    }
    // endregion

    private static final Environment COIN =
            Environment.empty().with(read("(= (coin) heads)")).with(read("(= (coin) tails)"));

    private static final Environment LOOP = Environment.empty().with(read("(= (loop $n) (loop (+ $n 1)))"));

    private static final Environment FIB =
            Environment.empty().with(read("(= (fib $n) (if (< $n 2) $n (+ (fib (- $n 1)) (fib (- $n 2)))))"));

    @Test
    void evaluating() {
        // region: evaluate
        Environment coin = Environment.empty().with(read("(= (coin) heads)")).with(read("(= (coin) tails)"));
        Evaluator evaluator = Evaluator.standard();

        Evaluation tossed = evaluator.evaluate(coin, read("(pair (coin) (coin))")); // nothing is done yet
        Vector<Atom> results = tossed.results();
        // (pair heads heads), (pair heads tails), (pair tails heads), (pair tails tails)

        Evaluation stays = evaluator.evaluate(coin, read("(dice)"));
        Atom same = stays.results().single(); // (dice): no rule fits
        Map<Atom, Integer> counts =
                evaluator.evaluate(coin, read("(superpose (a b a))")).counts(); // a twice, b once
        // endregion
        assertThat(results)
                .hasToString("Vector((pair heads heads), (pair heads tails), (pair tails heads), (pair tails tails))");
        assertThat(same).hasToString("(dice)");
        assertThat(counts).hasToString("LinkedHashMap((a, 2), (b, 1))");
    }

    @Test
    void changing() {
        Environment coin = COIN;
        // region: evaluate-environment
        Environment begun = coin.fork();
        Atom edge = read("(edge a b)");
        Evaluation evaluation = Evaluator.standard().evaluate(begun, read("(add-atom &self (edge a b))"));
        Atom unit = evaluation.results().single(); // (), which is what a call for its effect gives
        boolean after = evaluation.environment().contains(edge); // true
        boolean before = begun.contains(edge); // false: begun is a value

        Evaluation other = Evaluator.standard().evaluate(begun, read("(add-atom &self (edge b c))"));
        long size = evaluation.environment().union(other.environment()).size(); // 4: two rules and two edges
        // endregion
        assertThat(unit).hasToString("()");
        assertThat(after).isTrue();
        assertThat(before).isFalse();
        assertThat(size).isEqualTo(4);
    }

    @Test
    void sessions() {
        // region: session
        List<String> lines = new ArrayList<>();
        Session session = Session.of(Environment.empty(), lines::add);
        session.add(read("(= (double $x) (* 2 $x))"));
        Vector<Atom> doubled = session.evaluate(read("(double 21)")); // 42
        session.evaluate(read("(println! (double 2))")); // lines: 4
        Environment now = session.environment(); // holds the rule
        // endregion
        assertThat(doubled).hasToString("Vector(42)");
        assertThat(lines).containsExactly("4");
        assertThat(now.ruleCount()).isOne();
    }

    @Test
    void programs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("units.metta"), "(= (metres $km) (* 1000 $km))\n");
        Path file = Files.writeString(folder.resolve("main.metta"), "!(import! &self units)\n!(metres 5)\n");
        // region: program
        Program program = Program.read(file).get(); // or all problems of the text
        List<String> answers = new ArrayList<>();
        try (FileSystemAccess files = new FileSystemAccess(folder)) {
            Settings settings =
                    Settings.defaults().withModules(new FileModules(folder)).withFiles(files);
            Session session = Session.of(Environment.empty(), settings, line -> {});
            boolean keepGoing = false;
            ProgramRunner runner = new ProgramRunner(
                    session,
                    (from, statement, results) -> answers.add(statement.atom() + " gives " + results.mkString(", ")),
                    keepGoing);
            boolean sound = runner.run(program); // true: no result was an error
        }
        // endregion
        assertThat(answers).containsExactly("(import! &self units) gives ()", "(metres 5) gives 5000");
    }

    @Test
    void operations() {
        Environment coin = COIN;
        // region: operations
        Operation loud = Operation.of(
                        "loud", ValueType.STRING, ValueType.STRING, text -> text.toUpperCase(Locale.ROOT) + "!")
                .describedAs("A string in capitals.");
        Operation known = Operation.effectful(
                "known",
                Operation.functionType(read("Atom"), read("Bool")),
                (arguments, context) -> List.of(Atom.bool(context.environment().contains(arguments[0]))),
                Effects.SPACES);
        Evaluator evaluator = Evaluator.of(
                Settings.defaults().withOperations(Operations.none().with(loud).with(known)));

        Atom shout =
                evaluator.evaluate(coin, read("(loud \"hello\")")).results().single(); // "HELLO!"
        Atom wrong = evaluator.evaluate(coin, read("(loud 5)")).results().single();
        // (Error (loud 5) (BadArgType 1 String Number))
        Atom there = evaluator
                .evaluate(coin, read("(known (= (coin) tails))"))
                .results()
                .single(); // True
        // endregion
        assertThat(shout).hasToString("\"HELLO!\"");
        assertThat(wrong).hasToString("(Error (loud 5) (BadArgType 1 String Number))");
        assertThat(there).hasToString("True");
    }

    @Test
    void limits() {
        Environment loop = LOOP;
        // region: limits
        Settings settings = Settings.defaults()
                .withMaxSteps(100_000)
                .withMaxDepth(10_000)
                .withMaxResults(1_000)
                .withTimeLimit(Duration.ofSeconds(10));
        Evaluation evaluation = Evaluator.of(settings).evaluate(loop, read("(loop 0)"));
        Atom result = evaluation.results().single(); // (Error (loop 0) (LimitExceeded steps 100000))
        boolean error = Outcomes.isError(result); // true
        // endregion
        assertThat(result).hasToString("(Error (loop 0) (LimitExceeded steps 100000))");
        assertThat(error).isTrue();
    }

    @Test
    void cancelling() {
        Environment loop = LOOP;
        // region: cancel
        Session session = Session.of(loop, line -> {});
        CompletableFuture<Vector<Atom>> endless =
                CompletableFuture.supplyAsync(() -> session.evaluate(read("(loop 0)")));
        session.cancel(); // from any thread; endless ends with a CancellationException
        // endregion
        assertThatThrownBy(endless::join)
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(CancellationException.class),
                        thrown -> assertThat(thrown).hasCauseInstanceOf(CancellationException.class));
        assertThat(session.evaluate(read("(+ 1 2)"))).hasToString("Vector(3)");
    }

    @Test
    void threads() {
        Environment fib = FIB;
        // region: threads
        Evaluator one = Evaluator.standard();
        Evaluator four = Evaluator.of(Settings.defaults().withThreads(4));
        Atom call = read("(fib 18)");
        boolean same = one.evaluate(fib, call)
                .results()
                .equals(four.evaluate(fib, call).results()); // true
        // endregion
        assertThat(same).isTrue();
        assertThat(one.evaluate(fib, call).results()).hasToString("Vector(2584)");
    }

    @Test
    void dialects() {
        // region: dialect
        Environment rules = Environment.empty().with(read("(= (size 0) none)")).with(read("(= (size $n) some)"));
        Atom call = read("(size 0)");
        Evaluator mettatron = Evaluator.of(Settings.defaults().withDialect(Dialect.METTATRON));
        Vector<Atom> all = Evaluator.standard().evaluate(rules, call).results(); // none, some
        Vector<Atom> specific = mettatron.evaluate(rules, call).results(); // none
        // endregion
        assertThat(all).hasToString("Vector(none, some)");
        assertThat(specific).hasToString("Vector(none)");
    }

    @Test
    void traces() {
        // region: trace
        List<String> steps = new ArrayList<>();
        Environment rules = Environment.empty().with(read("(= (double $x) (* 2 $x))"));
        Evaluator evaluator = Evaluator.of(Settings.defaults().withTrace(steps::add));
        long count = evaluator.evaluate(rules, read("(double 21)")).steps(); // 2
        // steps: (double 21) => (* 2 21), then (* 2 21) => 42
        // endregion
        assertThat(count).isEqualTo(2);
        assertThat(steps).containsExactly("(double 21) => (* 2 21)", "(* 2 21) => 42");
    }
}
