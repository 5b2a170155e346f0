package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.banyan.core.space.IndexOracle;
import org.banyan.persistent.publish.Registration;
import org.banyan.persistent.publish.Version;
import org.junit.jupiter.api.Test;

/** What one thread sees of an environment that is shared. */
class SharedEnvironmentTest {
    private final Environment initial = environment("(fact)", "(= (f) a)", "(: a T)");
    private final SharedEnvironment shared = SharedEnvironment.of(initial, 2);

    @Test
    void whatIsSharedIsUnmodified() {
        assertThat(initial.isModified()).isTrue();
        assertThat(shared.current()).isEqualTo(initial);
        assertThat(shared.current().isModified()).isFalse();
        assertThat(shared.current().fork()).isSameAs(shared.current());
        assertThat(shared.version().number()).isZero();
    }

    @Test
    void anUpdateMakesAVersion() {
        Version<Environment> version = shared.update(present -> present.with(term("(new)")));
        assertThat(version.number()).isEqualTo(1);
        assertThat(shared.current()).isSameAs(version.value()).isEqualTo(initial.with(term("(new)")));
        assertThat(shared.current().isModified()).isFalse();
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        Version<Environment> first = shared.version();
        assertThat(shared.update(present -> present)).isSameAs(first);
        assertThat(shared.update(present -> present.without(term("(absent)")))).isSameAs(first);
        assertThat(shared.publish(shared.current())).isSameAs(first);
        assertThat(shared.compareAndPublish(first, shared.current())).containsExactly(first);
        shared.update(present -> present.with(term("(new)")));
        assertThat(shared.publish(first.value()).number()).isEqualTo(1);
        assertThat(shared.publish(first.value().without(term("(absent)"))).number())
                .isEqualTo(1);
    }

    @Test
    void aBranchOfThePresentVersionIsAFastForward() {
        Environment branch = shared.current().with(term("(new)"));
        Environment published = shared.publish(branch).value();
        assertThat(published.state()).isSameAs(branch.state());
        assertThat(shared.metrics().fastForwards()).isEqualTo(1);
    }

    @Test
    void aBranchOfAnOlderVersionIsMerged() {
        Environment one = shared.current().with(term("(= (f) b)")).without(term("(fact)"));
        Environment other = shared.current().with(term("(= (g) c)")).with(term("(: a U)"));
        shared.publish(one);
        Environment merged = shared.publish(other).value();
        assertThat(merged).isEqualTo(one.union(other));
        assertThat(merged.rulesFor(symbol("f"), 0)).containsExactlyElementsOf(rules("(= (f) a)", "(= (f) b)"));
        assertThat(merged.typesOf(symbol("a"))).containsExactly(term("T"), term("U"));
        assertThat(merged.isModified()).isFalse();
        IndexOracle.check(merged.state());
        assertThat(shared.metrics().merges()).isEqualTo(1);
    }

    @Test
    void aBranchMayGoOnAfterItWasPublished() {
        Environment branch = shared.current().with(term("(one)"));
        Environment published = shared.publish(branch).value();
        shared.publish(published.with(term("(two)")));
        assertThat(shared.current()).isEqualTo(initial.with(term("(one)")).with(term("(two)")));
    }

    @Test
    void whatWasMadeFromNothingIsAdded() {
        shared.publish(environment("(fact)", "(other)"));
        assertThat(shared.current().multiplicity(term("(fact)"))).isEqualTo(2);
        assertThat(shared.current().contains(term("(other)"))).isTrue();
    }

    @Test
    void anEnvironmentIsPutInPlaceOfThePresentVersionOnly() {
        Version<Environment> first = shared.version();
        Environment next = environment("(all new)");
        assertThat(shared.compareAndPublish(first, next)).hasSize(1);
        assertThat(shared.current()).isEqualTo(next);
        assertThat(shared.compareAndPublish(first, initial)).isEmpty();
        assertThat(shared.current()).isEqualTo(next);
    }

    @Test
    void theLastVersionsAreKept() {
        for (int i = 1; i <= 4; i++) {
            shared.update(present -> present.with(term("(tick)")));
        }
        assertThat(shared.asOf(4)).containsExactly(shared.current());
        assertThat(shared.asOf(2).get().multiplicity(term("(tick)"))).isEqualTo(2);
        assertThat(shared.asOf(1)).isEmpty();
        assertThat(shared.asOf(5)).isEmpty();
        assertThat(SharedEnvironment.of(initial).asOf(0)).containsExactly(initial);
        assertThatIllegalArgumentException().isThrownBy(() -> SharedEnvironment.of(initial, -1));
    }

    @Test
    void aFailureLeavesNoTrace() {
        Version<Environment> before = shared.version();
        assertThatThrownBy(() -> shared.update(present -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        Environment many = shared.current().with(term("(fact)"), Long.MAX_VALUE - 1);
        assertThat(shared.publish(many).number()).isEqualTo(1);
        assertThatThrownBy(() -> shared.publish(before.value().with(term("(fact)"))))
                .isInstanceOf(ArithmeticException.class);
        assertThat(shared.version().number()).isEqualTo(1);
        assertThat(shared.current()).isEqualTo(many);
    }

    @Test
    void aNestedUpdateIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shared.update(present -> {
                    shared.publish(present.with(term("(inner)")));
                    return present.with(term("(outer)"));
                }));
        assertThat(shared.current()).isEqualTo(initial);
    }

    @Test
    void aListenerIsToldWhatDiffers() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        List<EnvironmentChange> changes = new ArrayList<>();
        Registration registration = shared.listen(tasks::add, changes::add);
        shared.update(present -> present.with(term("(new)")));
        shared.update(present -> present.without(term("(fact)")).with(term("(new)")));
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        registration.close();
        shared.update(present -> present.with(term("(late)")));
        assertThat(tasks).isEmpty();
        assertThat(changes).extracting(change -> change.to().number()).containsExactly(1L, 2L);
        assertThat(changes)
                .extracting(EnvironmentChange::diff)
                .containsExactly(
                        new EnvironmentDiff(Environment.empty(), environment("(new)")),
                        new EnvironmentDiff(environment("(fact)"), environment("(new)")));
        assertThat(changes.get(1).from()).isSameAs(changes.get(0).to());
    }

    @Test
    void aSubscriberThatIsSlowIsToldOfSeveralVersionsAtOnce() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        List<EnvironmentChange> changes = new ArrayList<>();
        shared.changes(tasks::add).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(EnvironmentChange change) {
                changes.add(change);
            }

            @Override
            public void onError(Throwable error) {
                throw new AssertionError(error);
            }

            @Override
            public void onComplete() {
                throw new AssertionError("changes never end");
            }
        });
        shared.update(present -> present.with(term("(new)")));
        shared.update(present -> present.without(term("(new)")).with(term("(newer)")));
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).to().number()).isEqualTo(2);
        assertThat(changes.get(0).diff()).isEqualTo(new EnvironmentDiff(Environment.empty(), environment("(newer)")));
    }

    @Test
    void itIsPrintedByItsVersionAlone() {
        assertThat(shared).hasToString("SharedEnvironment(version 0)");
    }
}
