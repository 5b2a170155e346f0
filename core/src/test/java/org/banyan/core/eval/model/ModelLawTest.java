package org.banyan.core.eval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;

/** Programs have the results that the specification says, in any order, up to the names of variables. */
class ModelLawTest {
    private static final int TRIES = 500;
    private static final int MANY_TRIES = 10_000;
    private static final int MOST_STEPS = 100_000;
    private static final int MOST_RESULTS = 300;
    private static final String APPLIED = "applied";
    private static final double MANY = 15;
    private static final Symbol BINDINGS = Symbol.of("Bindings");

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void programsWithoutTypes(@ForAll("untyped") Program program) {
        check(program);
        enough(MANY);
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void programsWithTypes(@ForAll("typed") Program program) {
        check(program);
        enough(MANY);
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void programsOfOpenTypes(@ForAll("openTypes") Program program) {
        check(program);
    }

    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void instructions(@ForAll("minimal") Program program) {
        check(program);
        enough(MANY);
    }

    @Tag("slow")
    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = MANY_TRIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void manyProgramsWithoutTypes(@ForAll("untyped") Program program) {
        check(program);
        enough(MANY);
    }

    @Tag("slow")
    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = MANY_TRIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void manyProgramsWithTypes(@ForAll("typed") Program program) {
        check(program);
        enough(MANY);
    }

    @Tag("slow")
    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = MANY_TRIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void manyProgramsOfOpenTypes(@ForAll("openTypes") Program program) {
        check(program);
    }

    @Tag("slow")
    @StatisticsReport(StatisticsReportMode.OFF)
    @Property(tries = MANY_TRIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void manyInstructions(@ForAll("minimal") Program program) {
        check(program);
        enough(MANY);
    }

    /** Sees to it that not too many programs are left out, or do nothing. */
    private static void enough(double percentageAtLeast) {
        Statistics.coverage(
                coverage -> coverage.check(APPLIED).percentage(percentage -> percentage >= percentageAtLeast));
    }

    private static void check(Program program) {
        Model model = new Model();
        List<String> expected;
        try {
            expected = expected(model, program);
        } catch (Model.TooLong | Model.Unspecified notCompared) {
            Statistics.collect(notCompared.getClass().getSimpleName());
            return;
        }
        Statistics.collect(model.rulesApplied() > 0 ? APPLIED : "nothing applied");
        assertThat(actual(program)).as(program.toString()).isEqualTo(expected);
    }

    static List<String> expected(Model model, Program program) {
        program.facts().forEach(fact -> model.add(Model.SELF, Terms.term(fact)));
        program.others().forEach(fact -> model.add(Model.OTHER, Terms.term(fact)));
        Atom question = Terms.term(program.question());
        List<Answer> answers = program.minimal()
                ? model.instructions.run(question, Model.SELF, Known.NOTHING)
                : model.interpreter.metta(question, Model.UNDEFINED, Model.SELF, Known.NOTHING);
        if (answers.size() > MOST_RESULTS) {
            throw new Model.TooLong();
        }
        return shown(answers.stream().map(answer -> answer.known().apply(answer.atom())));
    }

    static List<String> actual(Program program) {
        Session session = Session.of(Environment.empty(), Settings.defaults().withMaxSteps(MOST_STEPS), line -> {});
        for (String line : program.setup()) {
            if (line.startsWith("!")) {
                session.evaluate(Terms.term(line.substring(1)));
            } else {
                session.add(Terms.term(line));
            }
        }
        String other = session.evaluate(Terms.term("&other")).get(0).toString();
        List<String> results =
                shown(session.evaluate(Terms.term(program.question())).toJavaStream());
        return results.stream()
                .map(result -> result.replace(other, Model.OTHER.toString()))
                .sorted()
                .toList();
    }

    /** Results as text. An error of types counts once: it may be found in several ways, none of which is prescribed. */
    private static List<String> shown(Stream<Atom> results) {
        Set<Atom> errors = new HashSet<>();
        return results.filter(atom -> !atom.equals(Model.EMPTY))
                .map(atom -> shown(atom, new HashMap<>()))
                .filter(atom -> !isTypeError(atom) || errors.add(atom))
                .map(Atom::toString)
                .sorted()
                .toList();
    }

    private static boolean isTypeError(Atom atom) {
        return Model.isError(atom) && atom.toString().matches(".*\\((BadArgType|BadType) .*|.*IncorrectNumberOfArg.*");
    }

    /**
     * An atom as text, with names for its variables that depend on nothing but their places. Collected bindings are
     * compared by what comes of them only, and the texts of errors without what they quote.
     */
    private static Atom shown(Atom atom, Map<Variable, Variable> names) {
        if (atom instanceof Variable variable) {
            return names.computeIfAbsent(variable, known -> Variable.of("v" + names.size()));
        }
        if (Model.isCall(atom, BINDINGS)) {
            return BINDINGS;
        }
        if (atom instanceof Symbol symbol) {
            String name = symbol.name();
            return name.equals("{ }") || name.startsWith("bindings-")
                    ? BINDINGS
                    : Symbol.ofText(name.replaceFirst(", found: .*", ""));
        }
        return atom instanceof Expression expression
                ? Atom.expression(expression.children().stream()
                        .map(child -> shown(child, names))
                        .toList())
                : atom;
    }

    @Provide
    Arbitrary<Program> untyped() {
        return Programs.untyped();
    }

    @Provide
    Arbitrary<Program> typed() {
        return Programs.typed();
    }

    @Provide
    Arbitrary<Program> openTypes() {
        return Programs.openTypes();
    }

    @Provide
    Arbitrary<Program> minimal() {
        return Programs.minimal();
    }
}
