package fr.prefecture.clu.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxVitalsTest {

    private static final Instant NOW = Instant.parse("2021-06-09T06:00:00Z");

    @TempDir Path home;
    private Path inbox;

    @BeforeEach
    void name() {
        inbox = home.resolve("inbox");
    }

    @Test
    @Tag("ETA-5")
    void an_inbox_that_is_not_there_yet_can_be_made() throws IOException {
        Vital vital = InboxVitals.of(inbox, NOW);

        assertThat(vital.condition()).isEqualTo(Condition.SOUND);
        assertThat(vital.messageKey()).isEqualTo("health.inbox.empty");
        assertThat(vital.measures()).containsEntry("files", 0.0);
        assertThat(inbox).as("whoever asks changes nothing").doesNotExist();
    }

    @Test
    @Tag("ETA-5")
    void files_of_all_sources_wait_for_the_night() throws IOException {
        drop("switchboard/queue_log", Duration.ofHours(36));
        drop("switchboard/annexe/queue_log", Duration.ofHours(2));
        drop("website/.being-written", Duration.ofDays(9));

        Vital vital = InboxVitals.of(inbox, NOW);

        assertThat(vital.condition()).isEqualTo(Condition.SOUND);
        assertThat(vital.arguments()).containsExactly(2, NOW.minus(Duration.ofHours(36)));
        assertThat(vital.measures())
                .containsEntry("files", 2.0)
                .containsEntry("oldest.seconds", 36 * 3600.0);
    }

    @Test
    @Tag("ETA-5")
    void a_file_that_no_night_takes_wants_care() throws IOException {
        drop("cert/semaine.csv", Duration.ofHours(36).plusSeconds(1));

        Vital vital = InboxVitals.of(inbox, NOW);

        assertThat(vital.condition()).isEqualTo(Condition.CARE);
        assertThat(vital.page()).isEqualTo("/nuits");
    }

    @Test
    @Tag("ETA-5")
    void what_is_no_folder_is_broken() throws IOException {
        Files.writeString(inbox, "");

        Vital vital = InboxVitals.of(inbox, NOW);

        assertThat(vital.condition()).isEqualTo(Condition.BROKEN);
        assertThat(vital.arguments()).containsExactly(inbox.toString());
        assertThat(vital.measures()).isEmpty();
    }

    private void drop(String name, Duration ago) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    }
}
