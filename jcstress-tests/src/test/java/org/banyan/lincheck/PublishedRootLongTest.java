package org.banyan.lincheck;

import org.junit.jupiter.api.Tag;

/** The same of a root with many more interleavings. */
@Tag("slow")
class PublishedRootLongTest extends PublishedRootTest {
    @Override
    Checks checks() {
        return Checks.LONG;
    }
}
