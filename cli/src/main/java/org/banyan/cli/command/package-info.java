/**
 * What all commands have in common: a name, options, help, and an exit code.
 *
 * <p>Start at {@code Command}, which each of {@code load}, {@code query}, {@code run} and {@code repl} implements.
 * {@code Specs} makes the parts of the help that they share. A run ends in one of the codes of {@code ExitCode}; {@code
 * Failure} is what the user sees if the command itself has failed.
 *
 * <p>To add a command, implement {@code Command} in a package of its own and list it in {@code Banyan}.
 */
@NullMarked
package org.banyan.cli.command;

import org.jspecify.annotations.NullMarked;
