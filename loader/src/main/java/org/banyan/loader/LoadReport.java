package org.banyan.loader;

import io.vavr.collection.Seq;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.banyan.loader.text.Diagnostic;

/**
 * What became of a load.
 *
 * @param files the files in the order in which they count, also those that failed
 * @param pathDiagnostics what is wrong with paths, if it is not about the content of a file
 * @param loaded whether there is an environment
 * @param time how long the whole load took
 */
public record LoadReport(Seq<FileReport> files, Seq<Diagnostic> pathDiagnostics, boolean loaded, Duration time) {
    /** All that is wrong: paths first, then file by file in the order of the text. */
    public Seq<Diagnostic> diagnostics() {
        return pathDiagnostics.appendAll(files.flatMap(FileReport::diagnostics));
    }

    /** How many errors there are, in paths and files. */
    public long errors() {
        return pathDiagnostics.count(Diagnostic::isError) + total(FileReport::errors);
    }

    /** How many warnings there are, in paths and files. */
    public long warnings() {
        return pathDiagnostics.count(problem -> !problem.isError()) + total(FileReport::warnings);
    }

    /** Whether anything had errors. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    /** How many files were loaded: those without errors, if there is an environment. */
    public long loadedFiles() {
        return sum(file -> 1);
    }

    /** How many atoms were loaded, copies counted. */
    public long atoms() {
        return sum(FileReport::atoms);
    }

    /** How many rules were loaded, copies counted. */
    public long rules() {
        return sum(FileReport::rules);
    }

    /** How many type assertions were loaded, copies counted. */
    public long types() {
        return sum(FileReport::types);
    }

    /** How many atoms the loaded files ask to be evaluated. */
    public long markedAtoms() {
        return sum(FileReport::markedAtoms);
    }

    /** How many bytes the loaded files have. */
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
