package org.banyan.loader.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Position;
import org.banyan.loader.text.Severity;
import org.junit.jupiter.api.Test;

class DiagnosticListTest {
    private final DiagnosticList list = new DiagnosticList();

    private void addPiece(Severity severity, int firstLine, int reported, int moreErrors, int moreWarnings) {
        List<Diagnostic> diagnostics = IntStream.range(firstLine, firstLine + reported)
                .mapToObj(line -> new Diagnostic(severity, "f", new Position(line, 1), "bad", ""))
                .toList();
        list.add(new PieceReport(0, 0, 0, List.of(), diagnostics, moreErrors, moreWarnings, 0));
    }

    private List<String> words() {
        return list.inOrder("f").stream()
                .skip(AtomSink.MOST_REPORTED)
                .map(Diagnostic::headline)
                .toList();
    }

    @Test
    void aHundredErrorsAreReportedWithoutMore() {
        addPiece(Severity.ERROR, 1, 60, 0, 0);
        addPiece(Severity.ERROR, 61, 40, 0, 0);

        assertThat(list.inOrder("f")).hasSize(100);
        assertThat(list.errors()).isEqualTo(100);
    }

    @Test
    void oneMoreErrorIsSingular() {
        addPiece(Severity.ERROR, 1, 60, 0, 0);
        addPiece(Severity.ERROR, 61, 41, 0, 0);

        assertThat(words()).containsExactly("f: error: there is 1 more error");
    }

    @Test
    void whatPiecesReportAndWhatTheyDoNotIsCountedTogether() {
        addPiece(Severity.ERROR, 1, 60, 0, 0);
        addPiece(Severity.ERROR, 61, 100, 50, 0);

        assertThat(words()).containsExactly("f: error: there are 110 more errors");
        assertThat(list.errors()).isEqualTo(210);
    }

    @Test
    void warningsAreCountedApartFromErrors() {
        addPiece(Severity.WARNING, 1, 100, 0, 2);

        assertThat(words()).containsExactly("f: warning: there are 2 more warnings");
        assertThat(list.errors()).isZero();
        assertThat(list.warnings()).isEqualTo(102);
    }
}
