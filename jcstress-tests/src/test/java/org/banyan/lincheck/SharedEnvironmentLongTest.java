package org.banyan.lincheck;

import org.junit.jupiter.api.Tag;

/** The same of a shared environment with many more interleavings. */
@Tag("slow")
class SharedEnvironmentLongTest extends SharedEnvironmentTest {
    @Override
    Checks checks() {
        return Checks.LONG;
    }
}
