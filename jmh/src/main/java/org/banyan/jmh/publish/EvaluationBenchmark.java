package org.banyan.jmh.publish;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Unifier;
import org.banyan.jmh.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much slower is it to evaluate through a shared environment than on an environment of one's own?
 *
 * <p>A step finds the rules of an expression's head, unifies the left side with the expression, and substitutes in the
 * right side; it asks for the present environment each time.
 *
 * <p>Hypothesis: less than one in a hundred, since to get the present environment is one load of what lies in the cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluationBenchmark {
    @Param({"1000", "10000"})
    int size;

    private Environment bare;
    private SharedEnvironment shared;
    private Symbol[] heads;
    private Atom[] calls;
    private int next;

    @Setup
    public void fill() {
        List<Atom> rules = Facts.rules(0, size);
        bare = Environment.builder().addAll(rules).build().fork();
        shared = SharedEnvironment.of(bare);
        List<Symbol> symbols = new ArrayList<>();
        List<Atom> expressions = new ArrayList<>();
        for (Atom rule : rules) {
            Symbol head = Rule.from(rule).flatMap(Rule::head).get();
            symbols.add(head);
            expressions.add(Atom.expression(head, Atom.expression(Atom.symbol("pair"), Atom.symbol("a"))));
        }
        heads = symbols.toArray(Symbol[]::new);
        calls = expressions.toArray(Atom[]::new);
    }

    private int next() {
        next = next + 1 < calls.length ? next + 1 : 0;
        return next;
    }

    private static Atom step(Environment environment, Symbol head, Atom call) {
        for (Rule rule : environment.rulesFor(head, 1)) {
            Option<Bindings> bindings = Unifier.unify(rule.lhs(), call);
            if (bindings.isDefined()) {
                return bindings.get().apply(rule.rhs());
            }
        }
        throw new IllegalStateException("no rule for " + call);
    }

    @Benchmark
    public Atom bare() {
        int i = next();
        return step(bare, heads[i], calls[i]);
    }

    @Benchmark
    public Atom shared() {
        int i = next();
        return step(shared.current(), heads[i], calls[i]);
    }
}
