package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.persistent.Keys.key;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.banyan.persistent.publish.Histogram;
import org.banyan.persistent.publish.PublishMetrics;
import org.banyan.persistent.publish.Version;
import org.junit.jupiter.api.Test;

/** Arrays are copied at the public edge: no caller can change a value through what it gave or got. */
class CopiedArraysTest {
    @Test
    void aPathDoesNotShareItsBytes() {
        byte[] given = {1, 2};
        Path whole = Path.of(given);
        Path range = Path.of(given, 0, 2);
        Path built = new PathBuilder().append(given).build();
        given[0] = 9;
        whole.toByteArray()[1] = 9;
        assertThat(List.of(whole, range, built))
                .allSatisfy(path -> assertThat(path.toByteArray()).containsExactly(1, 2));
    }

    @Test
    void aCursorDoesNotShareItsBytes() {
        Cursor<Count> cursor = Keys.trie("cat").cursor();
        cursor.toFirst();
        cursor.bytes(0, 3)[0] = 9;
        assertThat(cursor.path()).isEqualTo(key("cat"));
    }

    @Test
    void noOtherPublicMethodGivesAnArray() {
        List<Class<?>> face = List.of(
                Cursor.class,
                Path.class,
                PathBuilder.class,
                PathTrie.class,
                TrieBuilder.class,
                Histogram.class,
                PublishMetrics.class,
                Version.class);
        assertThat(face.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> method.getReturnType().isArray())
                        .map(Method::getName))
                .containsExactlyInAnyOrder("bytes", "toByteArray");
    }
}
