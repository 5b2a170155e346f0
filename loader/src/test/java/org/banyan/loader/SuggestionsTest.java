package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that stays unchanged gets a suggestion. */
class SuggestionsTest {
    private static final Program RULES = Sessions.program("""
            (= (factorial $n) (if (== $n 0) 1 (* $n (factorial (- $n 1)))))
            (= (add $x $y) (+ $x $y))
            (= (wrap $x) (facts $x))
            (: Conss (-> Number Atom))
            (edge a b)
            (factorials 3 4)""");

    private static Vector<String> suggestions(String text) {
        Sessions sessions = new Sessions(Settings.defaults());
        sessions.run(RULES);
        Atom atom = Sessions.program(text).statements().get(0).atom();
        return sessions.session.suggestions(atom, sessions.session.evaluate(atom));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(factorail 5)      | there is no rule or function factorail; did you mean factorial?",
                "(Factorial 5)      | there is no rule or function Factorial; did you mean factorial?",
                "(+ 1 (factoral 5)) | there is no rule or function factoral; did you mean factorial?",
                "(car_atom (1 2))   | there is no rule or function car_atom; did you mean car-atom?",
                "(factorial 5 6)    | factorial has no rule for 2 arguments, but for 1",
                "(add 5)            | add has no rule for 1 argument, but for 2",
            })
    void whatMayHaveBeenMeant(String text, String suggestion) {
        assertThat(suggestions(text)).containsExactly(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "(factorial 5)",
        "(Point 1 2)",
        "(edge a b)",
        "(factorials 7 8)",
        "(ad 1 2)",
        "(Conss 1)",
        "(wrap 1)",
        "factorail"
    })
    void aCallThatIsMeantGetsNoSuggestion(String text) {
        assertThat(suggestions(text)).isEmpty();
    }

    @Test
    void resultsAreAsTheyWouldBe() {
        Sessions sessions = new Sessions(Settings.defaults());
        assertThat(sessions.run(RULES, Sessions.program("!(factorail 5)"))).containsExactly("[(factorail 5)]");
    }
}
