/**
 * From a folder to an environment.
 *
 * <p>{@link org.banyan.loader.WorkspaceLoader} loads files and folders with several threads, and gives the environment
 * together with a {@link org.banyan.loader.LoadReport} of what became of each file.
 * {@link org.banyan.loader.text.MettaReader} reads a text that is already at hand, atom by atom, or a single atom such
 * as a pattern:
 * <pre>{@code
 * LoadResult result = WorkspaceLoader.load(List.of(Path.of("examples")), LoadConfig.defaults());
 * Atom pattern = MettaReader.readAtom("(edge $from b)").get();
 * result.environment().get().match(pattern).forEach(System.out::println);
 * }</pre>
 *
 * <p>What is wrong with the input becomes a {@link org.banyan.loader.text.Diagnostic}, which names file, line and
 * column and shows the line; nothing is thrown for it. Nothing here recurses into the depth of the input.
 */
@NullMarked
package org.banyan.loader;

import org.jspecify.annotations.NullMarked;
