package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What one thread sees of a root. */
class PublishedRootTest {
    /** Sums that are put together by their differences. */
    static final Merging<Integer> SUM = (base, head, branch) -> head + branch - base;

    private final PublishedRoot<Integer> root = new PublishedRoot<>(100, SUM, 2);

    @Test
    void aNewRootHasVersionZero() {
        assertThat(root.current()).isEqualTo(100);
        assertThat(root.version().number()).isZero();
        assertThat(root.version().value()).isEqualTo(100);
        assertThat(root.asOf(0)).isSameAs(root.version());
        assertThat(root.version()).hasToString("version 0: 100");
    }

    @Test
    void anUpdateMakesAVersion() {
        Version<Integer> version = root.update(value -> value + 1);
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.value()).isEqualTo(101);
        assertThat(root.current()).isEqualTo(101);
        assertThat(root.version()).isSameAs(version);
    }

    @Test
    void anUpdateThatChangesNothingMakesNoVersion() {
        Version<Integer> before = root.version();
        assertThat(root.update(value -> value)).isSameAs(before);
        assertThat(root.version()).isSameAs(before);
        assertThat(root.metrics().published()).isZero();
    }

    @Test
    void aBranchOfThePresentValueIsPublishedUnchanged() {
        Integer present = root.current();
        assertThat(root.publish(present, 105).value()).isEqualTo(105);
        assertThat(root.metrics().fastForwards()).isEqualTo(1);
        assertThat(root.metrics().merges()).isZero();
    }

    @Test
    void aBranchOfAnOlderValueIsMerged() {
        Integer base = root.current();
        root.publish(base, base + 10);
        Version<Integer> merged = root.publish(base, base + 1);
        assertThat(merged.value()).isEqualTo(111);
        assertThat(merged.number()).isEqualTo(2);
        assertThat(root.metrics().fastForwards()).isEqualTo(1);
        assertThat(root.metrics().merges()).isEqualTo(1);
    }

    @Test
    void aBranchIsPublishedOnlyIfItsConditionHolds() {
        Integer base = root.current();
        assertThat(root.publishIf(base, base + 1, Integer::equals)).isNotNull();
        assertThat(root.publishIf(base, base + 1, Integer::equals)).isNull();
        assertThat(root.current()).isEqualTo(101);
        assertThat(root.metrics().refused()).isEqualTo(1);
        assertThat(root.version().number()).isEqualTo(1);
    }

    @Test
    void aValueIsPutInPlaceOfThePresentVersionOnly() {
        Version<Integer> first = root.version();
        Version<Integer> second = root.compareAndPublish(first, 7);
        assertThat(second).isNotNull().extracting(Version::value).isEqualTo(7);
        assertThat(root.compareAndPublish(first, 8)).isNull();
        assertThat(root.metrics().refused()).isEqualTo(1);
        assertThat(root.current()).isEqualTo(7);
        assertThat(root.compareAndPublish(root.version(), root.current())).isSameAs(second);
    }

    @Test
    void theLastVersionsAreKept() {
        for (int i = 1; i <= 5; i++) {
            root.update(value -> value + 1);
        }
        assertThat(root.asOf(5)).extracting(Version::value).isEqualTo(105);
        assertThat(root.asOf(4)).extracting(Version::value).isEqualTo(104);
        assertThat(root.asOf(3)).extracting(Version::value).isEqualTo(103);
        assertThat(root.asOf(2)).isNull();
        assertThat(root.asOf(6)).isNull();
        assertThat(root.asOf(-1)).isNull();
    }

    @Test
    void aRootMayKeepNoEarlierVersion() {
        PublishedRoot<Integer> forgetful = new PublishedRoot<>(0, SUM, 0);
        forgetful.update(value -> value + 1);
        assertThat(forgetful.asOf(1)).isNotNull();
        assertThat(forgetful.asOf(0)).isNull();
    }

    @Test
    void aNegativeNumberOfVersionsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedRoot<>(0, SUM, -1))
                .withMessageContaining("-1");
    }

    @Test
    void aFunctionThatThrowsLeavesNoTrace() {
        Version<Integer> before = root.version();
        assertThatThrownBy(() -> root.update(value -> {
                    throw new IllegalArgumentException("not today");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not today");
        assertThat(root.version()).isSameAs(before);
        assertThat(root.update(value -> value + 1).number()).isEqualTo(1);
    }

    @Test
    void aMergeThatThrowsLeavesNoTrace() {
        PublishedRoot<Integer> exact = new PublishedRoot<>(
                Integer.MAX_VALUE - 1, (base, head, branch) -> Math.addExact(head, branch - base), 0);
        Integer base = exact.current();
        exact.publish(base, base + 1);
        assertThatThrownBy(() -> exact.publish(base, base + 1)).isInstanceOf(ArithmeticException.class);
        assertThat(exact.current()).isEqualTo(Integer.MAX_VALUE);
        assertThat(exact.version().number()).isEqualTo(1);
    }

    @Test
    void aNestedUpdateIsRefused() {
        AtomicInteger calls = new AtomicInteger();
        assertThatIllegalStateException()
                .isThrownBy(() -> root.update(value -> {
                    calls.incrementAndGet();
                    root.update(inner -> inner + 1);
                    return value + 1;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        root.update(value -> root.publish(value, value + 1).value()));
        assertThatIllegalStateException()
                .isThrownBy(() -> root.update(value -> {
                    root.compareAndPublish(root.version(), value + 1);
                    return value;
                }));
        assertThat(calls).hasValue(1);
        assertThat(root.current()).isEqualTo(100);
        assertThat(root.update(value -> value + 1).value()).isEqualTo(101);
    }

    @Test
    void anUpdateMayChangeAnotherRoot() {
        PublishedRoot<Integer> other = new PublishedRoot<>(0, SUM, 0);
        root.update(value -> value + other.update(inner -> inner + 1).value());
        assertThat(root.current()).isEqualTo(101);
        assertThat(other.current()).isEqualTo(1);
    }

    @Test
    void anInterruptedFunctionThatThrowsLeavesNoTrace() {
        Version<Integer> before = root.version();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> root.update(value -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("interrupted", e);
                    }
                    return value + 1;
                }))
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(root.version()).isSameAs(before);
    }

    @Test
    void writersThatAreInterruptedPublishAllTheSame() {
        Thread.currentThread().interrupt();
        root.update(value -> value + 1);
        root.publish(root.current(), 7);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(root.current()).isEqualTo(7);
    }

    @Test
    void nothingIsNotPublished() {
        Integer base = root.current();
        assertThatNullPointerException().isThrownBy(() -> root.publish(base, null));
        assertThatNullPointerException().isThrownBy(() -> root.publishIf(base, null, (was, is) -> true));
        assertThat(root.current()).isEqualTo(100);
    }

    @Test
    void aMergeThatGivesNothingIsNotPublished() {
        PublishedRoot<Integer> broken = new PublishedRoot<>(100, (base, head, branch) -> null, 0);
        Integer base = broken.current();
        broken.publish(base, 101);
        assertThatNullPointerException().isThrownBy(() -> broken.publish(base, 102));
        assertThat(broken.current()).isEqualTo(101);
    }
}
