/**
 * JSON text and the atoms that stand for it.
 *
 * <p>{@code JsonText} is the entry point. {@code JsonReader} reads a {@code JsonInput} into atoms, and {@code
 * JsonWriter} writes atoms as text. Neither recurses, so depth is limited by memory only. Text that is no JSON causes
 * an {@code OperationFailure} that names the place.
 */
@NullMarked
package org.banyan.core.eval.library.json;

import org.jspecify.annotations.NullMarked;
