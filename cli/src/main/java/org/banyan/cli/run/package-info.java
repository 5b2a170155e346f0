/**
 * The commands {@code run} and {@code repl}: programs are evaluated.
 *
 * <p>Start at {@code ProgramSession}, which runs programs in one space and prints their results. {@code RunCommand}
 * gives it the files of its {@code RunOptions}, {@code ReplCommand} what a user types at the {@code Prompt}:
 *
 * <pre>
 *   run:   files, -e texts  \
 *                            &gt;---&gt; ProgramSession ---&gt; results on standard output
 *   repl:  Prompt           /            |
 *                                        `----------&gt; suggestions, times and traces on standard error
 * </pre>
 *
 * <p>Only the prompt uses the terminal directly, where there is one.
 */
@NullMarked
package org.banyan.cli.run;

import org.jspecify.annotations.NullMarked;
