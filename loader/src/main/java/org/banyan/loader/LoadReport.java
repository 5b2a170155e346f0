package org.banyan.loader;

import io.vavr.collection.Seq;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.banyan.loader.text.Diagnostic;

/**
 * The report of a load. Immutable and thread-safe.
 *
 * <p>Cost: each sum is O(number of files), and {@link #diagnostics()} also O(number of diagnostics). The components of
 * the record are O(1).
 *
 * @param files the reports of all files in load order, also of those with errors
 * @param pathDiagnostics the errors and warnings about paths, and not about the content of a file
 * @param loaded whether there is an environment
 * @param time the time of the whole load
 */
public record LoadReport(Seq<FileReport> files, Seq<Diagnostic> pathDiagnostics, boolean loaded, Duration time) {
    /** Returns all errors and warnings: those of paths, then file by file in the order of the text. */
    public Seq<Diagnostic> diagnostics() {
        return pathDiagnostics.appendAll(files.flatMap(FileReport::diagnostics));
    }

    /** Returns the number of errors of paths and files. */
    public long errors() {
        return pathDiagnostics.count(Diagnostic::isError) + total(FileReport::errors);
    }

    /** Returns the number of warnings of paths and files. */
    public long warnings() {
        return pathDiagnostics.count(problem -> !problem.isError()) + total(FileReport::warnings);
    }

    /** Whether a path or a file had an error. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    /** Returns the number of loaded files: those without errors; zero without an environment. */
    public long loadedFiles() {
        return sum(file -> 1);
    }

    /** Returns the number of loaded atoms, copies included. */
    public long atoms() {
        return sum(FileReport::atoms);
    }

    /** Returns the number of loaded rules, copies included. */
    public long rules() {
        return sum(FileReport::rules);
    }

    /** Returns the number of loaded type assertions, copies included. */
    public long types() {
        return sum(FileReport::types);
    }

    /** Returns the number of marked atoms in the loaded files. */
    public long markedAtoms() {
        return sum(FileReport::markedAtoms);
    }

    /** Returns the size of the loaded files in bytes. */
    public long bytes() {
        return sum(FileReport::bytes);
    }

    private long total(ToLongFunction<FileReport> of) {
        return files.toJavaStream().mapToLong(of).sum();
    }

    private long sum(ToLongFunction<FileReport> of) {
        return loaded
                ? files.filter(file -> !file.isFailed())
                        .toJavaStream()
                        .mapToLong(of)
                        .sum()
                : 0;
    }
}
