package org.banyan.lincheck;

import java.util.Set;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * How much is checked, of every implementation in the same way.
 *
 * <p>A scenario of ours is run under all interleavings of one switch and, where the number of runs is enough, of two
 * and more; drawn scenarios find what no author has thought of. Drawing begins with the same seed each time.
 *
 * @param invocations how many interleavings of a scenario are run
 * @param drawn how many scenarios are drawn
 */
public record Checks(int invocations, int drawn) {
    /** For every build. */
    public static final Checks QUICK = new Checks(400, 2);

    /** For once in a while. */
    public static final Checks LONG = new Checks(3_000, 20);

    private static final Set<String> ONE_THREAD = Set.of("Call", "Meters", "NestedUpdates");

    private ModelCheckingOptions options(Class<?> specification) {
        return new ModelCheckingOptions()
                .sequentialSpecification(specification)
                .invocationsPerIteration(invocations)
                .checkObstructionFreedom(true)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(Checks::isOfOneThread)
                        .allMethods()
                        .ignore())
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses("java.util.ArrayList")
                        .methods("add", "contains", "get", "isEmpty", "size")
                        .ignore());
    }

    /**
     * Whether threads need not be switched within a class: it counts only, or it belongs to one thread, or it is
     * immutable. Nothing of this calls back what is to be checked. (Lincheck does not know what to make of the views of
     * byte arrays in tries, either.)
     */
    private static boolean isOfOneThread(String name) {
        return name.startsWith("org.banyan.persistent.publish.")
                ? ONE_THREAD.contains(name.substring(name.lastIndexOf('.') + 1))
                : name.startsWith("org.banyan.persistent.")
                        || name.startsWith("org.banyan.core.") && !name.contains("Shared")
                        || name.startsWith("io.vavr.");
    }

    /** Scenarios of ours alone. */
    public ModelCheckingOptions of(Class<?> specification, Class<?> type, Scenario... scenarios) {
        ModelCheckingOptions options = options(specification).iterations(0);
        for (Scenario each : scenarios) {
            options.addCustomScenario(each.playedBy(type));
        }
        return options;
    }

    /** Drawn scenarios, some of two threads or three. */
    public ModelCheckingOptions drawn(Class<?> specification, int threads) {
        return options(specification)
                .iterations(drawn)
                .threads(threads)
                .actorsBefore(1)
                .actorsPerThread(2)
                .actorsAfter(1);
    }
}
