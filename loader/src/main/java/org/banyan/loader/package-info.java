/**
 * The loader of files and folders, and the runner of programs.
 *
 * <p>{@link org.banyan.loader.WorkspaceLoader} loads files and folders with several threads. It returns the environment
 * and a {@link org.banyan.loader.LoadReport}, which says how each file was loaded:
 * <pre>{@code
 * LoadResult result = WorkspaceLoader.load(Path.of("examples"), LoadConfig.defaults());
 * Atom pattern = MettaReader.readAtom("(edge $from b)").get();
 * result.environment().get().match(pattern).forEach(System.out::println);
 * }</pre>
 *
 * <p>The way of a load:
 * <pre>
 * paths --> files in order --> pieces --> reader, one for each thread --> partial environments --> union in order
 *                              (small files together, large files cut)
 * </pre>
 *
 * <p>Those who do this work are in the package {@code load}, which is not exported.
 *
 * <p>A {@link org.banyan.loader.Program} is a text or a file whose atoms are added or evaluated one after the other.
 * {@link org.banyan.loader.ProgramRunner} runs it in a session. {@link org.banyan.loader.FileModules} and {@link
 * org.banyan.loader.FileSystemAccess} give a session modules and files. {@link org.banyan.loader.text.MettaReader}
 * reads a text atom by atom, or a single atom such as a pattern.
 *
 * <p>Each problem of the input becomes a {@link org.banyan.loader.text.Diagnostic}, which names file, line and column
 * and shows the line. No exception is thrown for it. No code here recurses into the depth of the input.
 */
@NullMarked
package org.banyan.loader;

import org.jspecify.annotations.NullMarked;
