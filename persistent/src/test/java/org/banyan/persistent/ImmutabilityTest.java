package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.views.Interval;
import org.banyan.persistent.views.IntervalMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed from thread to thread without synchronisation has nothing in it that could be seen half-way. */
class ImmutabilityTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Node.class,
                Block.class,
                Branch.class,
                Path.class,
                PathTrie.class,
                PathTrie.Entry.class,
                PathTrie.Diff.class,
                TrieIndex.class,
                IntervalMap.class,
                Interval.class
            })
    void allFieldsButARememberedHashAreFinal(Class<?> type) {
        assertThat(Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !isRememberedHash(field)))
                .allMatch(field -> Modifier.isFinal(field.getModifiers()), "is final");
    }

    /** One field of 32 bits that depends on final fields alone: a thread sees all of it or nothing. */
    private static boolean isRememberedHash(Field field) {
        return field.getName().equals("hash") && field.getType() == int.class;
    }
}
