package org.banyan.loader.text;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Syntax;
import org.banyan.core.atom.Utf8;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A parser for one reading of a text.
 *
 * <p>It keeps the atoms of all open expressions in one array, with a stack of the index where each begins, so that it
 * never recurses. After an error it goes on to find the others. Atoms after an error are of no use.
 */
final class Parser {
    private static final int LONGEST_KEPT_WORD = 256;

    private final SourceText source;
    private final byte[] bytes;
    private final WordTable table;
    private final AtomSink sink;
    private int errors;
    private int warnings;

    /** The index at which the parser stops. */
    private int limit;

    /** The index of the next byte that is not UTF-8 and was not reported yet. */
    private int malformed = Integer.MAX_VALUE;

    private Atom[] atoms = new Atom[64];
    private int atomCount;
    private int[] openAt = new int[16];
    private int[] openCount = new int[16];
    private int depth;
    private int mark = -1;
    private boolean inString;

    /** The depth at which an atom is complete: zero, or one where a single atom is collected in a list. */
    private int floor;

    private Parser(SourceText source, WordTable table, AtomSink sink) {
        this.source = source;
        this.bytes = source.bytes();
        this.table = table;
        this.sink = sink;
    }

    /** Reads the part of a source that lies between two places at the top level. */
    static void read(SourceText source, Span piece, WordTable table, AtomSink sink) {
        Parser parser = new Parser(source, table, sink);
        parser.readAll(piece.start(), piece.end());
        int errors = Math.max(0, parser.errors - AtomSink.MOST_REPORTED);
        int warnings = Math.max(0, parser.warnings - AtomSink.MOST_REPORTED);
        if (errors + warnings > 0) {
            sink.unreported(errors, warnings);
        }
    }

    /** Whether a text ends within an expression or a string, or after a mark. */
    static boolean endsOpen(SourceText source) {
        Parser parser = new Parser(source, new WordTable(), AtomSink.ignoring());
        parser.readAll(source.start(), source.length());
        return parser.depth > 0 || parser.inString || parser.mark >= 0;
    }

    /** Reads a text that is one atom. */
    static Either<Seq<Diagnostic>, Atom> readAtom(SourceText source) {
        List<Diagnostic> problems = new ArrayList<>();
        Parser parser = new Parser(source, new WordTable(), new AtomSink() {
            @Override
            public void atom(Atom atom, Span span, boolean evaluate) {
                throw new IllegalStateException("an atom at the top level");
            }

            @Override
            public void report(Diagnostic diagnostic) {
                problems.add(diagnostic);
            }
        });
        return parser.single(problems);
    }

    private Either<Seq<Diagnostic>, Atom> single(List<Diagnostic> problems) {
        open(0);
        floor = depth;
        readAll(source.start(), source.length());
        if (problems.isEmpty() && atomCount != 1) {
            String found = atomCount == 0 ? "there is no atom here" : "there are " + atomCount + " atoms here";
            report(Severity.ERROR, 0, found + "; exactly one is needed");
        }
        return problems.isEmpty() ? Either.right(atoms[0]) : Either.left(Vector.ofAll(problems));
    }

    private void readAll(int from, int to) {
        limit = to;
        findMalformed(from);
        run(from, to);
        reportMalformedBefore(to);
        finish();
    }

    private void run(int from, int to) {
        int at = from;
        while (at < to) {
            switch (bytes[at]) {
                case '(' -> open(at++);
                case ')' -> close(at++);
                case ';' -> at = endOfComment(at, to);
                case '"' -> at = string(at, to);
                case ' ', '\n', '\t', '\r', 0x0B, '\f' -> at++;
                default -> at = word(at, to);
            }
        }
    }

    private void open(int at) {
        if (depth == openAt.length) {
            openAt = Arrays.copyOf(openAt, 2 * depth);
            openCount = Arrays.copyOf(openCount, 2 * depth);
        }
        openAt[depth] = at;
        openCount[depth++] = atomCount;
    }

    private void close(int at) {
        if (depth == floor) {
            report(Severity.ERROR, at, "unexpected ')': no '(' is open here");
            return;
        }
        int first = openCount[--depth];
        Expression expression = Expression.of(atoms, first, atomCount);
        atomCount = first;
        accept(expression, openAt[depth], at + 1);
    }

