package org.banyan.core.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.Reads;
import org.banyan.core.SharedEnvironment;
import org.junit.jupiter.api.Test;

class PublishMetersTest {
    private final SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double count(String name) {
        return registry.get("banyan.publish." + name).functionCounter().count();
    }

    @Test
    void metersShowWhatWritersHaveDone() {
        new PublishMeters(shared).bindTo(registry);
        Environment base = shared.current();
        shared.publish(base.with(term("(a)")));
        shared.publish(base.with(term("(b)")));
        shared.publish(base.with(term("(c)")), Reads.everything());
        shared.update(present -> present.with(term("(d)")));
        assertThat(count("versions")).isEqualTo(3);
        assertThat(count("fast.forwards")).isEqualTo(1);
        assertThat(count("merges")).isEqualTo(1);
        assertThat(count("refused")).isEqualTo(1);
        assertThat(count("retries")).isZero();
        assertThat(count("handed.over")).isZero();
        assertThat(count("combined")).isZero();
        assertThat(count("refused.deliveries")).isZero();
        assertThat(registry.get("banyan.publish.time")
                        .tag("phi", "0.5")
                        .timeGauge()
                        .value())
                .isNotNegative();
        assertThat(registry.get("banyan.publish.time").timeGauges()).hasSize(3);
    }

    @Test
    void environmentsAreToldApartByTags() {
        new PublishMeters(shared, List.of(Tag.of("environment", "one"))).bindTo(registry);
        new PublishMeters(SharedEnvironment.of(Environment.empty()), List.of(Tag.of("environment", "two")))
                .bindTo(registry);
        shared.update(present -> present.with(term("(a)")));
        assertThat(registry.get("banyan.publish.versions")
                        .tag("environment", "one")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("banyan.publish.versions")
                        .tag("environment", "two")
                        .functionCounter()
                        .count())
                .isZero();
    }

    /** Registries refer weakly to what they show. */
    @Test
    void metersOutliveTheObjectThatBoundThem() {
        new PublishMeters(shared).bindTo(registry);
        System.gc();
        shared.update(present -> present.with(term("(a)")));
        assertThat(count("versions")).isEqualTo(1);
    }
}
