package org.banyan.testkit;

import java.nio.charset.StandardCharsets;
import org.banyan.core.atom.GroundedType;

/** The type of texts as grounded values, which arbitrary atoms contain. */
enum GroundedText implements GroundedType<String> {
    TYPE;

    @Override
    public byte[] toBytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String fromBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
