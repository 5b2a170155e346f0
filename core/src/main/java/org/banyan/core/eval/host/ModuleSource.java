package org.banyan.core.eval.host;

import io.vavr.control.Option;
import org.banyan.core.atom.Atom;

/**
 * A source of the modules that programs import: it finds them by name, and reads them.
 *
 * <p>Only the thread that evaluates a program calls it. An implementation that serves several programs at once must be
 * thread-safe.
 */
public interface ModuleSource {
    /** An item at the top level of a module: an atom to add, or one to evaluate. */
    record Item(Atom atom, boolean evaluate) {}

    /**
     * Finds a module. What it costs depends on the implementation.
     *
     * @param name the name in the program: words with {@code :} between them, or a path, which has a {@code /} in it or
     *     ends with {@code .metta}
     * @param from the key of the module that imports it; empty if that has no particular origin
     * @return a key, which is the same for all names of one module; none if there is no such module
     */
    Option<String> locate(String name, String from);

    /**
     * Reads a module. O(its length), besides what the implementation needs to get at it.
     *
     * @param key a key that {@link #locate} has returned
     * @return all items of the module, in order
     * @throws OperationFailure if the module cannot be read, or has errors
     */
    Iterable<Item> read(String key);

    /** Returns a source without modules. O(1). */
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
