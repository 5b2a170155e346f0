package org.banyan.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.banyan.cli.ClosingPipe;
import org.banyan.cli.Seed;
import org.banyan.cli.output.Output;
import org.banyan.core.Environment;
import org.banyan.core.Match;
import org.banyan.core.atom.Atom;
import org.banyan.loader.text.MettaReader;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The order of results is that of a sort of all results. */
class QueryPrinterTest {
    private static final int ENVIRONMENTS = 400;

    @Test
    void anAnswerMayComeLaterThanTheAtomItComesFrom() {
        Environment environment = environment("(f $a)", "(f 1)", "(f 2)", "(f 3)", "($g 2)", "(f $b)");
        assertThat(lines(environment, "(f 2)", "(f 2)")).containsExactly("(f 2)", "(f 2)", "(f 2)", "(f 2)");
        assertThat(lines(environment("(f $a 2)", "(f 1 $a)", "(f 1 3)", "(f 9 9)"), "(f $x 2)", "(f $x 2)"))
                .containsExactly("(f $x 2)", "(f 1 2)");
        assertThat(lines(environment("($a $a)", "(1 1)", "(2 1)", "(3 4)"), "(3 $x)", "(3 $x)"))
                .containsExactly("(3 3)", "(3 4)");
        assertThat(lines(environment("($a z)", "(a $b)", "(a b)", "(b z)"), "(a $x)", "(a $x)"))
                .containsExactly("(a $x)", "(a b)", "(a z)");
    }

    @Test
    void numbersAreFoundInAllTheirFormsAndPrintedAsTheyAreStored() {
        Environment environment = environment("(p 5 b)", "(p 5.0 a)", "(p 5.0 $v)", "(p 6 c)");
        assertThat(lines(environment, "(p 5 $x)", "(p 5 $x)")).containsExactly("(p 5 b)", "(p 5.0 $x)", "(p 5.0 a)");
        assertThat(lines(environment, "(p 5.0 $x)", "$x")).containsExactly("$x", "a", "b");
        assertThat(lines(environment("(p 1 1 b)", "(p 1 1.0 a)"), "(p $x $x $y)", "($x $y)"))
                .containsExactly("(1 a)", "(1 b)");
        assertThat(lines(environment("(p b 5)", "(p a 5.0)"), "(p $x 5)", "$x")).containsExactly("a", "b");
        assertThat(lines(environment("(p 5.0)", "5", "5.0", "$x"), "5", "5")).containsExactly("5", "5", "5.0");
        assertThat(new Template(atom("$x"), atom("(p $x 5)")).keepsOrder()).isTrue();
        assertThat(new Template(atom("$x"), atom("(p 5 $x)")).keepsOrder()).isFalse();
        assertThat(new Template(atom("$x"), atom("(p 0.5 $x)")).keepsOrder()).isTrue();
    }

    @Test
    void nothingMoreIsPrintedToAClosedOutput() {
        Atom often = atom("(often)");
        Environment environment = Environment.empty().with(often, Long.MAX_VALUE);
        Output out = new Output(new ClosingPipe());
        new QueryPrinter(often, new Template(often, often), false).print(environment.match(often), out);
        assertThat(out.isClosed()).isTrue();
    }

    @Test
    void whatKeepsTheOrderOfThePattern() {
        Atom pattern = atom("(edge $x $y $x $z)");
        assertThat(new Template(atom("(edge $x $y $x $z)"), pattern).keepsOrder())
                .isTrue();
        assertThat(new Template(atom("found"), pattern).keepsOrder()).isTrue();
        assertThat(new Template(atom("($x 1 (f $y $x))"), pattern).keepsOrder()).isTrue();
        assertThat(new Template(atom("($other $x)"), pattern).keepsOrder()).isTrue();
        assertThat(new Template(atom("$y"), pattern).keepsOrder()).isFalse();
        assertThat(new Template(atom("($y $x)"), pattern).keepsOrder()).isFalse();
        assertThat(new Template(atom("($x $z)"), pattern).keepsOrder()).isFalse();
    }

    @RepeatedTest(8)
    void resultsComeInCanonicalOrder(RepetitionInfo repetition) {
        Random random = Seed.random("order" + repetition.getCurrentRepetition());
        int inOrder = 0;
        int sorted = 0;
        for (int i = 0; i < ENVIRONMENTS; i++) {
            List<Atom> atoms = new ArrayList<>();
            for (int size = random.nextInt(25); size > 0; size--) {
                atoms.add(randomTriple(random));
            }
            Environment environment = Environment.empty().withAll(atoms);
            Atom pattern = random.nextInt(4) == 0 ? randomAtom(random, 3) : randomTriple(random);
            Atom template = random.nextInt(4) == 0 ? pattern : randomAtom(random, 2);
            List<String> expected = sorted(environment, pattern, template);
            assertThat(lines(environment, pattern, template))
                    .as("%s in %s, returning %s", pattern, atoms, template)
                    .isEqualTo(expected);
            if (new Template(template, pattern).keepsOrder()) {
                inOrder += expected.size();
            } else {
                sorted += expected.size();
            }
        }
        assertThat(inOrder).isPositive();
        assertThat(sorted).isPositive();
    }

    /** Returns the path of each result, since the order of variants is not defined. */
    private static List<String> sorted(Environment environment, Atom pattern, Atom template) {
        Template filled = new Template(template, pattern);
        List<Atom> all = new ArrayList<>();
        for (Match match : environment.match(pattern)) {
            for (long i = 0; i < match.count(); i++) {
                all.add(filled.instance(match.bindings()));
            }
        }
        all.sort(Atom.canonicalOrder());
        return all.stream().map(QueryPrinterTest::pathOf).toList();
    }

    private static List<String> lines(Environment environment, Atom pattern, Atom template) {
        return print(environment, pattern, template)
                .map(line -> pathOf(atom(line)))
                .toList();
    }

    private static List<String> lines(Environment environment, String pattern, String template) {
        return print(environment, atom(pattern), atom(template)).toList();
    }

    private static Stream<String> print(Environment environment, Atom pattern, Atom template) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes);
        new QueryPrinter(pattern, new Template(template, pattern), false).print(environment.match(pattern), out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8).lines();
    }

    private static String pathOf(Atom atom) {
        return atom.path().toString();
    }

    private static Environment environment(String... atoms) {
        Environment environment = Environment.empty();
        for (String atom : atoms) {
            environment = environment.with(atom(atom));
        }
        return environment;
    }

    private static Atom atom(String text) {
        return MettaReader.readAtom(text).get();
    }

    /** Returns atoms of one shape, so that patterns match several. */
    private static Atom randomTriple(Random random) {
        return Atom.expression(randomAtom(random, 0), randomAtom(random, 1), randomAtom(random, 1));
    }

    private static Atom randomAtom(Random random, int depth) {
        int kind = random.nextInt(10);
        if (depth > 0 && kind < 5) {
            Atom[] children = new Atom[random.nextInt(4)];
            for (int i = 0; i < children.length; i++) {
                children[i] = randomAtom(random, depth - 1);
            }
            return Atom.expression(children);
        }
        if (kind < 7) {
            return Atom.variable(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return kind < 9
                ? Atom.symbol(String.valueOf((char) ('p' + random.nextInt(3))))
                : Atom.integer(random.nextInt(3) - 1);
    }
}
