/**
 * Calls that no form evaluates: their arguments by types, and then rules or a function.
 *
 * <p>The {@code Rewriter} implements {@code Caller}, through which the machine makes calls. It chooses a plan: {@code
 * TypedPlan} if the head has a function type, {@code TuplePlan} if it has none, {@code SlotHeadPlan} if the head is a
 * variable. An {@code ArgumentsFrame} waits for arguments, one after the other. When all are there the rewriter applies
 * the rules that fit: one in place of the call, several by a {@code RulesFrame}.
 */
@NullMarked
package org.banyan.core.eval.call;

import org.jspecify.annotations.NullMarked;
