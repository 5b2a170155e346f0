package org.banyan.loader;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.loader.load.FileContent;
import org.banyan.loader.load.FileResult;
import org.banyan.loader.load.Loading;
import org.banyan.loader.load.SourceFile;
import org.banyan.loader.load.Workspace;
import org.banyan.loader.text.Diagnostic;

/**
 * The loader of files and folders of MeTTa into one environment.
 *
 * <p>A folder means all files in it and below whose names end with {@code .metta}, in the order of their names. A file
 * is loaded whatever its name. One thread reads several small files; several threads read the pieces of a large file,
 * which is cut between top-level expressions. Each thread builds partial environments. These are united pairwise, in
 * the order of the files. The result does not depend on the number of threads or on the cuts. This includes the number
 * of copies of each atom and the order of the rules.
 *
 * <p>The result lists atoms that are marked for evaluation by a {@code !}. They are not part of the environment.
 *
 * <p>Cost: O(bytes) of work, shared by all threads but for the last union. With one thread, the caller's thread does
 * all the work. Thread-safe.
 */
public final class WorkspaceLoader {
    private WorkspaceLoader() {}

    /** Loads a file, or everything under a folder, as {@link #load(Iterable, LoadConfig)} does. O(bytes). */
    public static LoadResult load(Path path, LoadConfig config) {
        return load(List.of(path), config);
    }

    /**
     * Loads everything under some paths, in the order in which they are given.
     *
     * <p>Problems of the input are in the report; none is thrown. O(bytes) of work, and memory for the environment and
     * the files that are being read.
     */
    public static LoadResult load(Iterable<? extends Path> paths, LoadConfig config) {
        return load(paths, config, FileContent.DIRECT);
    }

    static LoadResult load(Iterable<? extends Path> paths, LoadConfig config, FileContent content) {
        long start = System.nanoTime();
        Workspace workspace = Workspace.find(paths);
        List<FileResult> results = new ArrayList<>();
        Loading.Loaded loaded = pass(workspace.files(), config, content);
        if (config.errorPolicy() == ErrorPolicy.SKIP_FILE) {
            // Files seldom fail. Reading the others again is cheaper than keeping the atoms of every file apart.
            while (loaded.hasFailed()) {
                loaded.results().stream().filter(FileResult::isFailed).forEach(results::add);
                loaded = pass(loaded.soundFiles(), config, content);
            }
        } else if (loaded.hasFailed() || workspace.problems().stream().anyMatch(Diagnostic::isError)) {
            return new LoadResult(Option.none(), Vector.empty(), report(workspace, loaded.results(), false, start));
        }
        results.addAll(loaded.results());
        return new LoadResult(
                Option.some(numbered(loaded.environment(), workspace)),
                markedAtoms(loaded.results()),
                report(workspace, results, true, start));
    }

    private static Loading.Loaded pass(List<SourceFile> files, LoadConfig config, FileContent content) {
        return Loading.run(files, config.threads(), config.batchBytes(), content);
    }

    private static LoadReport report(Workspace workspace, List<FileResult> results, boolean loaded, long start) {
        Seq<FileReport> files =
                Vector.ofAll(results).sortBy(result -> result.file().ordinal()).map(WorkspaceLoader::report);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new LoadReport(files, Vector.ofAll(workspace.problems()), loaded, time);
    }

    private static FileReport report(FileResult result) {
        return new FileReport(
                result.file().name(),
                result.atoms(),
                result.rules(),
                result.types(),
                result.markedAtoms().size(),
                result.bytes(),
                result.time(),
                result.errors(),
                result.warnings(),
                Vector.ofAll(result.diagnostics()));
    }

    private static Seq<MarkedAtom> markedAtoms(List<FileResult> results) {
        return Vector.ofAll(results).flatMap(result -> {
            String source = result.file().name();
            return result.markedAtoms().stream()
                    .map(marked -> new MarkedAtom(marked.atom(), source, marked.span()))
                    .toList();
        });
    }

    /** Makes the number of the next rule depend only on the number of files. */
    private static Environment numbered(Environment environment, Workspace workspace) {
        int count = workspace.files().size();
        return count == 0
                ? environment
                : environment.toBuilder()
                        .numberedFrom(SourceFile.firstNumber(count))
                        .build();
    }
}
