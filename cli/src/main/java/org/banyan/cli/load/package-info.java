/**
 * The command {@code load}, and the loading that {@code query} does before its search.
 *
 * <p>Start at {@code LoadCommand}. {@code LoadOptions} are the arguments of a command that loads files. {@code
 * ReportedLoad} loads them and prints what was wrong:
 *
 * <pre>
 *   arguments ---&gt; LoadOptions ---&gt; ReportedLoad ---&gt; environment, or exit code
 *                                        |
 *                                        v
 *                                 diagnostics on standard error
 * </pre>
 */
@NullMarked
package org.banyan.cli.load;

import org.jspecify.annotations.NullMarked;
