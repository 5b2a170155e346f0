package org.banyan.core.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.banyan.core.SharedEnvironment;
import org.banyan.persistent.publish.PublishMetrics;

/**
 * The metrics of a shared environment as meters, whose names all begin with {@code banyan.publish}.
 *
 * <p>Meters read the environment when the registry reads them, so they cost the writers nothing. The registry keeps the
 * environment alive as long as it has the meters. Thread-safe.
 */
@SuppressWarnings("exports") // a caller requires the module of Micrometer itself, and no other code needs it
public final class PublishMeters implements MeterBinder {
    private static final double[] PERCENTILES = {0.5, 0.99, 0.999};

    private final Supplier<PublishMetrics> metrics;
    private final Tags tags;

    /**
     * The meters of an environment. O(1).
     *
     * @param tags what tells this environment from others in the registry
     */
    public PublishMeters(SharedEnvironment environment, Iterable<Tag> tags) {
        this.metrics = Objects.requireNonNull(environment, "environment")::metrics;
        this.tags = Tags.of(tags);
    }

    /** The meters of the only environment of the registry. O(1). */
    public PublishMeters(SharedEnvironment environment) {
        this(environment, List.of());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "versions", "Versions that were published", PublishMetrics::published);
        counter(registry, "fast.forwards", "Branches published as they were", PublishMetrics::fastForwards);
        counter(registry, "merges", "Branches merged with what was published meanwhile", PublishMetrics::merges);
        counter(registry, "retries", "Attempts for which another writer was too fast", PublishMetrics::retries);
        counter(registry, "handed.over", "Branches handed over to another writer", PublishMetrics::handedOver);
        counter(registry, "combined", "Branches that another writer has published", PublishMetrics::combined);
        counter(registry, "refused", "Branches whose reads had changed", PublishMetrics::refused);
        counter(
                registry,
                "refused.deliveries",
                "Tasks that executors of listeners refused",
                PublishMetrics::refusedDeliveries);
        for (double percentile : PERCENTILES) {
            TimeGauge.builder(
                            "banyan.publish.time",
                            metrics,
                            TimeUnit.NANOSECONDS,
                            source -> source.get().nanoseconds().percentile(percentile))
                    .description("How long a writer took, since the environment was shared")
                    .tags(tags.and("phi", Double.toString(percentile)))
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** A registry refers to the object weakly and to the function strongly, and the function refers to the object. */
    private void counter(
            MeterRegistry registry, String name, String description, ToDoubleFunction<PublishMetrics> value) {
        FunctionCounter.builder("banyan.publish." + name, metrics, weak -> value.applyAsDouble(metrics.get()))
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
