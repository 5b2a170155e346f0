package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.FileAccess;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.host.Operation;
import org.banyan.core.eval.host.ValueType;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Settings DEFAULTS = Settings.defaults();

    @Test
    void eachSettingIsChangedByItself() {
        Consumer<String> trace = line -> {};
        Consumer<String> messages = line -> {};
        ModuleSource modules = ModuleSource.none();
        FileAccess files = FileAccess.none();
        Operations operations = Operations.none().with(Operation.of("inc", ValueType.LONG, ValueType.LONG, n -> n + 1));
        Settings changed = DEFAULTS.withThreads(2)
                .withMaxSteps(3)
                .withMaxDepth(4)
                .withMaxResults(5)
                .withTimeLimit(Duration.ofSeconds(6))
                .withTrace(trace)
                .withMessages(messages)
                .withDialect(Dialect.METTATRON)
                .withModules(modules)
                .withFiles(files)
                .withOperations(operations);
        assertThat(changed.threads()).isEqualTo(2);
        assertThat(changed.limits().steps()).isEqualTo(3);
        assertThat(changed.limits().depth()).isEqualTo(4);
        assertThat(changed.limits().results()).isEqualTo(5);
        assertThat(changed.limits().time()).contains(Duration.ofSeconds(6));
        assertThat(changed.trace()).contains(trace);
        assertThat(changed.messages()).contains(messages);
        assertThat(changed.dialect()).isEqualTo(Dialect.METTATRON);
        assertThat(changed.modules()).isSameAs(modules);
        assertThat(changed.files()).isSameAs(files);
        assertThat(changed.operations()).isSameAs(operations);
    }

    @Test
    void numbersThatMakeNoSense() {
        assertThatThrownBy(() -> DEFAULTS.withThreads(0)).hasMessage("threads: 0, but at least 1 is needed");
        assertThatThrownBy(() -> DEFAULTS.withThreads(1025)).hasMessage("threads: 1025, but at most 1024 are allowed");
        assertThatThrownBy(() -> DEFAULTS.withMaxSteps(-1)).hasMessage("max-steps: -1, but 0 or more is needed");
        assertThatThrownBy(() -> DEFAULTS.withMaxDepth(-1)).hasMessage("max-depth: -1, but 0 or more is needed");
        assertThatThrownBy(() -> DEFAULTS.withMaxResults(-1)).hasMessage("max-results: -1, but 0 or more is needed");
        assertThatThrownBy(() -> Limits.none().withResultBytes(-1))
                .hasMessage("max-result-bytes: -1, but 0 or more is needed");
    }
}
