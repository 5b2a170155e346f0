/**
 * The command {@code query}: files are loaded, and searched for a pattern.
 *
 * <p>Start at {@code QueryCommand}. It loads as {@code load} does, matches the pattern, and prints each match through a
 * {@code QueryPrinter}:
 *
 * <pre>
 *   pattern ---&gt; Matches ---&gt; OrderedMatches ---&gt; QueryPrinter ---&gt; one line for each match
 *                              |                  |
 *                              |                  `-- Template     the atom to return
 *                              `-- StoredForms                     numbers as they are stored
 * </pre>
 */
@NullMarked
package org.banyan.cli.query;

import org.jspecify.annotations.NullMarked;
