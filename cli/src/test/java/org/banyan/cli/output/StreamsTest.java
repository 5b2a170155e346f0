package org.banyan.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void coloursAreForTerminalsAlone() {
        assertThat(Streams.showsColours(true, Map.<String, String>of()::get)).isTrue();
        assertThat(Streams.showsColours(true, Map.of("TERM", "xterm")::get)).isTrue();
        assertThat(Streams.showsColours(false, Map.of("TERM", "xterm")::get)).isFalse();
    }

    @Test
    void coloursCanBeRefused() {
        assertThat(Streams.showsColours(true, Map.of("NO_COLOR", "1")::get)).isFalse();
        assertThat(Streams.showsColours(true, Map.of("NO_COLOR", "")::get)).isTrue();
        assertThat(Streams.showsColours(true, Map.of("TERM", "dumb")::get)).isFalse();
    }

    @Test
    void whatIsToldComesAfterTheResultsSoFar() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), new Output(both), new Output(both), false, false);
        streams.out().line("result");
        streams.report("warning");
        streams.out().line("another");
        streams.out().flush();
        assertThat(both).hasToString("result\nwarning\nanother\n");
    }

    @Test
    void nobodyToTellIsNoError() {
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                new Output(new ByteArrayOutputStream()),
                new Output(new FailingStream("No space left on device")),
                false,
                false);
        streams.report("warning");
        streams.report("warning");
    }
}
