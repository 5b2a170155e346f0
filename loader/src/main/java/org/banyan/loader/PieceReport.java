package org.banyan.loader;

import java.util.List;
import org.banyan.loader.text.Diagnostic;

/**
 * What became of a piece of a file.
 *
 * @param diagnostics those that were reported, in the order in which they were found
 * @param moreErrors how many errors were too many to be reported
 * @param moreWarnings how many warnings were
 * @param nanos how long it took
 */
record PieceReport(
        long atoms,
        long rules,
        long types,
        List<MarkedAtom> markedAtoms,
        List<Diagnostic> diagnostics,
        int moreErrors,
        int moreWarnings,
        long nanos) {}
