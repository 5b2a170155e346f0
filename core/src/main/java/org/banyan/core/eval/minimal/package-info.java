/**
 * The instructions of minimal MeTTa, in which the reference defines evaluation.
 *
 * <p>{@code Minimal} runs an instruction by its name: {@code eval}, {@code chain}, {@code unify}, {@code function},
 * {@code collapse-bind} and others, each a step whose results are not evaluated further. {@code EvalInstruction} takes
 * one step of a call, and asks the call's form for it. {@code InstructionPlan} evaluates an instruction within an
 * ordinary program, and {@code FunctionInstruction} a rule whose right side is a {@code function}.
 */
@NullMarked
package org.banyan.core.eval.minimal;

import org.jspecify.annotations.NullMarked;
