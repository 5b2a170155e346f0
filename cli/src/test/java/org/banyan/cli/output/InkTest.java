package org.banyan.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.Position;
import org.banyan.loader.text.Severity;
import org.junit.jupiter.api.Test;

class InkTest {
    private static final Diagnostic PLACED =
            MettaReader.readAtom("file", "(a\n\tb))").getLeft().get(0);
    private static final Diagnostic WHOLE = new Diagnostic(Severity.WARNING, "file", null, "it is odd", "");

    @Test
    void withoutColoursADiagnosticIsItsOwnText() {
        assertThat(new Ink(false).diagnostic(PLACED))
                .isEqualTo(PLACED.toString())
                .contains("\n");
        assertThat(new Ink(false).diagnostic(WHOLE)).isEqualTo(WHOLE.toString());
    }

    @Test
    void withColoursTheWordsAreTheSame() {
        assertThat(new Ink(true).diagnostic(PLACED)).contains("\033[31m");
        assertThat(plain(new Ink(true).diagnostic(PLACED))).isEqualTo(PLACED.toString());
        assertThat(new Ink(true).diagnostic(WHOLE)).contains("\033[33m");
        assertThat(plain(new Ink(true).diagnostic(WHOLE))).isEqualTo(WHOLE.toString());
        assertThat(plain(new Ink(true).warning("odd"))).isEqualTo("warning: odd");
        assertThat(plain(new Ink(true).note("known"))).isEqualTo("note: known");
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        Diagnostic named =
                new Diagnostic(Severity.ERROR, "\033[2J\n\u009b", new Position(1, 1), "same as \033[m", "x\n^");
        assertThat(new Ink(false).diagnostic(named))
                .isEqualTo("\uFFFD[2J\uFFFD\uFFFD:1:1: error: same as \uFFFD[m\n    x\n    ^");
    }

    private static String plain(String text) {
        return text.replaceAll("\033\\[\\d*m", "");
    }
}
