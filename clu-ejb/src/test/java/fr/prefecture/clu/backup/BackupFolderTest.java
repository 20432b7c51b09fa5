package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant AT = Instant.parse("2026-12-12T02:30:00Z");

    @TempDir Path place;

    @Test
    @Tag("SAV-10")
    void a_file_is_there_when_it_is_whole_and_what_breaks_off_leaves_nothing()
            throws IOException, SQLException {
        BackupFolder folder = new BackupFolder(place.resolve("backups"));
        assertThat(folder.rows()).isEmpty();
        String name = BackupFolder.name(BackupKind.EXPORT, false, AT);
        folder.claim(name, AT);
        folder.put(
                name,
                target -> {
                    target.write(new byte[] {1, 2, 3});
                    assertThat(folder.rows()).isEmpty();
                });
        assertThat(folder.rows())
                .containsExactly(new BackupRow(name, BackupKind.EXPORT, false, AT, 3));
        assertThat(folder.find(name)).contains(place.resolve("backups").resolve(name));

        String other = BackupFolder.name(BackupKind.BACKUP, false, AT);
        folder.claim(other, AT);
        assertThatThrownBy(
                        () ->
                                folder.put(
                                        other,
                                        target -> {
                                            target.write(1);
                                            throw new IOException("the disk is full");
                                        }))
                .isInstanceOf(IOException.class);
        assertThat(place.resolve("backups")).isDirectoryContaining(f -> f.endsWith(name));
        try (var files = Files.list(place.resolve("backups"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @Tag("SAV-10")
    void one_is_made_at_a_time_until_its_maker_has_been_silent_for_five_minutes()
            throws IOException, SQLException {
        BackupFolder folder = new BackupFolder(place);
        String name = BackupFolder.name(BackupKind.BACKUP, true, AT);
        String next = BackupFolder.name(BackupKind.BACKUP, false, AT.plusSeconds(400));
        folder.claim(name, AT);
        Path half = place.resolve("." + name);
        Path others = place.resolve(".other");
        Files.writeString(others, "x");
        Files.setLastModifiedTime(half, FileTime.from(AT.plusSeconds(60)));
        for (int second : List.of(60, 359)) {
            assertThatThrownBy(() -> folder.claim(next, AT.plusSeconds(second)))
                    .isInstanceOfSatisfying(
                            BackupRefused.class,
                            refused -> assertThat(refused.fault()).isEqualTo(BackupFault.BUSY));
        }
        assertThat(half).exists();

        folder.claim(next, AT.plusSeconds(360));
        assertThat(half).doesNotExist();
        assertThat(others).exists();
        assertThatThrownBy(() -> folder.put(name, target -> target.write(1)))
                .as("the silent one wakes")
                .isInstanceOf(NoSuchFileException.class);
        folder.put(next, target -> target.write(1));
        assertThat(folder.rows()).extracting(BackupRow::name).containsExactly(next);
    }

    @Test
    @Tag("SAV-11")
    void the_oldest_of_the_nights_go_and_those_of_people_stay() throws IOException {
        BackupFolder folder = new BackupFolder(place);
        for (int day = 0; day < 5; day++) {
            Files.writeString(
                    place.resolve(
                            BackupFolder.name(
                                    BackupKind.BACKUP, true, AT.plusSeconds(86_400L * day))),
                    "x");
        }
        String ofSomebody = BackupFolder.name(BackupKind.BACKUP, false, AT);
        Files.writeString(place.resolve(ofSomebody), "x");
        folder.keepNights(2);
        assertThat(folder.rows())
                .extracting(BackupRow::name)
                .containsExactly(
                        "sauvegarde-nuit-20261216T023000Z.zip.age",
                        "sauvegarde-nuit-20261215T023000Z.zip.age",
                        ofSomebody);
    }

    @Test
    @Tag("SAV-10")
    void nothing_but_what_was_made_here_is_handed_out() throws IOException {
        Files.writeString(place.resolve("secret.txt"), "x");
        BackupFolder folder = new BackupFolder(place.resolve("backups"));
        Files.createDirectories(place.resolve("backups"));
        assertThat(folder.find("../secret.txt")).isEmpty();
        assertThat(folder.find("")).isEmpty();
        assertThat(new BackupFolder(place).find("secret.txt")).isEmpty();
    }
}
