/**
 * What the command prints, and where.
 *
 * <p>Start at {@code Streams}, the streams of one run. Each command gets them and uses no others:
 *
 * <pre>
 *   results       --- JsonLine ---&gt;  Streams.out    an Output: UTF-8, buffered, knows when the reader has closed it
 *   diagnostics   --- Ink --------&gt;  Streams.err    flushed at once, after all results so far
 * </pre>
 */
@NullMarked
package org.banyan.cli.output;

import org.jspecify.annotations.NullMarked;
