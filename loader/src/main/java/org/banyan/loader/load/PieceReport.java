package org.banyan.loader.load;

import java.util.List;
import org.banyan.loader.text.Diagnostic;

/**
 * The report of a piece of a file.
 *
 * @param diagnostics the reported errors and warnings, in the order in which they were found
 * @param moreErrors the number of errors beyond those reported
 * @param moreWarnings the number of warnings beyond those reported
 * @param nanos the time of the piece in nanoseconds
 */
record PieceReport(
        long atoms,
        long rules,
        long types,
        List<Marked> markedAtoms,
        List<Diagnostic> diagnostics,
        int moreErrors,
        int moreWarnings,
        long nanos) {}
