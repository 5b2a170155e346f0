package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Syntax;
import org.banyan.core.atom.Syntax.Word;
import org.banyan.core.atom.Variable;
import org.banyan.loader.LoadConfig;
import org.banyan.loader.LoadReport;
import org.banyan.loader.WorkspaceLoader;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.banyan.loader.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on syntax, held to the reader row by row. */
class SyntaxPageTest {
    private static final Page PAGE = Page.of("syntax.md");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private static final Map<String, Set<Class<? extends Atom>>> KINDS = Map.of(
            "symbol", Set.of(Symbol.class),
            "variable", Set.of(Variable.class),
            "integer", Set.of(Int64.class, BigInt.class),
            "floating-point number", Set.of(Float64.class),
            "string", Set.of(Str.class),
            "truth value", Set.of(Bool.class),
            "expression", Set.of(Expression.class));

    private static final Map<Word, String> WORDS = Map.of(
            Word.SYMBOL, "symbol",
            Word.VARIABLE, "variable",
            Word.INTEGER, "integer",
            Word.FLOAT, "floating-point number",
            Word.TRUE, "truth value",
            Word.FALSE, "truth value");

    static List<List<String>> sources() {
        return PAGE.rows("source", "atoms");
    }

    static List<List<String>> texts() {
        return PAGE.rows("text", "what", "prints as");
    }

    static List<List<String>> escapes() {
        return PAGE.rows("escape", "character");
    }

    static List<List<String>> problems() {
        return PAGE.rows("source", "at", "severity", "message");
    }

    static List<List<String>> messages() {
        return PAGE.rows("message", "prints as", "reads as");
    }

