package org.banyan.jmh.eval;

import org.banyan.loader.Program;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long does a program take that has been read and whose kind has run before, with one thread and with two?
 *
 * <p>Each run has a session of its own and begins with an empty space. With two threads it starts one, too, which then
 * waits for two seconds before it ends. The folder of the checkout must be the working directory, for the programs are
 * those of {@code examples/bench}.
 *
 * <p>Hypothesis: a step takes between 50 and 200 ns, whatever the program, except where it searches or changes a large
 * space; most programs are several times as fast as in a process that has just started, where the compiler is busy
 * still. A second thread helps those whose parts do not follow one from the other, such as {@code fib30} and {@code
 * queens8}, and slows down no other by more than one in twenty.
 */
@State(Scope.Benchmark)
public class ProgramBenchmark extends EvalBenchmark {
    @Param({
        "ackermann",
        "chaining",
        "collatz",
        "countdown10k",
        "countdown1m",
        "deep-sum",
        "even-odd",
        "fact",
        "fact100",
        "fib",
        "fib30",
        "hanoi",
        "hanoi-list",
        "join3k",
        "join100k",
        "lists",
        "lookup30k",
        "machine",
        "peano",
        "permutations",
        "primes",
        "puzzle",
        "queens6",
        "queens8",
        "quicksort",
        "quicksort-tuple",
        "rules",
        "state",
        "strings",
        "tak",
        "tuples"
    })
    String program;

    @Param({"1", "2"})
    int threads;

    private Program read;

    @Setup
    public void read() {
        read = Programs.read(program);
    }

    @Benchmark
    public long run(Steps counter) {
        long steps = Programs.run(read, threads);
        counter.steps += steps;
        return steps;
    }
}
