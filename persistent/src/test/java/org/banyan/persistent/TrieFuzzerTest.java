package org.banyan.persistent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fuzzer's target on random bytes, and on inputs that were of use once. */
class TrieFuzzerTest {
    private static final int ROUNDS = 400;

    private final Random random = Seed.random("TrieFuzzerTest");

    @Test
    void randomInputs() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            TrieFuzzer.fuzzerTestOneInput(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource
    void inputsThatAreKept(String hex) {
        TrieFuzzer.fuzzerTestOneInput(HexFormat.of().parseHex(hex));
    }

    static Stream<String> inputsThatAreKept() throws IOException {
        try (InputStream in = TrieFuzzerTest.class.getResourceAsStream("fuzz-inputs.txt")) {
            if (in == null) {
                throw new IOException("no fuzz-inputs.txt");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines().filter(line -> !line.startsWith("#"));
        }
    }
}
