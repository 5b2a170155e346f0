package org.banyan.core.eval.host;

import io.vavr.control.Option;
import org.banyan.core.atom.Atom;

/** Where the modules come from that programs import: finds them by name, and reads them. */
public interface ModuleSource {
    /** What stands at the top level of a module: an atom to be added, or one to be evaluated. */
    record Item(Atom atom, boolean evaluate) {}

    /**
     * Finds a module.
     *
     * @param name what a program calls it: words with {@code :} between them, or a path, which has a {@code /} in it or
     *     ends with {@code .metta}
     * @param from the key of the module that asks for it; empty if that came from nowhere in particular
     * @return a key, the same for all names of one module; none if there is no such module
     */
    Option<String> locate(String name, String from);

    /**
     * Reads a module.
     *
     * @param key what {@link #locate} has found
     * @return all of it, in order
     * @throws OperationFailure if it cannot be read, or has errors
     */
    Iterable<Item> read(String key);

    /** A source that has no modules. */
    static ModuleSource none() {
        return new ModuleSource() {
            @Override
            public Option<String> locate(String name, String from) {
                return Option.none();
            }

            @Override
            public Iterable<Item> read(String key) {
                throw new OperationFailure("there is no module " + key);
            }
        };
    }
}
