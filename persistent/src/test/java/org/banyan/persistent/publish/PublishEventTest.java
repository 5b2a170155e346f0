package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishEventTest {
    private static final String NAME = "org.banyan.Publish";

    @TempDir
    private Path folder;

    /** The merge function publishes in another thread until the test stops it, so that the attempt that merges fails. */
    private int disturbances = 3;

    private final Thread writer = Thread.currentThread();

    private final PublishedRoot<Integer> root = new PublishedRoot<>(
            0,
            (base, head, branch) -> {
                if (Thread.currentThread() == writer && disturbances-- > 0) {
                    increment();
                }
                return head + branch - base;
            },
            0);

    private void increment() {
        CompletableFuture.runAsync(() -> root.update(value -> value + 1)).join();
    }

    @Test
    void aRecordingHasAnEventForEachPublication() throws Exception {
        List<RecordedEvent> events;
        try (Recording recording = new Recording()) {
            recording.enable(NAME).withThreshold(Duration.ZERO);
            recording.start();
            root.update(value -> value + 1);
            root.publish(-1, 99);
            root.publishIf(root.current(), 7, (base, head) -> false);
            recording.stop();
            Path file = folder.resolve("publish.jfr");
            recording.dump(file);
            events = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(NAME))
                    .filter(event -> event.getThread().getJavaName().equals(writer.getName()))
                    .toList();
        }
        assertThat(events).extracting(event -> event.getLong("version")).containsExactly(1L, 5L, -1L);
        assertThat(events).extracting(event -> event.getInt("retries")).containsExactly(0, 3, 0);
        assertThat(events).extracting(event -> event.getBoolean("handedOver")).containsExactly(false, true, false);
        assertThat(events).extracting(event -> event.getInt("combined")).containsExactly(0, 0, 0);
    }

    @Test
    void withoutARecordingPublicationsGoOn() {
        root.update(value -> value + 1);
        assertThat(root.current()).isEqualTo(1);
    }
}
