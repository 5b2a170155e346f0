package org.banyan.loader;

import java.util.List;

/**
 * What became of a piece of a file.
 *
 * @param diagnostics those that were reported, in the order in which they were found
 * @param unreported those that were too many
 * @param nanos how long it took
 */
record PieceReport(
        long atoms,
        long rules,
        long types,
        List<Evaluation> evaluations,
        List<Diagnostic> diagnostics,
        Unreported unreported,
        long nanos) {}
