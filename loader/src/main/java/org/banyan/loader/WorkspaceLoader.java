package org.banyan.loader;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.loader.text.Diagnostic;

/**
 * Loads files and folders of MeTTa into one environment.
 *
 * <p>A folder stands for all files in it and below whose names end with {@code .metta}, in the order of their names; a
 * file is read whatever its name. Small files are read several at a time by one thread, large ones are cut between
 * top-level expressions and read by several. Each thread builds partial environments, which are united pairwise in
 * the order of the files. The result, the numbers of copies and the order of rules among it, does not depend on how
 * many threads there are or how the input is cut.
 *
 * <p>Atoms that are marked for evaluation by a {@code !} are handed over, and are not part of the environment.
 *
 * <p>Cost: O(bytes) of work, of which nothing but the last union is done by one thread alone. With one thread no other
 * threads are started, and the caller's does the work.
 */
public final class WorkspaceLoader {
    private WorkspaceLoader() {}

    /** Loads a file, or everything under a folder, as {@link #load(Iterable, LoadConfig)} does. */
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
        Loading.Loaded loaded = Loading.run(workspace.files(), config, content);
        if (config.errorPolicy() == ErrorPolicy.SKIP_FILE) {
            // Files seldom fail; when one does, it is cheaper to read the others once more than to keep every file's
            // atoms apart until it has proved to be sound.
            while (loaded.hasFailed()) {
                loaded.results().stream().filter(FileResult::isFailed).forEach(results::add);
                loaded = Loading.run(loaded.soundFiles(), config, content);
            }
        } else if (loaded.hasFailed() || workspace.problems().stream().anyMatch(Diagnostic::isError)) {
            return new LoadResult(Option.none(), Vector.empty(), report(workspace, loaded.results(), false, start));
        }
        results.addAll(loaded.results());
        return new LoadResult(
                Option.some(numbered(loaded.environment(), workspace)),
                loaded.markedAtoms(),
                report(workspace, results, true, start));
    }

    private static LoadReport report(Workspace workspace, List<FileResult> results, boolean loaded, long start) {
        Seq<FileReport> files =
                Vector.ofAll(results).sortBy(result -> result.file().ordinal()).map(FileResult::report);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new LoadReport(files, Vector.ofAll(workspace.problems()), loaded, time);
    }

    /** The environment, whose next rule gets a number that depends on nothing but the number of files. */
    private static Environment numbered(Environment environment, Workspace workspace) {
        int count = workspace.files().size();
        return count == 0
                ? environment
                : environment.toBuilder()
                        .numberedFrom(SourceFile.firstNumber(count))
                        .build();
    }
}
