package org.banyan.loader.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.SourceText;
import org.banyan.loader.text.Span;

/** One pass over all files. Each is read as a whole, in pieces, or in a batch; the results are united in file order. */
public final class Loading {
    private final int batchBytes;
    private final FileContent content;

    /** The readers that no thread uses now. Each keeps a table of the words it has read. */
    private final Queue<MettaReader> readers = new ConcurrentLinkedQueue<>();

    private Loading(int batchBytes, FileContent content) {
        this.batchBytes = batchBytes;
        this.content = content;
    }

    /**
     * The result of a pass.
     *
     * @param environment all atoms, also those of files with errors
     * @param results the result of each file, in order
     */
    public record Loaded(Environment environment, List<FileResult> results) {
        public boolean hasFailed() {
            return results.stream().anyMatch(FileResult::isFailed);
        }

        public List<SourceFile> soundFiles() {
            return results.stream()
                    .filter(result -> !result.isFailed())
                    .map(FileResult::file)
                    .toList();
        }
    }

    /**
     * Loads files.
     *
     * @param threads how many threads read; the caller's is used if it is one
     * @param batchBytes the size up to which small files are read together, and of the pieces of a large file
     */
    public static Loaded run(List<SourceFile> files, int threads, int batchBytes, FileContent content) {
        Loading loading = new Loading(batchBytes, content);
        if (threads == 1) {
            return loading.inOne(files);
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.invoke(ForkJoinTask.adapt(() -> loading.inParallel(files)));
        } finally {
            pool.shutdown();
        }
    }

    private Loaded inParallel(List<SourceFile> files) {
        List<ForkJoinTask<Loaded>> tasks = new ArrayList<>();
        for (List<SourceFile> batch : batches(files)) {
            boolean large = batch.size() == 1 && batch.get(0).size() > batchBytes;
            tasks.add(ForkJoinTask.adapt(() -> large ? inPieces(batch.get(0)) : inOne(batch)));
        }
        List<Environment> environments = new ArrayList<>();
        List<FileResult> results = new ArrayList<>();
        for (Loaded loaded :
                ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList()) {
            environments.add(loaded.environment());
            results.addAll(loaded.results());
        }
        return new Loaded(PairwiseUnion.of(environments), results);
    }

    /** Puts neighbouring files together up to the size of a batch. A larger file is a batch of its own. */
    private List<List<SourceFile>> batches(List<SourceFile> files) {
        List<List<SourceFile>> batches = new ArrayList<>();
        List<SourceFile> batch = new ArrayList<>();
        long bytes = 0;
        for (SourceFile file : files) {
            bytes += file.size();
            if (bytes > batchBytes && !batch.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = file.size();
            }
            batch.add(file);
        }
        batches.add(batch);
        return batches;
    }

    /** Reads files one after the other into one environment. */
    private Loaded inOne(List<SourceFile> files) {
        EnvironmentBuilder builder = Environment.builder();
        List<FileResult> results = new ArrayList<>();
        for (SourceFile file : files) {
            long start = System.nanoTime();
            try {
                SourceText text = content.read(file.path());
                PieceReport whole = read(file, text, text.whole(), builder, start);
                results.add(FileResult.of(file, text.length(), List.of(whole), 0));
            } catch (IOException failure) {
                results.add(FileResult.unreadable(file, failure));
            }
        }
        return new Loaded(builder.build(), results);
    }

    /** The result of a piece of a file. */
    private record Piece(Environment environment, PieceReport report) {}

    /** Reads the pieces of a file in parallel. */
    private Loaded inPieces(SourceFile file) {
        long start = System.nanoTime();
        SourceText text;
        try {
            text = content.read(file.path());
        } catch (IOException failure) {
            return new Loaded(Environment.empty(), List.of(FileResult.unreadable(file, failure)));
        }
        List<ForkJoinTask<Piece>> tasks = new ArrayList<>();
        text.pieces(batchBytes)
                .forEachRemaining(span -> tasks.add(
                        ForkJoinTask.adapt(() -> piece(file, text, span)).fork()));
        long scanned = System.nanoTime() - start;
        List<Environment> environments = new ArrayList<>();
        List<PieceReport> reports = new ArrayList<>();
        for (ForkJoinTask<Piece> task : tasks) {
            environments.add(task.join().environment());
            reports.add(task.join().report());
        }
        FileResult result = FileResult.of(file, text.length(), reports, scanned);
        return new Loaded(PairwiseUnion.of(environments), List.of(result));
    }

    private Piece piece(SourceFile file, SourceText text, Span span) {
        long start = System.nanoTime();
        EnvironmentBuilder builder = Environment.builder();
        PieceReport report = read(file, text, span, builder, start);
        return new Piece(builder.build(), report);
    }

    private PieceReport read(SourceFile file, SourceText text, Span span, EnvironmentBuilder builder, long start) {
        MettaReader reader = readers.poll();
        reader = reader == null ? new MettaReader() : reader;
        PieceSink sink = new PieceSink(file, builder);
        reader.read(text, span, sink);
        readers.add(reader);
        return sink.report(System.nanoTime() - start);
    }
}
