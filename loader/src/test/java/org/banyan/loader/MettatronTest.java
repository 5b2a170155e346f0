package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.List;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Dialect;
import org.banyan.loader.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MettatronTest {
    private static final String DYNAMIC = """
            (= (base-rule $x) (* $x 2))
            (= (maybe-define-rule $cond)
               (if $cond
                   (seq
                       (= (dynamic-rule $y) (+ $y 10))
                       (dynamic-rule 5))
                   (base-rule 5)))
            """;

    private static Sessions sessions(int threads) {
        return new Sessions(Settings.defaults().withThreads(threads).withDialect(Dialect.METTATRON));
    }

    private static List<String> run(String text) {
        return sessions(1).run(Sessions.program(text));
    }

    private static List<String> rules(Sessions sessions) {
        return Vector.ofAll(sessions.session.environment().rules())
                .map(rule -> sessions.session.print(rule.atom()))
                .asJava();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aRuleThatIsEvaluatedIsDefined(int threads) {
        Sessions sessions = sessions(threads);
        assertThat(sessions.run(Sessions.program(DYNAMIC + "!(maybe-define-rule true) !(maybe-define-rule false)")))
                .containsExactly("[15]", "[10]");
        assertThat(sessions.session.environment().rules().size()).isEqualTo(3);
    }

    @Test
    void aRuleThatIsNotTakenIsNotDefined() {
        assertThat(run(DYNAMIC + "!(maybe-define-rule false) !(dynamic-rule 5)"))
                .containsExactly("[10]", "[(dynamic-rule 5)]");
    }

    @Test
    void thatIsNotSoInTheDialectOfTheReference() {
        Sessions sessions = new Sessions(Settings.defaults());
        assertThat(sessions.run(Sessions.program("!(= (f) 1) !(f) !(: a A) !(get-type a) true !(seq 1 2)")))
                .containsExactly("[(= (f) 1)]", "[(f)]", "[(: a A)]", "[%Undefined%]", "[(seq 1 2)]");
    }

    @Test
    void theDialectIsChangedByTheProgram() {
        Sessions sessions = new Sessions(Settings.defaults());
        assertThat(sessions.run(Sessions.program("""
                        !(= (f) 1) !(f)
                        !(pragma! dialect mettatron)
                        !(= (f) 1) !(f) !(not true)
                        !(pragma! dialect hyperon)
                        !(= (f) 1) !(f) !(not true)
                        !(pragma! dialect latin)
                        """)))
                .containsExactly(
                        "[(= (f) 1)]",
                        "[(f)]",
                        "[()]",
                        "[()]",
                        "[1]",
                        "[False]",
                        "[()]",
                        "[(= 1 1)]",
                        "[1]",
                        "[(not true)]",
                        "[(Error (pragma! dialect latin) pragma! expects hyperon or mettatron as dialect)]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void definitionsInThePartsOfAnExpressionAreAllMade(int threads) {
        Sessions sessions = sessions(threads);
        assertThat(sessions.run(Sessions.program("""
                        !(parallel-test (= rule1 value1) (= rule2 value2) (= rule3 value3) (= rule4 value4))
                        """))).containsExactly("[(parallel-test () () () ())]");
        assertThat(rules(sessions))
                .containsExactly("(= rule1 value1)", "(= rule2 value2)", "(= rule3 value3)", "(= rule4 value4)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void definitionsAfterMuchWorkAreMadeInOrder(int threads) {
        Sessions sessions = sessions(threads);
        assertThat(sessions.run(Sessions.program("""
                        (= (work $n $name) (if (== $n 0) (= (done) $name) (work (- $n 1) $name)))
                        !(all (work 60000 a) (work 60000 b) (work 60000 c) (work 60000 d))
                        !(collapse (done))
                        """))).containsExactly("[(all () () () ())]", "[(a b c d)]");
    }

    @Test
    void whatIsEvaluatedLaterSeesARule() {
        assertThat(run("!(seq (= first val1) (first)) !(first) ! first !(+ (seq (= (n) 1) 5) (n))"))
                .containsExactly("[val1]", "[val1]", "[first]", "[6]");
    }

    @Test
    void argumentsMayDefineWhatIsCalled() {
        assertThat(run("!(f (= (f $x) found)) !(f 1)")).containsExactly("[found]", "[found]");
        assertThat(new Sessions(Settings.defaults()).run(Sessions.program("!(f (add-atom &self (= (f ()) found)))")))
                .containsExactly("[found]");
    }

    @Test
    void typesAreDefinedToo() {
        assertThat(run("!(seq (: a Number) (get-type a)) !(get-type a) !(seq (: f (-> Number Atom)) (f \"s\"))"))
                .containsExactly("[Number]", "[Number]", "[(Error (f \"s\") (BadArgType 1 Number String))]");
    }

    @Test
    void aRuleIsDefinedUnevaluatedWithVariablesReplaced() {
        Sessions sessions = sessions(1);
        sessions.run(Sessions.program("(= (define $f $n) (= ($f $x) (+ $x $n))) !(define add 3) !(define add 3)"));
        assertThat(sessions.run(Sessions.program("!(add 4)"))).endsWith("[7, 7]");
    }

    @Test
    void quotedDefinitionsAreNotMade() {
        assertThat(run("!(quote (= (f) 1)) !(f) !(match &self (= (g) $x) $x)"))
                .containsExactly("[(quote (= (f) 1))]", "[(f)]", "[]");
    }

    @Test
    void theOlderWayToWriteMatch() {
        assertThat(run("(n 42) (n 100) !(match & self (n $x) (+ $x 1)) !(match &self (n $x) $x) !(match & other 1 2)"))
                .containsExactly("[43, 101]", "[42, 100]", "[(Error (match & other 1 2) IncorrectNumberOfArguments)]");
    }

    @Test
    void onlyTheMostSpecificRulesApply() {
        assertThat(run("""
                        (= (fact 0) 1)
                        (= (fact $n) (* $n (fact (- $n 1))))
                        !(fact 5)
                        (= (pair $x $x) same)
                        (= (pair $x $y) any)
                        (= (pair $x $y) other)
                        (= (pair 1 $y) one)
                        !(pair 1 2) !(pair 2 2) !(pair $z 3)
                        """)).containsExactly("[120]", "[one]", "[same, any, other]", "[same, any, other, one]");
    }

    @Test
    void callsInTailPositionTakeNoRoom() {
        assertThat(run("(= (down 0) done) (= (down $n) (seq skip (down (- $n 1)))) !(down 300000)"))
                .containsExactly("[done]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "(if true 1 (error \"not evaluated\" 2)) | [1]",
                "(if false (error \"not evaluated\" 2) 1) | [1]",
                "(if False 1 2) | [2]",
                "(if (< 1 2) 1 2) | [1]",
                "(if anything 1 2) | [1]",
                "(if (unknown 5) 1 2) | [1]",
                "(if () 1 2) | [2]",
                "(if (= (f) 1) 1 2) | [2]",
                "(if (superpose (True False True)) 1 2) | [1, 2, 1]",
                "(if (superpose ()) 1 2) | []",
                "(if (error \"c\" 1) 1 2) | [(Error 1 \"c\")]",
                "(not false) | [True]",
                "(== True true) | [True]",
                "(!= 1 2) | [True]",
                "(!= 1 1) | [False]",
                "(<= 1 1.0) | [True]",
                "(< \"abc\" \"abd\") | [True]",
                "(< \"\uFFFD\" \"\uD83D\uDE00\") | [True]",
                "(>= \"abc\" \"abd\") | [False]",
                "(< 1 \"a\") | [(Error (< 1 \"a\") (BadArgType 2 Number String))]",
                "(error \"m\" (+ 1 2)) | [(Error (+ 1 2) \"m\")]",
                "(error \"m\") | [(Error () \"m\")]",
                "(error 1 2 3) | [(Error (error 1 2 3) IncorrectNumberOfArguments)]",
                "(+ (error \"m\" 42) 10) | [(Error 42 \"m\")]",
                "(is-error (error \"m\" 1)) | [True]",
                "(is-error (+ 1 2)) | [False]",
                "(is-error (+ 1 \"a\")) | [True]",
                "(is-error (superpose ())) | [False]",
                "(is-error (superpose (1 2))) | [False]",
                "(catch (+ 2 3) (error \"not evaluated\" 1)) | [5]",
                "(catch (error \"m\" 1) (+ 2 3)) | [5]",
                "(catch (superpose (1 2)) 3) | [1, 2]",
                "(catch (superpose ()) 3) | []",
                "(+ 10 (catch (error \"fail\" 0) 5)) | [15]",
                "(is-error (catch (error \"fail\" 0) \"recovered\")) | [False]",
                "(catch (/ 1 0) zero) | [zero]",
                "(seq) | [()]",
                "(seq 1) | [1]",
                "(seq 1 (+ 1 1) (superpose (3 4))) | [3, 4]",
                "(seq (superpose ()) (superpose (1 2)) 3) | [3]",
                "(seq (error \"m\" 1) 2) | [(Error 1 \"m\")]",
                "(+ 1 (seq 1 2)) | [3]",
                "(get-type (seq 1 2)) | [%Undefined%]",
            })
    void answers(String atom, String answer) {
        assertThat(run("!" + atom)).containsExactly(answer);
    }

    @Test
    void truthValuesOfOtherFilesCountInConditions() {
        Sessions sessions = new Sessions(Settings.defaults());
        sessions.run(Sessions.program("(= (no) false) (= (yes) true) !(pragma! dialect mettatron)"));
        assertThat(sessions.run(Program.read(SourceText.of("b.metta", "!(if (no) 1 2) !(if (yes) 1 2)"))
                        .get()))
                .endsWith("[2]", "[1]");
    }
}
