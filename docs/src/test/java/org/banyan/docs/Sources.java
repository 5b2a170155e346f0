package org.banyan.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, as the tests of its texts read them. */
final class Sources {
    static final Path ROOT = Path.of("..");

    private static final List<String> MODULES = List.of(
            "persistent", "core", "loader", "cli", "testkit", "jcstress-tests", "jmh", "docs/samples/modular", "docs");

    private Sources() {}

    /** Returns the files of a folder and of all folders in it, or the file itself; none of {@code target}. */
    static List<Path> under(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the main sources of all modules. */
    static List<Path> main() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> under(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Returns the main sources of a package. */
    static List<Path> ofPackage(String name) {
        Path folder = Path.of(name.replace('.', '/'));
        return main().stream().filter(file -> file.getParent().endsWith(folder)).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
