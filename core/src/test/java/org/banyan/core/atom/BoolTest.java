package org.banyan.core.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoolTest implements AtomContract {
    @Override
    public Atom atom() {
        return Bool.of(true);
    }

    @Override
    public String text() {
        return "True";
    }

    @Override
    public String path() {
        return "41";
    }

    @Override
    public List<Atom> ordered() {
        return List.of(Bool.FALSE, Bool.TRUE);
    }

    @Test
    void hasTwoObjects() {
        assertThat(AtomCodec.decode(Bool.FALSE.path())).isSameAs(Bool.of(false)).isSameAs(Bool.FALSE);
        assertThat(Bool.TRUE.value()).isTrue();
    }
}
