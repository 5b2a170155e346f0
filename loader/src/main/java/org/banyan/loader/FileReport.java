package org.banyan.loader;

import io.vavr.collection.Seq;
import java.time.Duration;
import org.banyan.loader.text.Diagnostic;

/**
 * What became of one file.
 *
 * @param source the file, as it was given or found
 * @param atoms how many atoms it holds at the top level, rules and type assertions among them; those to evaluate do not
 *     count
 * @param rules how many of them are rules
 * @param types how many of them are type assertions
 * @param markedAtoms how many atoms it asks to be evaluated
 * @param bytes its size
 * @param time how long reading, parsing and building took, summed over the threads that took part
 * @param errors how many errors it has
 * @param warnings how many warnings there are
 * @param diagnostics what is wrong with it, in the order of the text; of very many errors, or warnings, the first and
 *     the number of the others
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
