/**
 * The workers of the loader: from paths to one environment, with several threads. Not exported.
 *
 * <p>Start at {@link org.banyan.loader.load.Workspace}, which finds the files, and at {@link
 * org.banyan.loader.load.Loading}, which makes one pass over them:
 *
 * <pre>
 *   paths
 *     |  Workspace.find        a SourceFile has its place among all files
 *     v
 *   files in order
 *     |  Loading.run           small files in batches, large files cut into pieces
 *     v
 *   MettaReader --- atoms ---&gt; PieceSink ---&gt; EnvironmentBuilder   one of each for a piece or a batch
 *                                  |
 *                                  v
 *                            PieceReport ---&gt; FileResult          counts, marked atoms, diagnostics
 *
 *   environments of all pieces --- PairwiseUnion ---&gt; one environment
 * </pre>
 *
 * <p>{@code DiagnosticList} collects the diagnostics of a file from its pieces, and {@code PathDiagnostics} are those of
 * a file as a whole. Nothing here knows the configuration or the reports that users of the loader see.
 */
@NullMarked
package org.banyan.loader.load;

import org.jspecify.annotations.NullMarked;
