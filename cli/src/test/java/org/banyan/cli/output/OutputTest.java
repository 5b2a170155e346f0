package org.banyan.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void writesUtf8AndEndsLinesWithALineFeed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes);
        out.line("(name fay \"Φαίη\")");
        out.line("木 \ud83c\udf33");
        out.flush();
        assertThat(bytes.toByteArray())
                .isEqualTo("(name fay \"Φαίη\")\n木 \ud83c\udf33\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void holdsBackWhatIsNotFlushed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes);
        out.line("a");
        assertThat(bytes.size()).isZero();
        out.flush();
        assertThat(bytes.size()).isEqualTo(2);
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoError() {
        FailingStream stream = new FailingStream("Broken pipe");
        Output out = new Output(stream);
        assertThat(out.isClosed()).isFalse();
        out.line("a");
        out.flush();
        assertThat(out.isClosed()).isTrue();
        out.line("b");
        out.flush();
        assertThat(stream.attempts).isEqualTo(1);
    }

    @Test
    void aFullDiskIsAnError() {
        Output out = new Output(new FailingStream("No space left on device"));
        out.line("a");
        assertThatThrownBy(out::flush)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void aFailureWithoutAMessageIsAnError() {
        Output out = new Output(new FailingStream(null));
        out.line("a");
        assertThatThrownBy(out::flush).isInstanceOf(UncheckedIOException.class);
    }
}
