package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A writer that comes too late again and again, because another one publishes whenever it has merged.
 *
 * <p>Merging runs within an attempt, so whatever it does happens between the reading of the head and its replacement.
 */
class HandoverTest {
    private static final int PATIENCE = 3;

    private final Thread slow = Thread.currentThread();
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final List<Change<Integer>> changes = new ArrayList<>();

    private int attempts;
    private boolean breaks;
    private IntConsumer disturbance = attempt -> other(root -> root.update(value -> value + 1));
    private final PublishedRoot<Integer> root = new PublishedRoot<>(1000, this::merge, 100);

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private Integer merge(Integer base, Integer head, Integer branch) {
        if (Thread.currentThread() == slow) {
            disturbance.accept(++attempts);
        }
        if (breaks) {
            throw new ArithmeticException("too much");
        }
        return head + branch - base;
    }

    private void other(Consumer<PublishedRoot<Integer>> action) {
        try {
            Future<?> done = other.submit(() -> action.accept(root));
            done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theNextWriterTakesAlongWhatCameTooLate() {
        Version<Integer> published = root.publish(0, 100_000);
        assertThat(attempts).isEqualTo(PATIENCE + 1);
        // Three times the other writer was faster; the fourth time it published both, its own change first.
        assertThat(published.number()).isEqualTo(PATIENCE + 2);
        assertThat(published.value()).isEqualTo(1000 + PATIENCE + 1 + 100_000);
        assertThat(root.version()).isSameAs(published);
        PublishMetrics metrics = root.metrics();
        assertThat(metrics.retries()).isEqualTo(PATIENCE + 1);
        assertThat(metrics.handedOver()).isEqualTo(1);
        assertThat(metrics.combined()).isEqualTo(1);
        assertThat(metrics.merges()).isEqualTo(1);
    }

    @Test
    void eachChangeThatWasCombinedIsAVersionOfItsOwn() {
        root.listen(other, changes::add);
        root.publish(0, 100_000);
        assertThat(root.asOf(PATIENCE + 1)).extracting(Version::value).isEqualTo(1000 + PATIENCE + 1);
        other(ignored -> {});
        assertThat(changes).extracting(change -> change.to().number()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(changes)
                .extracting(change -> change.to().value() - change.from().value())
                .containsExactly(1, 1, 1, 1, 100_000);
    }

    @Test
    void anUpdateADirectPublicationAndABranchAllTakeItAlong() {
        List<Consumer<PublishedRoot<Integer>>> ways = List.of(
                each -> each.update(value -> value + 1),
                each -> each.publish(each.current(), each.current() + 1),
                each -> each.publish(0, 1),
                each -> each.compareAndPublish(each.version(), each.current() + 1));
        for (Consumer<PublishedRoot<Integer>> way : ways) {
            attempts = 0;
            int before = root.current();
            disturbance = attempt -> other(way);
            root.publish(0, 100_000);
            assertThat(attempts).isEqualTo(PATIENCE + 1);
            assertThat(root.current()).isEqualTo(before + PATIENCE + 1 + 100_000);
        }
        assertThat(root.metrics().combined()).isEqualTo(ways.size());
    }

    @Test
    void aWriterWhoseBranchNoOtherTakesPublishesItItself() {
        disturbance = attempt -> {
            if (attempt <= PATIENCE) {
                other(each -> each.update(value -> value + 1));
            }
        };
        Version<Integer> published = root.publish(0, 100_000);
        assertThat(published.value()).isEqualTo(1000 + PATIENCE + 100_000);
        assertThat(root.metrics().combined()).isZero();
        assertThat(root.metrics().handedOver()).isEqualTo(1);
    }

    @Test
    void aBranchThatCannotBeMergedFailsItsOwnWriterAndNoOther() {
        breaks = true;
        assertThatThrownBy(() -> root.publish(0, 100_000)).hasMessage("too much");
        assertThat(root.current()).isEqualTo(1000 + 1);

        disturbance = attempt -> {
            breaks = attempt > PATIENCE;
            other(each -> each.update(value -> value + 1));
        };
        attempts = 0;
        breaks = false;
        assertThatThrownBy(() -> root.publish(0, 100_000)).hasMessage("too much");
        assertThat(attempts).isEqualTo(PATIENCE + 1);
        assertThat(root.current()).isEqualTo(1001 + PATIENCE + 1);
        assertThat(root.metrics().combined()).isEqualTo(1);
    }

    @Test
    void aBranchThatWasHandedOverAndCannotBeMergedMakesNoVersion() {
        disturbance = attempt -> {
            breaks = attempt > PATIENCE;
            if (!breaks) {
                other(each -> each.update(value -> value + 1));
            }
        };
        assertThatThrownBy(() -> root.publish(0, 100_000)).hasMessage("too much");
        assertThat(root.version().number()).isEqualTo(PATIENCE);
        assertThat(root.current()).isEqualTo(1000 + PATIENCE);
        assertThat(root.asOf(PATIENCE)).extracting(Version::value).isEqualTo(1000 + PATIENCE);
        assertThat(root.compareAndPublish(root.version(), 5)).isNotNull();
        assertThat(root.asOf(PATIENCE)).extracting(Version::value).isEqualTo(1000 + PATIENCE);
    }

    @Test
    void aConditionIsTestedOnTheValueThatTheBranchIsMergedWith() {
        List<Integer> asked = new ArrayList<>();
        Version<Integer> published = root.publishIf(0, 100_000, (base, head) -> {
            synchronized (asked) {
                asked.add(head);
            }
            return head < 1000 + PATIENCE + 1;
        });
        assertThat(published).isNull();
        assertThat(asked.get(asked.size() - 1)).isEqualTo(1000 + PATIENCE + 1);
        assertThat(root.current()).isEqualTo(1000 + PATIENCE + 1);
        assertThat(root.metrics().refused()).isEqualTo(1);
        assertThat(root.metrics().combined()).isEqualTo(1);
    }

    @Test
    void anErrorThatAnotherWriterMeetsDecidesNothing() {
        disturbance = attempt -> {
            if (attempt <= PATIENCE + 1) {
                other(each -> each.update(value -> value + 1));
            }
        };
        Version<Integer> published = root.publishIf(0, 100_000, (base, head) -> {
            if (Thread.currentThread() != slow) {
                throw new StackOverflowError();
            }
            return true;
        });
        assertThat(published).extracting(Version::value).isEqualTo(1000 + PATIENCE + 1 + 100_000);
        assertThat(attempts).isEqualTo(PATIENCE + 2);
        assertThat(root.metrics().combined()).isZero();
    }

    @Test
    void anErrorOfItsOwnEndsAWriter() {
        assertThatThrownBy(() -> root.publishIf(0, 100_000, (base, head) -> {
                    throw new AssertionError("mine");
                }))
                .hasMessage("mine");
        assertThat(root.current()).isEqualTo(1000);
    }

    @Test
    void whatWasHandedOverIsTakenBackWhenItIsDecided() {
        for (int i = 0; i < 100; i++) {
            attempts = 0;
            root.publish(0, 1);
        }
        assertThat(root.metrics().handedOver()).isEqualTo(100);
        assertThat(root.handovers.pages()).isEqualTo(1);
    }

    /** Kotlin and others let a function throw what it does not declare. */
    @Test
    void anUndeclaredExceptionGoesToItsOwnWriter() {
        disturbance = attempt -> {
            if (attempt <= PATIENCE) {
                other(each -> each.update(value -> value + 1));
            }
        };
        assertThatThrownBy(() -> root.publishIf(0, 100_000, (base, head) -> {
                    if (attempts >= PATIENCE) {
                        HandoverTest.<RuntimeException>undeclared(new IOException("undeclared"));
                    }
                    return true;
                }))
                .isInstanceOf(IOException.class);
        assertThat(root.current()).isEqualTo(1000 + PATIENCE);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
