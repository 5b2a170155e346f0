/**
 * The command {@code banyan}.
 *
 * <p>{@link org.banyan.cli.Banyan} parses the arguments and calls one of the commands {@code load}, {@code query},
 * {@code run} and {@code repl}. Each package may use those to its right:
 *
 * <pre>
 *   Banyan ---&gt; run, query ---&gt; load ---&gt; command ---&gt; output
 * </pre>
 *
 * <p>A command gets its arguments and {@link org.banyan.cli.output.Streams}, and returns an exit code. No class below
 * {@code main} uses the process itself, so a test can run a command as the shell does. Only the prompt uses the terminal
 * directly, where there is one.
 *
 * <p>Results go to standard output and all other text to standard error, both in UTF-8, whatever the locale. When the
 * reader of a pipe closes it, as in {@code banyan query ... | head}, a command stops early and without a message.
 */
@NullMarked
package org.banyan.cli;

import org.jspecify.annotations.NullMarked;
