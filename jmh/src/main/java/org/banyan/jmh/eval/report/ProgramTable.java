package org.banyan.jmh.eval.report;

import java.util.List;
import org.banyan.jmh.eval.report.Runs.Run;
import org.banyan.jmh.report.Table;

/** All programs, as processes and in a virtual machine. */
final class ProgramTable {
    private final Runs runs;
    private final Table processes =
            new Table(List.of("program", "process", "less start-up", "processors", "warm", "on two threads"));
    private final Table steps = new Table(List.of("program", "steps", "steps a second", "a step", "bytes a step"));

    ProgramTable(Runs runs) {
        this.runs = runs;
        for (String program : runs.programs()) {
            add(program);
        }
    }

    private void add(String program) {
        Run warm = runs.warm(program, "1");
        processes.add(List.of(
                program,
                CellText.time(runs.process(program)),
                CellText.nanos(runs.net(program)),
                CellText.time(runs.processors(program)),
                CellText.time(warm.time()),
                CellText.time(runs.warm(program, "2").time())));
        steps.add(List.of(
                program,
                CellText.count(warm.steps()),
                CellText.rate(warm.step()),
                CellText.time(warm.step()),
                CellText.bytes(warm.bytes())));
    }

    @Override
    public String toString() {
        return """
                ## The programs

                What they compute is said in [examples](../../examples/README.md). *process* is `bin/banyan run`, from its
                start to its end, with the files in the cache; a process for an empty program takes %s, and
                *less start-up* is what remains without it. *processors* is the time that the processors worked for the
                process, those of the compiler and the collector of the JVM with it. *warm* is a run of the program in a
                virtual machine that has run it before, on one thread.

                """.formatted(CellText.time(runs.start())) + processes + """

                A step is the application of a rule or the call of a function; what stands in a rule and is no more than a
                choice or a comparison may be done without one. These are of the warm runs on one thread.

                """ + steps;
    }
}
