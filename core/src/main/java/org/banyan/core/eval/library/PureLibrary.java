package org.banyan.core.eval.library;

/** The functions of the library that have no effects. */
final class PureLibrary {
    private PureLibrary() {}

    /** Adds all of them to a registry. */
    static void register(Registry registry) {
        Arithmetic.register(registry);
        Logic.register(registry);
        MathFunctions.register(registry);
        Equality.register(registry);
        Tuples.register(registry);
        Lists.register(registry);
        Strings.register(registry);
        ResultComparison.register(registry);
    }
}
