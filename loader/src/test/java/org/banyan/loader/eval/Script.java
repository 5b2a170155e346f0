package org.banyan.loader.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.banyan.loader.text.Span;
import org.junit.jupiter.api.DynamicTest;

/**
 * A program with what it is expected to print. An empty line ends a program; lines that begin with {@code =>} are what
 * the lines before them print: what the program itself prints, and for each evaluated atom its results in brackets, in
 * the order in which they come. A line of {@code ~>} is a list of results whose order does not matter.
 */
record Script(String program, List<String> expected) {
    private static final String IN_ORDER = "=> ";
    private static final String IN_ANY_ORDER = "~> ";

    /** Returns a test for each program of a text. */
    static Stream<DynamicTest> tests(String text) {
        return Stream.of(text.strip().split("\n\\s*\n"))
                .map(Script::of)
                .map(script -> DynamicTest.dynamicTest(
                        script.program.lines().collect(Collectors.joining(" ")), script::check));
    }

    private static Script of(String paragraph) {
        List<String> program = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : paragraph.split("\n")) {
            if (line.startsWith(IN_ORDER) || line.startsWith(IN_ANY_ORDER)) {
                expected.add(line);
            } else {
                program.add(line);
            }
        }
        return new Script(String.join("\n", program), expected);
    }

    private void check() {
        assertThat(expected).as("the test expects something").isNotEmpty();
        List<String> printed = lines();
        List<String> got = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            String line = printed.get(i);
            boolean anyOrder = i < expected.size() && expected.get(i).startsWith(IN_ANY_ORDER);
            got.add(anyOrder ? IN_ANY_ORDER + sorted(line) : IN_ORDER + line);
        }
        List<String> wanted = expected.stream()
                .map(line -> line.startsWith(IN_ANY_ORDER) ? IN_ANY_ORDER + sorted(line.substring(3)) : line)
                .toList();
        assertThat(got).as(program).isEqualTo(wanted);
    }

    private static String sorted(String results) {
        return Stream.of(results.substring(1, results.length() - 1).split(", "))
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Session session = Session.of(Environment.empty(), line -> line.lines().forEach(lines::add));
        new MettaReader().read(SourceText.of("script.metta", program), new AtomSink() {
            @Override
            public void atom(Atom atom, Span span, boolean evaluate) {
                Vector<Atom> results = evaluate ? session.evaluate(atom) : session.add(atom);
                if (evaluate || !results.isEmpty()) {
                    lines.add(results.map(session::print).mkString("[", ", ", "]"));
                }
            }

            @Override
            public void report(Diagnostic diagnostic) {
                throw new AssertionError(diagnostic.toString());
            }
        });
        return lines;
    }
}
