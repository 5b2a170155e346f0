/**
 * From text to atoms.
 *
 * <p>A {@link org.banyan.loader.text.MettaReader} reads a {@link org.banyan.loader.text.SourceText}, and tells an
 * {@link org.banyan.loader.text.AtomSink} of each atom with the {@link org.banyan.loader.text.Span} where it stands,
 * and of all that is wrong. {@link org.banyan.loader.text.MettaReader#readAtom(String)} reads a text that is one atom:
 * <pre>{@code
 * Atom pattern = MettaReader.readAtom("(edge $from b)").get();
 * }</pre>
 *
 * <p>What is wrong with the text becomes a {@link org.banyan.loader.text.Diagnostic}, which names line and column and
 * shows the line; nothing is thrown for it. Nothing here recurses into the depth of the text.
 */
@NullMarked
package org.banyan.loader.text;

import org.jspecify.annotations.NullMarked;
