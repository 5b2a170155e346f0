package org.banyan.jmh.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.banyan.jmh.publish.strategy.Strategies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void runsEverythingByDefault() {
        Options options = Options.of();

        assertThat(options.states()).containsExactly("vavr", "environment", "trie");
        assertThat(options.strategies()).isEqualTo(Strategies.names());
        assertThat(options.mixes()).isEqualTo(Mix.all());
        assertThat(options.rounds()).isEqualTo(1);
    }

    @Test
    void picksWhatIsNamed() {
        Options options = Options.of(
                "--strategies", "banyan,casRerun", "--states", "trie", "--writers", "4,16", "--rounds", "3", "--here");

        assertThat(options.strategies()).containsExactly("banyan", "casRerun");
        assertThat(options.states()).containsExactly("trie");
        assertThat(options.mixes())
                .containsExactly(
                        new Mix(4, 0), new Mix(16, 0), new Mix(0, 4), new Mix(0, 16), new Mix(3, 1), new Mix(15, 1));
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.isHere()).isTrue();
    }

    @Test
    void tellsAVirtualMachineOfItsOwnTheSame() {
        Options options = Options.of("--mixes", "16x1us,4x1us+4x100us", "--time", "20", "--warm-up", "10");

        Options alone = Options.of(options.alone("vavr", "banyan").toArray(String[]::new));

        assertThat(alone)
                .isEqualTo(new Options(List.of("vavr"), List.of("banyan"), options.mixes(), 10, 20, 1, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--sates vavr",
                "--states scala",
                "--strategies none",
                "--mixes 3",
                "--mixes 0x1us",
                "--time 0",
                "--rounds",
                "trie"
            })
    void refusesWhatIsNoOption(String line) {
        assertThatThrownBy(() -> Options.of(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheMixesThatItWrites() {
        assertThat(Mix.all())
                .allSatisfy(mix -> assertThat(Mix.of(mix.toString())).isEqualTo(mix));
        assertThat(new Mix(15, 1)).hasToString("15x1us+1x100us");
    }
}
