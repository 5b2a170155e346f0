package org.banyan.loader;

import io.vavr.collection.Seq;
import java.time.Duration;
import org.banyan.loader.text.Diagnostic;

/**
 * The report of one file of a load. All methods are O(1). Immutable and thread-safe.
 *
 * @param source the name of the file, as it was given or found
 * @param atoms the number of atoms at the top level, with rules and type assertions, without marked atoms
 * @param rules the number of rules among them
 * @param types the number of type assertions among them
 * @param markedAtoms the number of atoms marked for evaluation
 * @param bytes the size of the file
 * @param time the time for reading, parsing and building, added up over all threads
 * @param errors the number of errors
 * @param warnings the number of warnings
 * @param diagnostics the errors and warnings in the order of the text; of very many, the first, and the number of the
 *     others
 */
public record FileReport(
        String source,
        long atoms,
        long rules,
        long types,
        long markedAtoms,
        long bytes,
        Duration time,
        int errors,
        int warnings,
        Seq<Diagnostic> diagnostics) {

    /** Whether the file has errors. */
    public boolean isFailed() {
        return errors > 0;
    }
}
