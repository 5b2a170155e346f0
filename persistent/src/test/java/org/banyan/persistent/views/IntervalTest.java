package org.banyan.persistent.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    @ParameterizedTest
    @ValueSource(classes = {IntervalMap.class, IntervalKeys.class, Interval.class, Bounds.class})
    void allFieldsAreFinal(Class<?> type) {
        assertThat(Arrays.stream(type.getDeclaredFields())).allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }

    @Test
    void aSizeThatNoIntHoldsIsTheGreatestInt() {
        assertThat(Interval.capped(Integer.MAX_VALUE - 1L)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(Interval.capped(Integer.MAX_VALUE + 1L)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Interval.capped(1L << 33)).isEqualTo(Integer.MAX_VALUE);
    }
}
