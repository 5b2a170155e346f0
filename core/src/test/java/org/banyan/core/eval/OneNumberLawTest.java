package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.ArbitraryNumbers;
import org.banyan.core.atom.ArbitraryNumbers.Pair;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.NumberOracle;
import org.banyan.core.eval.host.Dialect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All questions of programs about two numbers agree on whether they are the same: at the top level, within a rule, and
 * for arguments of a rule.
 */
class OneNumberLawTest {
    /**
     * Something that is {@code True} exactly if two numbers are the same.
     *
     * @param asked what is asked, A and B being the numbers
     * @param atoms what is there
     */
    private record Question(String asked, List<String> atoms) {
        static Question of(String asked, String... atoms) {
            return new Question(asked, List.of(atoms));
        }
    }

    private static final String OTHER_RULES = "(= (g x%1$d) no%1$d)";

    private static final List<Question> QUESTIONS = questions();

    private static List<Question> questions() {
        return List.of(
                // Equality
                Question.of("(== A B)"),
                Question.of("(== (p A (q $x)) (p B (q $x)))"),
                Question.of("(noreduce-eq A B)"),
                Question.of("(=alpha (p A $x) (p B $y))"),
                Question.of("(if-equal A B True False)"),
                Question.of("(not (!= A B))"),
                // Variables and choice
                Question.of("(let A B True)"),
                Question.of("(let (p A $x) (p B True) $x)"),
                Question.of("(let (p $x $x) (p A B) True)"),
                Question.of("(let* (($x A) ($x B)) True)"),
                Question.of("(let* (((p $x) (p A)) ((p $x $y) (p B True))) $y)"),
                Question.of("(case B ((A True) ($_ False)))"),
                Question.of("(case (p B True) (((p A $x) $x) ($_ False)))"),
                Question.of("(case (p A B) (((p $x $x) True) ($_ False)))"),
                Question.of("(switch (p B True) (((p A $x) $x) ($_ False)))"),
                Question.of("(switch-minimal (p B True) (((p A $x) $x) ($_ False)))"),
                Question.of("(unify A B True False)"),
                Question.of("(unify (p A $x) (p B True) $x False)"),
                Question.of("(unify (p B True) (p A $x) $x False)"),
                Question.of("(unify (p $x $x) (p A B) True False)"),
                Question.of("(unify (p $x $y $y) (p A B $x) True False)"),
                // Tuples and results
                Question.of("(let $all (unique-atom (A B)) (== 1 (size-atom $all)))"),
                Question.of("(let $all (unique-atom (z A (p z) B)) (== 3 (size-atom $all)))"),
                Question.of("(let $all (unique-atom ((p A $x) (p B $y))) (== 1 (size-atom $all)))"),
                Question.of("(let $all (intersection-atom (A) (B)) (== 1 (size-atom $all)))"),
                Question.of("(let $all (intersection-atom ((p A)) (z (p B))) (== 1 (size-atom $all)))"),
                Question.of("(let $all (subtraction-atom (A) (B)) (== 0 (size-atom $all)))"),
                Question.of("(let $all (subtraction-atom ((p A)) ((p B) z)) (== 0 (size-atom $all)))"),
                Question.of("(let $all (collapse (unique (superpose (A B)))) (== 1 (size-atom $all)))"),
                Question.of(
                        "(let $all (collapse (intersection (superpose (A)) (superpose (B)))) (== 1 (size-atom $all)))"),
                Question.of(
                        "(let $all (collapse (subtraction (superpose (A)) (superpose (B)))) (== 0 (size-atom $all)))"),
                // Assertions
                Question.of("(== () (assertEqual A B))"),
                Question.of("(== () (assertEqual (superpose ((p A) z)) (superpose (z (p B)))))"),
                Question.of("(== () (assertAlphaEqual (p A) (p B)))"),
                Question.of("(== () (assertEqualToResult A (B)))"),
                Question.of("(== () (assertAlphaEqualToResult (p A) ((p B))))"),
                Question.of("(== () (assertIncludes (superpose (A z)) (B)))"),
                // Facts
                Question.of("(match &self (fact B) True)", "(fact A)"),
                Question.of("(match &self (fact (q B $x) z) $x)", "(fact (q A True) z)", "(fact (q y True) z)"),
                Question.of("(match &self (fact $x $x) True)", "(fact A B)"),
                Question.of("(match &self (fact B True) True)", "(fact A $v)"),
                Question.of("(match &self (fact A B) True)", "(fact $v $v)"),
                Question.of("(match &self (fact $x (q $x $y)) $y)", "(fact A (q B True))"),
                Question.of("(match &self (, (one $x) (two $x)) True)", "(one A)", "(two B)"),
                Question.of("(match &self (, (one $x $y) (two $y $x)) True)", "(one A z)", "(two z B)", "(two y A)"),
                Question.of("(match &self (, (one $x) (two (q $x) $y)) $y)", "(one A)", "(two (q B) True)"),
                Question.of("(match &self (, (one $x) (two $x z)) True)", "(one A)", "(two B $v)"),
                Question.of("(unify &self (fact B $x) $x False)", "(fact A True)"),
                Question.of("(env-contains &self (fact B (q z)))", "(fact A (q z))"),
                Question.of("(env-contains &self (fact $y (q B)))", "(fact $x (q A))"),
                Question.of("(== 2 (env-multiplicity &self (fact B)))", "(fact A)", "(fact A)"),
                Question.of("(let $s (new-space) (let () (add-atom $s (fact A (q z)))"
                        + " (let () (remove-atom $s (fact B (q z))) (== 0 (env-size $s)))))"),
                Question.of(
                        "(let () (remove-atom &self (fact $y B)) (not (env-contains &self (fact $z A))))",
                        "(fact $x A)"),
                Question.of("(let () (remove-atom &self (= (f B) no)) (f A))", "(= (f A) no)", "(= (f $x) True)"),
                Question.of("(get-value (dict-space ((A True))) B)"),
                // Rules
                Question.of("(f B)", "(= (f A) True)"),
                Question.of("(f B $x)", "(= (f A z) True)"),
                Question.of("(f (q B z))", "(= (f (q A $x)) True)"),
                Question.of("(f A B)", "(= (f $x $x) True)"),
                Question.of("(f (q A) (q B))", "(= (f $x $x) True)"),
                Question.of("(f B z)", "(= (f A $x) True)", "(= (g A) False)"),
                Question.of("((h B) z)", "(= ((h A) $x) True)"),
                Question.of("(g B)", many("(= (g A) True)")),
                Question.of("(g B $x)", "(= (g A z) True)", "(= (g b c) no)"),
                Question.of("(g (q B))", many("(= (g (q A)) True)")));
    }

