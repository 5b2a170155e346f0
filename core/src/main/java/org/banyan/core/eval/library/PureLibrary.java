package org.banyan.core.eval.library;

/** The functions of the library that have no effects. */
public final class PureLibrary {
    private PureLibrary() {}

    /** Adds all these functions to a registry. */
    public static void register(Registry registry) {
        Arithmetic.register(registry);
        Logic.register(registry);
        MathFunctions.register(registry);
        EqualityFunctions.register(registry);
        Tuples.register(registry);
        Lists.register(registry);
        Strings.register(registry);
        ResultComparison.register(registry);
    }
}
