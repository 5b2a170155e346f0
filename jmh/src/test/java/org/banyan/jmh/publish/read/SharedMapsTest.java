package org.banyan.jmh.publish.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedMapsTest {
    private static final int SIZE = 50;

    static Stream<String> names() {
        return SharedMaps.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsEveryKey(String name) {
        SharedMap map = SharedMaps.of(name, SIZE);

        for (int key = 0; key < SIZE; key++) {
            assertThat(map.get(key)).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void changesWhatIsSharedAndNothingElse(String name) {
        SharedMap map = SharedMaps.of(name, SIZE);

        map.set(7, 1, 2);

        assertThat(map.get(7)).isEqualTo(name.startsWith("bare") ? 1 : 2);
        assertThat(map.get(8)).isOne();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadWhileOthersWrite(String name) throws InterruptedException {
        SharedMap map = SharedMaps.of(name, SIZE);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(new Thread(() -> {
                for (int j = 0; j < 1_000; j++) {
                    map.set(j % SIZE, 1, 1 + j % 2);
                }
            }));
        }
        writers.forEach(Thread::start);
        for (int i = 0; i < 1_000; i++) {
            assertThat(map.get(i % SIZE)).isPositive();
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    @Test
    void refusesNamesThatThereAreNot() {
        assertThatThrownBy(() -> SharedMaps.of("list", 1)).hasMessageContaining("list");
    }
}