    private static String[] many(String rule) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(OTHER_RULES.formatted(i));
        }
        all.add(4, rule);
        return all.toArray(String[]::new);
    }

    private static Atom filled(String text, Atom a, Atom b) {
        return filled(Terms.term(text), a, b);
    }

    private static Atom filled(Atom atom, Atom a, Atom b) {
        if (atom instanceof Expression expression) {
            return Expression.of(expression.children().stream()
                    .map(child -> filled(child, a, b))
                    .toList());
        }
        return atom.equals(Atom.symbol("A")) ? a : atom.equals(Atom.symbol("B")) ? b : atom;
    }

    private static boolean holds(Environment environment, Atom asked, Dialect dialect) {
        Settings settings = Settings.defaults().withDialect(dialect).withThreads(1);
        return Evaluator.of(settings)
                .evaluate(environment, asked)
                .results()
                .toJavaList()
                .equals(List.of(Bool.TRUE));
    }

    private static void check(Question question, Atom a, Atom b) {
        Environment environment = Environment.empty();
        for (String atom : question.atoms()) {
            environment = environment.with(filled(atom, a, b));
        }
        boolean one = NumberOracle.same(a, b);
        Atom asked = filled(question.asked(), a, b);
        Dialect dialect = question.asked().contains("!=") ? Dialect.METTATRON : Dialect.HYPERON;
        assertThat(holds(environment, asked, dialect))
                .as("%s at the top level, A = %s, B = %s", question.asked(), a, b)
                .isEqualTo(one);
        Atom constant = Atom.expression(Atom.symbol("="), Terms.term("(go)"), asked);
        assertThat(holds(environment.with(constant), Terms.term("(go)"), dialect))
                .as("%s in a rule, A = %s, B = %s", question.asked(), a, b)
                .isEqualTo(one);
        Atom open = filled(question.asked(), Atom.variable("a"), Atom.variable("b"));
        Atom given = Atom.expression(Atom.symbol("="), Terms.term("(go $a $b)"), open);
        assertThat(holds(environment.with(given), Atom.expression(Atom.symbol("go"), a, b), dialect))
                .as("%s of arguments, A = %s, B = %s", question.asked(), a, b)
                .isEqualTo(one);
    }

    @TestFactory
    List<DynamicTest> everyQuestionHasTheAnswerOfTheTable() {
        List<Pair> pairs = List.of(
                pair(Atom.integer(1), Atom.real(1)),
                pair(Atom.integer((1L << 53) + 1), Atom.real(1L << 53)),
                pair(Atom.integer(1L << 53), Atom.real(1L << 53)),
                pair(Atom.integer(new java.math.BigInteger("100000000000000000000")), Atom.real(1e20)),
                pair(Atom.integer(Long.MAX_VALUE), Atom.real(0x1p63)),
                pair(Atom.integer(0), Atom.real(-0.0)),
                pair(Atom.real(0.0), Atom.real(-0.0)),
                pair(Atom.real(Double.NaN), Atom.real(Double.NaN)),
                pair(Atom.integer(1), Atom.real(Double.NaN)),
                pair(Atom.real(Double.POSITIVE_INFINITY), Atom.real(Double.MAX_VALUE)),
                pair(Atom.real(0.5), Atom.real(0.5)));
        return QUESTIONS.stream()
                .map(question -> DynamicTest.dynamicTest(question.toString(), () -> {
                    for (Pair pair : pairs) {
                        check(question, pair.a(), pair.b());
                        check(question, pair.b(), pair.a());
                    }
                }))
                .toList();
    }

    private static Pair pair(Atom a, Atom b) {
        return new Pair(a, b);
    }

    @Domain(ArbitraryNumbers.class)
    @Domain(DomainContext.Global.class)
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionAgreesWithExactDecimals(@ForAll Pair pair) {
        for (Question question : QUESTIONS) {
            check(question, pair.a(), pair.b());
        }
    }
}
