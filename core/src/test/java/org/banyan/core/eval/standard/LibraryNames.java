package org.banyan.core.eval.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.machine.Library;

/** All names of the library, as the library itself lists them. */
public final class LibraryNames {
    /**
     * A name of the library.
     *
     * @param types its types, those of functions among them; none if it takes anything
     * @param isCalled whether something is done about a call of it
     * @param dialect the first dialect that knows it
     */
    public record Name(String name, List<Atom> types, boolean isCalled, Dialect dialect) {}

    private LibraryNames() {}

    /** Each name once, in order. */
    public static List<Name> all() {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Library library : List.of(StandardLibraries.SHARED.hyperon(), StandardLibraries.SHARED.mettatron())) {
            library.entries().values().stream()
                    .sorted(java.util.Comparator.comparing(entry -> entry.name().name()))
                    .forEach(entry -> names.putIfAbsent(
                            entry.name().name(),
                            new Name(
                                    entry.name().name(),
                                    entry.types(),
                                    entry.form() != null || entry.function() != null || entry.effect() != null,
                                    library.dialect())));
        }
        return new ArrayList<>(names.values());
    }
}
