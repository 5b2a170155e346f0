package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.space.StateBranch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value keeps another one alive: what is dropped is collected, whatever else is held. */
class ReachabilityTest {
    private static final int FACTS = 10_000;

    private static Environment base() {
        return Environment.empty().with(term("(= (double $x) (pair $x $x))"));
    }

    /** A branch with facts, and with a rule and a type that evaluation on it looks at. */
    private static Environment branch(Environment base) {
        List<Atom> facts = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            facts.add(term("(fact %d)".formatted(i)));
        }
        return base.fork()
                .withAll(facts)
                .with(term("(= (double (own $x)) (pair $x))"))
                .with(term("(: double (-> Atom %Undefined%))"));
    }

    static Stream<Evaluator> evaluators() {
        return Stream.of(
                Evaluator.standard(),
                Evaluator.of(Settings.defaults()),
                Evaluator.of(Settings.defaults().withThreads(2).withHeartbeat(1)));
    }

    /** What was dropped, as weak references to it. */
    private static final class Dropped {
        private final List<WeakReference<Object>> references = new ArrayList<>();

        void add(Object value) {
            references.add(new WeakReference<>(value));
        }

        /** The environment with its state and trie, which hold the memory and could be kept alive without it. */
        void addEnvironment(Environment environment) {
            add(environment);
            add(StateBranch.stateOf(environment));
            add(StateBranch.stateOf(environment).space());
        }

        void assertCollected() {
            for (int i = 0; i < 50 && references.stream().anyMatch(each -> each.get() != null); i++) {
                System.gc();
            }
            assertThat(references)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.get()).isNull());
        }
    }

    @ParameterizedTest
    @MethodSource("evaluators")
    void aBaseDoesNotKeepABranchAliveThatWasEvaluatedOnIt(Evaluator evaluator) {
        Environment base = base();
        Atom call = term("(double 5)");
        Dropped dropped = new Dropped();
        List<Atom> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            held.addAll(evaluateOnBranch(evaluator, base, call, dropped).asJava());
        }
        dropped.assertCollected();
        assertThat(evaluator.evaluate(base, call).results()).containsExactly(term("(pair 5 5)"));
        assertThat(held).hasSize(3);
        Reference.reachabilityFence(base);
    }

    private static io.vavr.collection.Vector<Atom> evaluateOnBranch(
            Evaluator evaluator, Environment base, Atom call, Dropped dropped) {
        Environment branch = branch(base);
        Evaluation evaluation = evaluator.evaluate(branch, call);
        dropped.addEnvironment(branch);
        dropped.add(evaluation);
        dropped.addEnvironment(evaluation.environment());
        return evaluation.results();
    }

    @ParameterizedTest
    @MethodSource("evaluators")
    void aBranchDoesNotKeepItsSiblingAlive(Evaluator evaluator) {
        Environment base = base();
        Atom call = term("(double (own 5))");
        Dropped dropped = new Dropped();
        Environment one = branch(base);
        evaluator.evaluate(one, call).results();
        evaluateOnBranch(evaluator, base, call, dropped);
        evaluator.evaluate(one, call).results();
        dropped.assertCollected();
        assertThat(one.size()).isEqualTo(FACTS + 3);
        Reference.reachabilityFence(base);
    }

    @Test
    void anEnvironmentDoesNotKeepTheSessionAliveThatMadeIt() {
        Environment base = base();
        Dropped dropped = new Dropped();
        Environment made = made(base, dropped);
        dropped.assertCollected();
        assertThat(made.size()).isEqualTo(2);
        Reference.reachabilityFence(base);
    }

    private static Environment made(Environment base, Dropped dropped) {
        Session session = Session.of(base, line -> {});
        session.evaluate(term("(add-atom &self (result (double 5)))"));
        dropped.add(session);
        return session.environment();
    }

    @Test
    void aSessionKeepsNoEarlierVersionOfItsSpaceAlive() {
        Session session = Session.of(base(), line -> {});
        Dropped dropped = new Dropped();
        for (int i = 0; i < 3; i++) {
            session.add(term("(fact %d)".formatted(i)));
            dropped.addEnvironment(session.environment());
            session.evaluate(term("(double %d)".formatted(i)));
            session.add(term("(= (rule %d) %d)".formatted(i, i)));
            session.evaluate(term("(double (rule %d))".formatted(i)));
        }
        dropped.assertCollected();
        assertThat(session.environment().size()).isEqualTo(7);
    }

    @Test
    void anAtomThatWasEvaluatedKeepsNothingAlive() {
        Atom call = term("(double (own (a (b c))))");
        Dropped dropped = new Dropped();
        List<Atom> results = resultsOfEvaluators(call, dropped);
        dropped.assertCollected();
        assertThat(results).hasSize(4);
        Reference.reachabilityFence(call);
    }

    private static List<Atom> resultsOfEvaluators(Atom call, Dropped dropped) {
        List<Atom> results = new ArrayList<>();
        evaluators().skip(1).forEach(evaluator -> {
            dropped.add(evaluator);
            results.addAll(evaluateOnBranch(evaluator, base(), call, dropped).asJava());
        });
        return results;
    }
}