    static List<List<String>> notOne() {
        return PAGE.rows("one atom of", "message");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceHoldsTheseAtoms(List<String> row) {
        Reading reading = Reading.of(row.get(0));
        String shown = reading.atoms.isEmpty() ? "none" : String.join(", ", reading.atoms);
        assertThat(shown).isEqualTo(meant(row.get(1)));
        assertThat(reading.problems).isEmpty();
    }

    private static String meant(String cell) {
        return CODE.matcher(cell).replaceAll(code -> Matcher.quoteReplacement(Page.string(code.group())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsThisAtom(List<String> row) {
        Atom atom = MettaReader.readAtom(Page.string(row.get(0))).get();
        assertThat(KINDS.get(row.get(1))).contains(atom.getClass());
        assertThat(atom).hasToString(Page.string(row.get(2)));
        assertThat(MettaReader.readAtom(atom.toString()).get()).isEqualTo(atom);
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void anEscapeIsThisCharacter(List<String> row) {
        Atom atom = MettaReader.readAtom('"' + Page.string(row.get(0)) + '"').get();
        assertThat(atom).isEqualTo(Str.of(Character.toString(codePoint(row.get(1)))));
    }

    @Test
    void theseAreAllEscapes() {
        BitSet listed = new BitSet();
        escapes().forEach(row -> listed.set(Page.string(row.get(0)).charAt(1)));
        for (char c = ' '; c < 0x7F; c++) {
            // Two of the escapes want digits.
            String text = "\"\\" + c + (c == 'x' ? "41" : c == 'u' ? "{41}" : "") + "\"";
            assertThat(MettaReader.readAtom(text).isRight()).as(text).isEqualTo(listed.get(c));
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aSourceHasThisProblem(List<String> row) {
        Reading reading = Reading.of(row.get(0));
        assertThat(reading.problems)
                .extracting(Diagnostic::headline)
                .containsExactly("source:%s: %s: %s".formatted(row.get(1), row.get(2), row.get(3)));
    }

    @ParameterizedTest
    @MethodSource("notOne")
    void aTextIsNotOneAtom(List<String> row) {
        assertThat(MettaReader.readAtom(Page.string(row.get(0))).getLeft())
                .extracting(Diagnostic::message)
                .containsExactly(row.get(1));
    }

    @Test
    void messagesInTheProseAreReal(@TempDir Path folder) throws IOException {
        String prose = PAGE.text().replaceAll("\\R", " ");
        Path file = Files.writeString(folder.resolve("many.metta"), ")".repeat(107));
        LoadReport many =
                WorkspaceLoader.load(List.of(file), LoadConfig.defaults()).report();
        assertThat(many.diagnostics()).hasSize(101);
        assertThat(prose).contains('"' + many.diagnostics().last().message() + '"');

        Reading shown = Reading.of(SourceText.of("graph.metta", "(edge a b)\n(edge b c))\n"));
        assertThat(PAGE.text()).contains("```text\n" + shown.problems.get(0) + "\n```");
    }

    @Test
    void theseAreAllWhiteSpaces() {
        BitSet listed = new BitSet();
        for (List<String> row : PAGE.rows("from", "to", "what")) {
            listed.set(codePoint(row.get(0)), codePoint(row.get(1)) + 1);
        }
        BitSet found = new BitSet();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Syntax::isWhitespace)
                .forEach(found::set);
        assertThat(found).isEqualTo(listed);
        listed.stream()
                .forEach(space -> assertThat(MettaReader.readAtom("(a" + Character.toString(space) + "b)")
                                .get())
                        .hasToString("(a b)"));
    }

    /** Every word of up to five of the characters that numbers and the like are made of. */
    @Test
    void theFirstPatternThatFitsSaysWhatAWordIs() {
        List<List<String>> rows = PAGE.rows("what", "regular expression");
        List<Pattern> patterns = rows.stream()
                .map(row -> Pattern.compile(Page.string(row.get(1))))
                .toList();
        List<String> words = new ArrayList<>(List.of("True", "False", "true", "Truer", "+True"));
        List<String> longest = List.of("");
        for (int length = 1; length <= 5; length++) {
            longest = longest.stream()
                    .flatMap(word -> Stream.of("+-.7eE$a".split("")).map(word::concat))
                    .toList();
            words.addAll(longest);
        }
        assertThat(words).hasSizeGreaterThan(37_000).allSatisfy(word -> {
            int fits = 0;
            while (!patterns.get(fits).matcher(word).matches()) {
                fits++;
            }
            assertThat(WORDS.get(Syntax.classify(word)))
                    .as(word)
                    .isEqualTo(rows.get(fits).get(0));
        });
    }

    @Test
    void notANumberReadsBackAsASymbol() {
        Atom notANumber = Atom.real(Double.NaN);
        assertThat(MettaReader.readAtom(notANumber.toString()).get()).isEqualTo(Atom.symbol("NaN"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageReadsAsTheAtomsOfItsText(List<String> row) {
        Atom message = Symbol.ofText(Page.string(row.get(0)));
        assertThat(message).hasToString(Page.string(row.get(1)));
        Reading reading = Reading.of(SourceText.of("message", message.toString()));
        String shown = reading.atoms.isEmpty() ? "none" : String.join(", ", reading.atoms);
        assertThat(shown).isEqualTo(meant(row.get(2)));
    }

    private static int codePoint(String cell) {
        assertThat(cell).startsWith("U+");
        return Integer.parseInt(cell.substring(2), 16);
    }

    /** What the reader has told of a source. */
    private static final class Reading implements AtomSink {
        final List<String> atoms = new ArrayList<>();
        final List<Diagnostic> problems = new ArrayList<>();

        static Reading of(String cell) {
            return of(SourceText.of("source", Page.bytes(cell)));
        }

        static Reading of(SourceText source) {
            Reading reading = new Reading();
            new MettaReader().read(source, reading);
            return reading;
        }

        @Override
        public void atom(Atom atom, Span span, boolean evaluate) {
            atoms.add((evaluate ? "to evaluate " : "") + atom);
        }

        @Override
        public void report(Diagnostic diagnostic) {
            problems.add(diagnostic);
        }
    }
}
