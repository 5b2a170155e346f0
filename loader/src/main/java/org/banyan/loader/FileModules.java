package org.banyan.loader;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.loader.text.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A source of modules in files. The module {@code a:b} is the file {@code a/b.metta} or {@code a/b/module.metta}. It is
 * searched beside the importing file first, then in the working directory. A name may also be the path of a file.
 *
 * <p>The key of a module is the real path of its file. Immutable and thread-safe.
 */
public final class FileModules implements ModuleSource {
    private static final String SUFFIX = ".metta";

    /** The name of the file that makes its folder a module. */
    private static final String IN_FOLDER = "module.metta";

    private final Path workingDirectory;

    /** Creates a source of modules with a working directory. O(1). */
    public FileModules(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** Returns the key of a file. */
    static String key(Path file) throws IOException {
        return file.toRealPath().toString();
    }

    /**
     * Returns the key of a module, or none if there is no such file. O(length of the name), and a few file accesses.
     */
    @Override
    public Option<String> locate(String name, String from) {
        try {
            boolean path = name.indexOf('/') >= 0 || name.endsWith(SUFFIX);
            Path relative = Path.of(path ? name : name.replace(':', '/'));
            if (!from.isEmpty()) {
                Path found = in(Path.of(from).resolveSibling(relative));
                if (found != null) {
                    return Option.some(key(found));
                }
            }
            Path found = in(workingDirectory.resolve(relative));
            return found == null ? Option.none() : Option.some(key(found));
        } catch (InvalidPathException | IOException unusable) {
            return Option.none();
        }
    }

    private static @Nullable Path in(Path place) {
        Path name = place.getFileName();
        if (name == null) {
            return null;
        }
        List<Path> candidates = List.of(place.resolveSibling(name + SUFFIX), place.resolve(IN_FOLDER), place);
        for (Path candidate : name.toString().endsWith(SUFFIX) ? List.of(place) : candidates) {
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Reads the atoms of a module. O(length of its file).
     *
     * @throws OperationFailure if the file cannot be read or has errors; the message is the first of them
     */
    @Override
    public Seq<Item> read(String key) {
        Either<Seq<Diagnostic>, Program> read = Program.read(Path.of(key));
        if (read.isLeft()) {
            throw new OperationFailure(read.getLeft()
                    .find(Diagnostic::isError)
                    .map(Diagnostic::headline)
                    .getOrElse(key));
        }
        return read.get().statements().map(statement -> new Item(statement.atom(), statement.evaluate()));
    }
}
