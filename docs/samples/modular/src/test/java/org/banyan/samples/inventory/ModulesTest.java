package org.banyan.samples.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyan.core.Environment;
import org.banyan.loader.WorkspaceLoader;
import org.banyan.persistent.PathTrie;
import org.banyan.testkit.UnionLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything of Banyan is on the module path. */
class ModulesTest {
    @ParameterizedTest
    @ValueSource(classes = {Inventory.class, PathTrie.class, Environment.class, WorkspaceLoader.class, UnionLaws.class})
    void aTypeIsInANamedModule(Class<?> type) {
        assertThat(type.getModule().isNamed()).isTrue();
        assertThat(ModuleLayer.boot().modules()).contains(type.getModule());
    }

    @Test
    void theCommandRunsAsAModule(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("stock.metta"), "(pear green)");
        String modulePath =
                System.getProperty("jdk.module.path") + File.pathSeparator + System.getProperty("java.class.path");
        Process banyan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modulePath,
                        "--module",
                        "org.banyan.cli/org.banyan.cli.Banyan",
                        "query",
                        folder.toString(),
                        "--pattern",
                        "(pear $colour)")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(banyan.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("(pear green)\n");
        assertThat(banyan.waitFor()).isZero();
    }
}
