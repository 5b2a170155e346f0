/**
 * JSON text and the atoms that stand for it.
 *
 * <p>{@code JsonText} is the door. {@code JsonReader} reads a {@code JsonInput} into atoms, and {@code JsonWriter}
 * writes atoms as text. Neither recurses, so depth is limited by memory only. What is no JSON is an {@code
 * OperationFailure} that says where.
 */
@NullMarked
package org.banyan.core.eval.library.json;

import org.jspecify.annotations.NullMarked;
