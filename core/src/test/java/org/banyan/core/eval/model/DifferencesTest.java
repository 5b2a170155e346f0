package org.banyan.core.eval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is left out of the law, because the machine does not do what the reference is known to do or what its
 * specification says. A change that mends one of these moves it into the law.
 */
class DifferencesTest {
    private static Program program(String facts, String question) {
        return new Program(facts.isEmpty() ? List.of() : List.of(facts.split("; ")), List.of(), question, false);
    }

    /** The type of a call with variables is not looked for among types that were said of calls without. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (: (k a) A) | (+ (k $y) 1) | (Error (+ (k $v0) 1) (BadArgType 1 Number A)) | (+ (k $v0) 1)
            """)
    void typesOfCalls(String facts, String question, String specified, String actual) {
        assertThat(ModelLawTest.expected(new Model(), program(facts, question))).containsExactly(specified);
        assertThat(ModelLawTest.actual(program(facts, question))).containsExactly(actual);
    }

    /**
     * Programs that the model does not decide. A call whose head is a call is not checked by the type of that. {@code
     * NotReducible} as a branch of {@code unify} is a symbol like
     * others, and would make the reference leave the {@code unify} unchanged.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (: f (-> A (-> A B))); (: a A)   | ((f a) 2)                | ((f a) 2)
            (: c C)                          | (unify a a NotReducible b) | NotReducible
            """)
    void undecided(String facts, String question, String actual) {
        assertThat(ModelLawTest.actual(program(facts, question))).containsExactly(actual);
        assertThat(catchThrowable(() -> ModelLawTest.expected(new Model(), program(facts, question))))
                .isInstanceOf(Model.Unspecified.class);
    }
}
