package org.banyan.loader;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.TypeAssertion;
import org.banyan.loader.load.DiagnosticList;
import org.banyan.loader.load.PathDiagnostics;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.Severity;
import org.banyan.loader.text.SourceText;
import org.banyan.loader.text.Span;

/** A program that was read without errors, and can be run. Immutable and thread-safe. */
public final class Program {
    private final SourceText source;
    private final String key;
    private final Vector<Statement> statements;
    private final Seq<Diagnostic> warnings;

    private Program(SourceText source, String key, Iterable<Statement> statements, Seq<Diagnostic> warnings) {
        this.source = source;
        this.key = key;
        this.statements = Vector.ofAll(statements);
        this.warnings = warnings;
    }

    /**
     * A statement: an atom at the top level of a program. All methods are O(1).
     *
     * @param atom the atom
     * @param span its place in the source
     * @param evaluate whether the atom is evaluated; if not, it is added to the space
     */
    public record Statement(Atom atom, Span span, boolean evaluate) {}

    /**
     * Reads a program from a file. O(length).
     *
     * @return the program, or all errors and warnings if the file has errors or cannot be read
     */
    public static Either<Seq<Diagnostic>, Program> read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return wrong(file, "this is a folder; name the files to run, such as " + file.resolve("main.metta"));
            }
            return read(SourceText.read(file), FileModules.key(file));
        } catch (IOException failure) {
            return Either.left(Vector.of(PathDiagnostics.unreadable(file.toString(), failure)));
        } catch (OutOfMemoryError tooLarge) {
            return wrong(file, "this file does not fit into memory");
        }
    }

    private static Either<Seq<Diagnostic>, Program> wrong(Path file, String message) {
        return Either.left(Vector.of(PathDiagnostics.about(Severity.ERROR, file.toString(), message)));
    }

    /**
     * Reads a program from a text that is not a file. Its modules are searched in the working directory. O(length).
     *
     * @return the program, or all errors and warnings if the text has errors
     */
    public static Either<Seq<Diagnostic>, Program> read(SourceText source) {
        return read(source, "");
    }

    static Either<Seq<Diagnostic>, Program> read(SourceText source, String key) {
        Sink sink = new Sink(source);
        new MettaReader().read(source, sink);
        Seq<Diagnostic> diagnostics = Vector.ofAll(sink.diagnostics);
        return diagnostics.exists(Diagnostic::isError)
                ? Either.left(diagnostics)
                : Either.right(new Program(source, key, sink.statements, diagnostics));
    }

    private static final class Sink implements AtomSink {
        private final SourceText source;
        final List<Statement> statements = new ArrayList<>();
        final List<Diagnostic> diagnostics = new ArrayList<>();

        Sink(SourceText source) {
            this.source = source;
        }

        @Override
        public void atom(Atom atom, Span span, boolean evaluate) {
            statements.add(new Statement(atom, span, evaluate));
        }

        @Override
        public void report(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
        }

        @Override
        public void unreported(int moreErrors, int moreWarnings) {
            diagnostics.addAll(DiagnosticList.more(moreErrors, moreWarnings, source.name()));
        }
    }

    /**
     * Returns this program with every atom marked for evaluation that is neither a rule nor a type assertion. A prompt
     * uses it, where users leave out the {@code !}. O(number of statements).
     */
    public Program asked() {
        return new Program(source, key, statements.map(Program::asked), warnings);
    }

    private static Statement asked(Statement statement) {
        boolean defines = Rule.isRule(statement.atom()) || TypeAssertion.isTypeAssertion(statement.atom());
        return new Statement(statement.atom(), statement.span(), statement.evaluate() || !defines);
    }

    /** Returns the text. O(1). */
    public SourceText source() {
        return source;
    }

    /** Returns the key of the file for {@link FileModules}; empty if the program is not from a file. */
    String key() {
        return key;
    }

    /** Returns the statements in order. O(1). */
    public Seq<Statement> statements() {
        return statements;
    }

    /** Returns the warnings of the reader. O(1). */
    public Seq<Diagnostic> warnings() {
        return warnings;
    }
}