    private int endOfComment(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private int string(int at, int to) {
        int end = StringLiteral.closingQuote(bytes, at + 1, to);
        if (end < 0) {
            inString = true;
            report(Severity.ERROR, at, "this string is not closed: a '\"' is missing");
            return to;
        }
        reportMalformedBefore(at);
        if (malformed < end) {
            accept(Bool.FALSE, at, end + 1);
            return end + 1;
        }
        int hash = hashOf(at, end + 1);
        Atom atom = known(hash, at, end + 1);
        if (atom == null) {
            int before = errors;
            atom = StringLiteral.decode(bytes, at + 1, end, (index, message) -> report(Severity.ERROR, index, message));
            if (errors == before) {
                keep(hash, at, end + 1, atom);
            }
        }
        accept(atom, at, end + 1);
        return end + 1;
    }

    private int word(int at, int to) {
        int end = Syntax.endOfWord(bytes, at, to);
        if (end == at) {
            return at + source.lengthAt(at);
        }
        if (bytes[at] == '!' && depth == 0) {
            if (end == at + 1) {
                mark = at;
                return end;
            }
            report(
                    Severity.WARNING,
                    at,
                    "this is a symbol and evaluates nothing; to evaluate, put white space after the '!'");
        }
        int hash = hashOf(at, end);
        Atom atom = known(hash, at, end);
        if (atom == null) {
            atom = atomOf(at, end);
            if (atom == null) {
                atom = Bool.FALSE;
            } else {
                keep(hash, at, end, atom);
            }
        }
        accept(atom, at, end);
        return end;
    }

    /** Returns the atom of a word; null if it is an error, which is reported. */
    private @Nullable Atom atomOf(int from, int to) {
        return switch (Syntax.classify(bytes, from, to)) {
            case SYMBOL -> Symbol.ofUtf8(bytes, from, to);
            case VARIABLE -> variable(from, to);
            case INTEGER -> integer(from, to);
            case FLOAT -> Float64.of(Double.parseDouble(text(from, to)));
            case TRUE -> Bool.TRUE;
            case FALSE -> Bool.FALSE;
            case STRING -> throw new IllegalStateException("a word that begins with a quote, at " + from);
        };
    }

    private @Nullable Atom variable(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '#') {
                report(Severity.ERROR, i, "the name of a variable cannot contain '#', which is reserved");
                return null;
            }
        }
        return Variable.ofUtf8(bytes, from + 1, to);
    }

    private @Nullable Atom integer(int from, int to) {
        if (!IntegerLiteral.fits(bytes, from, to)) {
            report(Severity.ERROR, from, "this integer has more than " + IntegerLiteral.MOST_DIGITS + " digits");
            return null;
        }
        return IntegerLiteral.decode(bytes, from, to);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private int hashOf(int from, int to) {
        return to - from <= LONGEST_KEPT_WORD ? WordTable.hash(bytes, from, to) : 0;
    }

    private @Nullable Atom known(int hash, int from, int to) {
        return to - from <= LONGEST_KEPT_WORD ? table.get(hash, bytes, from, to) : null;
    }

    private void keep(int hash, int from, int to, Atom atom) {
        if (to - from <= LONGEST_KEPT_WORD) {
            table.put(hash, bytes, from, to, atom);
        }
    }

    private void accept(Atom atom, int start, int end) {
        if (depth == 0) {
            sink.atom(atom, new Span(start, end), mark >= 0);
            mark = -1;
            return;
        }
        if (atomCount == atoms.length) {
            atoms = Arrays.copyOf(atoms, 2 * atomCount);
        }
        atoms[atomCount++] = atom;
    }

    /** Reports what is missing at the end. */
    private void finish() {
        if (depth > floor && !inString) {
            String missing = depth - floor == 1 ? "a ')' is missing" : (depth - floor) + " ')' are missing";
            report(Severity.ERROR, openAt[floor], "this expression is not closed: " + missing);
        } else if (mark >= 0) {
            report(Severity.ERROR, mark, "no atom follows this '!'");
        }
    }

    /** Reports bytes that are not UTF-8 before an index, so that diagnostics come in the order of the text. */
    private void reportMalformedBefore(int index) {
        while (malformed < index) {
            int at = malformed;
            findMalformed(at + 1);
            report(
                    Severity.ERROR,
                    at,
                    "byte 0x%02x is not valid UTF-8 here; save the file as UTF-8".formatted(bytes[at] & 0xFF));
        }
    }

    private void findMalformed(int from) {
        int found = Utf8.firstMalformed(bytes, from, limit);
        malformed = found < 0 ? Integer.MAX_VALUE : found;
    }

    private void report(Severity severity, int index, String message) {
        reportMalformedBefore(index);
        int before = severity == Severity.ERROR ? errors++ : warnings++;
        if (before < AtomSink.MOST_REPORTED) {
            sink.report(
                    new Diagnostic(severity, source.name(), source.position(index), message, source.markedLine(index)));
        }
    }
}
