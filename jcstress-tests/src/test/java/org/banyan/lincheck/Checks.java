package org.banyan.lincheck;

import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * How much is checked, of every implementation in the same way.
 *
 * <p>A scenario of ours is run under all interleavings of one switch and, where the number of runs is enough, of two
 * and more; drawn scenarios find what nobody has thought of. Drawing begins with the same seed each time.
 *
 * @param invocations how many interleavings of a scenario are run
 * @param drawn how many scenarios are drawn
 */
public record Checks(int invocations, int drawn) {
    /** For every build. */
    public static final Checks QUICK = new Checks(600, 6);

    /** For once in a while. */
    public static final Checks LONG = new Checks(20_000, 100);

    private ModelCheckingOptions options(Class<?> specification) {
        return new ModelCheckingOptions()
                .sequentialSpecification(specification)
                .invocationsPerIteration(Integer.getInteger("inv", invocations))
                .checkObstructionFreedom(true)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(
                                // They count, and nobody asks.
                                "org.banyan.persistent.publish.Meters",
                                "org.banyan.persistent.publish.Call",
                                // Of one thread.
                                "org.banyan.persistent.publish.NestedUpdates",
                                // Filled by one thread, and then only read.
                                "java.util.ArrayList")
                        .allMethods()
                        .ignore());
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
                .iterations(Integer.getInteger("it", drawn))
                .threads(threads)
                .actorsBefore(1)
                .actorsPerThread(2)
                .actorsAfter(1);
    }
}
