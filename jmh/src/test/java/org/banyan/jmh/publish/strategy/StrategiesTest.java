package org.banyan.jmh.publish.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrategiesTest {
    private static final int THREADS = 3;
    private static final int EACH = 500;

    static Stream<Arguments> all() {
        return Strategies.states().stream()
                .flatMap(state -> Strategies.names().stream().map(strategy -> Arguments.of(state, strategy)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void losesNothing(String state, String name) throws InterruptedException {
        Strategy strategy = Strategies.of(state, name);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(new Thread(() -> {
                for (int j = 0; j < EACH; j++) {
                    // Few counters, so that changes of the same one meet.
                    strategy.publish(j % 3, 10, j);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(strategy.published()).isEqualTo(THREADS * EACH);
    }

    @Test
    void refusesNamesThatThereAreNot() {
        assertThatThrownBy(() -> Strategies.of("vavr", "wish")).hasMessageContaining("wish");
        assertThatThrownBy(() -> Strategies.of("list", "banyan")).hasMessageContaining("list");
    }

    @Test
    void worksLongerTheMoreThereIsToDo() {
        assertThat(Work.steps(100_000)).isGreaterThan(50 * Work.steps(1_000));
        assertThat(Work.run(3, 1)).isNotEqualTo(Work.run(4, 1));
    }
}
