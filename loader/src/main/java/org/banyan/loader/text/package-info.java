/**
 * The reader of MeTTa text.
 *
 * <p>A {@link org.banyan.loader.text.MettaReader} reads a {@link org.banyan.loader.text.SourceText}. It passes each
 * atom with its {@link org.banyan.loader.text.Span} to an {@link org.banyan.loader.text.AtomSink}, and each problem of
 * the text too. {@link org.banyan.loader.text.MettaReader#readAtom(String)} reads a text that is one atom:
 * <pre>{@code
 * Atom pattern = MettaReader.readAtom("(edge $from b)").get();
 * }</pre>
 *
 * <p>Each problem of the text becomes a {@link org.banyan.loader.text.Diagnostic}, which names line and column and
 * shows the line. No exception is thrown for it. No code here recurses into the depth of the text.
 */
@NullMarked
package org.banyan.loader.text;

import org.jspecify.annotations.NullMarked;
