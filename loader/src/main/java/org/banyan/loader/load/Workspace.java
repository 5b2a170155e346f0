package org.banyan.loader.load;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The files under some paths in load order, and the problems of paths that lead to no file.
 *
 * <p>The paths keep the order in which they were given. The files of a folder are ordered by the names on the way to
 * them. Names are compared by UTF-16 code unit, so the order is the same on every machine. Links are followed. A file
 * that several paths or links lead to is loaded once.
 */
public final class Workspace {
    private static final String SUFFIX = ".metta";
    private static final long LARGEST = Integer.MAX_VALUE - 16L;

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<Path, Path> firstSeenAs = new HashMap<>();

    private Workspace() {}

    /** Finds all files under some paths. O(number of files and folders there). */
    public static Workspace find(Iterable<? extends Path> paths) {
        Workspace workspace = new Workspace();
        for (Path path : paths) {
            workspace.add(path);
        }
        return workspace;
    }

    public List<SourceFile> files() {
        return files;
    }

    public List<Diagnostic> problems() {
        return problems;
    }

    private void add(Path path) {
        Walk walk = new Walk(path);
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException failure) {
            walk.visitFileFailed(path, failure);
        }
        if (walk.found.isEmpty()) {
            report(Severity.WARNING, path, "there is no file whose name ends with " + SUFFIX + " in this folder");
        }
        walk.found.sort(Comparator.naturalOrder());
        walk.found.forEach(this::accept);
    }

    private void accept(Entry entry) {
        BasicFileAttributes attributes = entry.attributes;
        if (attributes == null) {
            problems.addAll(entry.problems());
        } else if (attributes.isSymbolicLink()) {
            report(Severity.ERROR, entry.path, "this link leads to nothing");
        } else if (!attributes.isRegularFile()) {
            report(Severity.ERROR, entry.path, "this is not a file but a device, a pipe or a socket");
        } else if (attributes.size() > LARGEST) {
            report(Severity.ERROR, entry.path, "this file has more than 2 GiB; split it");
        } else {
            acceptFile(entry.path, attributes.size());
        }
    }

    private void acceptFile(Path file, long size) {
        try {
            Path before = firstSeenAs.putIfAbsent(file.toRealPath(), file);
            if (before == null) {
                files.add(new SourceFile(files.size(), file, size));
            } else {
                report(Severity.WARNING, file, "this is the same file as " + before + ", and is loaded once");
            }
        } catch (IOException failure) {
            problems.add(PathDiagnostics.unreadable(file.toString(), failure));
        }
    }

    private void report(Severity severity, Path path, String message) {
        problems.add(PathDiagnostics.about(severity, path.toString(), message));
    }

    /** An entry that a walk has found: a file with its attributes, or a failure. */
    private record Entry(
            Path path,
            @Nullable BasicFileAttributes attributes,
            @Nullable IOException failure) implements Comparable<Entry> {
        List<Diagnostic> problems() {
            return failure == null ? List.of() : List.of(PathDiagnostics.unreadable(path.toString(), failure));
        }

        @Override
        public int compareTo(Entry other) {
            int common = Math.min(path.getNameCount(), other.path.getNameCount());
            for (int i = 0; i < common; i++) {
                int order = path.getName(i)
                        .toString()
                        .compareTo(other.path.getName(i).toString());
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(path.getNameCount(), other.path.getNameCount());
        }
    }

    /** A walk that collects the files below a path, or the path itself if it is a file. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Entry> found = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(root) || file.toString().endsWith(SUFFIX)) {
                found.add(new Entry(file, attributes, null));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            found.add(new Entry(file, null, failure));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
        }
    }
}
