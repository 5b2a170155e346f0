package org.banyan.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.loader.LoadConfig;
import org.banyan.loader.LoadResult;
import org.banyan.loader.WorkspaceLoader;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast does a folder become an environment, insertion included, with one thread and with more?
 *
 * <p>Hypothesis: one thread loads more than 25 MB/s; two are faster in as far as the pieces have different atoms, since
 * their union has to look at what interleaves. {@code bytes} is the rate in bytes a second. The folder is that of the
 * parameter, or one of made-up facts and rules, ten files.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
public class LoadBenchmark {
    private static final int FILES = 10;

    @Param("")
    String folder;

    @Param("100000")
    int size;

    @Param({"1", "2"})
    int threads;

    private Path madeUp;
    private List<Path> paths;

    /** The rate in bytes a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Rate {
        public long bytes;

        @Setup(Level.Iteration)
        public void clear() {
            bytes = 0;
        }
    }

    @Setup
    public void find() throws IOException {
        if (folder.isEmpty()) {
            madeUp = Files.createTempDirectory("banyan-load");
            List<Atom> edges = Facts.edges(size);
            int part = size / FILES;
            for (int i = 0; i < FILES; i++) {
                int from = i * part;
                List<Atom> atoms = i % 2 == 0 ? edges.subList(from, from + part) : Facts.rules(from, part);
                String text = atoms.stream().map(Atom::toString).collect(Collectors.joining("\n"));
                Files.writeString(madeUp.resolve(i + ".metta"), text);
            }
            paths = List.of(madeUp);
        } else {
            paths = List.of(Path.of(folder));
        }
    }

    @TearDown
    public void delete() throws IOException {
        if (madeUp != null) {
            try (Stream<Path> all = Files.walk(madeUp)) {
                all.sorted(Comparator.reverseOrder()).forEach(LoadBenchmark::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Environment load(Rate rate) {
        LoadConfig config = LoadConfig.defaults().withThreads(threads);
        LoadResult result = WorkspaceLoader.load(paths, config);
        rate.bytes += result.report().bytes();
        return result.environment().get();
    }
}
