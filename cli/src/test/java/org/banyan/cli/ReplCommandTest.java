package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplCommandTest {
    @Test
    void whatIsTypedIsEvaluatedAndDefinitionsAreAdded() {
        assertThat(Run.with("(= (f $x) (* 2 $x))\n(f 4)\n!(f 5)\n(: a A) (get-type a)\n7", "repl"))
                .isEqualTo(new Run(0, "[8]\n[10]\n[A]\n[7]\n", ""));
    }

    @Test
    void anExpressionMayGoOverSeveralLines() {
        assertThat(Run.with("(+ 1 ; )\n\n 2)\n!\n(+ 3\n4)\n\"a\n(\"\n", "repl"))
                .isEqualTo(new Run(0, "[3]\n[7]\n[\"a\\n(\"]\n", ""));
    }

    @Test
    void errorsDoNotEndIt() {
        Run run = Run.with("(car-atom ()) (+ 1 2)\n)\n(+ 3 4)\n", "repl");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(3).endsWith("[3]", "[7]");
        assertThat(run.err()).startsWith("input:1:1: error: unexpected ')': no '(' is open here\n");
    }

    @Test
    void whatIsOpenAtTheEndIsAnError() {
        Run run = Run.with("(+ 3 4", "repl");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("input:1:1: error: this expression is not closed: a ')' is missing\n");
    }

    @Test
    void nothingIsNoInput() {
        assertThat(Run.with("", "repl")).isEqualTo(new Run(0, "", ""));
        assertThat(Run.with("\n\n", "repl")).isEqualTo(new Run(0, "", ""));
    }
}
