package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathBuilderTest {
    @Test
    void buildsWhatWasAppendedInOrder() {
        Path path = new PathBuilder()
                .append('a')
                .append(Keys.bytes("bc"))
                .append(Keys.bytes("xdex"), 1, 3)
                .append(key("f"))
                .build();
        assertThat(path).isEqualTo(key("abcdef"));
    }

    @Test
    void keepsTheLowEightBitsOfANumber() {
        assertThat(new PathBuilder().append(0x1FF).append(-1).append(0x80).build())
                .isEqualTo(Keys.bytes(0xFF, 0xFF, 0x80));
    }

    @Test
    void whatWasBuiltDoesNotChangeAfterwards() {
        PathBuilder builder = new PathBuilder().append(key("abc"));
        Path before = builder.build();
        builder.append('d').truncate(1).append('z');
        assertThat(before).isEqualTo(key("abc"));
        assertThat(builder.build()).isEqualTo(key("az"));
        builder.clear().append('y');
        assertThat(builder.build()).isEqualTo(key("y"));
        assertThat(before).isEqualTo(key("abc"));
    }

    @Test
    void growsFromAnyCapacity() {
        for (int capacity : new int[] {0, 1, 2, 1000}) {
            PathBuilder builder = new PathBuilder(capacity);
            for (int i = 0; i < 300; i++) {
                builder.append(i);
            }
            assertThat(builder.length()).isEqualTo(300);
            assertThat(builder.build().byteAt(299)).isEqualTo((byte) 299);
            assertThat(new PathBuilder(capacity).append(new byte[300]).length()).isEqualTo(300);
        }
    }

    @Test
    void truncatesToWhatIsThere() {
        PathBuilder builder = new PathBuilder().append(key("abc"));
        assertThat(builder.truncate(3).build()).isEqualTo(key("abc"));
        assertThatThrownBy(() -> builder.truncate(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.truncate(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(builder.build()).isEqualTo(key("abc"));
        assertThat(builder.truncate(0).length()).isZero();
    }

    @Test
    void refusesRangesThatAreNotThereAndStaysAsItWas() {
        PathBuilder builder = new PathBuilder().append('a');
        byte[] bytes = Keys.bytes("bc");
        assertThatThrownBy(() -> builder.append(bytes, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.append(bytes, 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.append(bytes, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(builder.build()).isEqualTo(key("a"));
    }

    @Test
    void agreesWithAByteArrayOutputStream() {
        Random random = Seed.random("PathBuilderTest");
        for (int round = 0; round < 200; round++) {
            PathBuilder builder = new PathBuilder(random.nextInt(4));
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (int i = random.nextInt(40); i > 0; i--) {
                byte[] more = new byte[random.nextInt(50)];
                random.nextBytes(more);
                int from = random.nextInt(more.length + 1);
                builder.append(more, from, more.length).append(i);
                stream.write(more, from, more.length - from);
                stream.write(i);
                if (random.nextInt(10) == 0) {
                    int kept = random.nextInt(builder.length() + 1);
                    byte[] left = Arrays.copyOf(stream.toByteArray(), kept);
                    builder.truncate(kept);
                    stream.reset();
                    stream.write(left, 0, kept);
                }
            }
            assertThat(builder.length()).isEqualTo(stream.size());
            assertThat(builder.build().toByteArray()).isEqualTo(stream.toByteArray());
        }
    }
}
