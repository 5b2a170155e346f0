/**
 * The command {@code banyan}: results go to standard output, everything else to standard error.
 *
 * <p>{@link org.banyan.cli.Banyan} reads the arguments and hands over to one of the commands, {@code load}, {@code
 * query}, {@code run} and {@code repl}. A command gets the arguments and the streams that it may use, and gives an exit
 * code; nothing below {@code main} knows of the process, so that a test can run a command as the shell does. Only the
 * prompt asks the terminal itself, where there is one.
 *
 * <p>Results are written in UTF-8, whatever the locale. When nobody reads them any more, as in {@code banyan query ...
 * | head}, a command stops early and keeps quiet.
 */
@NullMarked
package org.banyan.cli;

import org.jspecify.annotations.NullMarked;
