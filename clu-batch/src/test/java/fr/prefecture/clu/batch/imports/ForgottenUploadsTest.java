package fr.prefecture.clu.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenUploadsTest {

    private static final Instant YESTERDAY = Instant.parse("2021-06-09T07:00:00Z");

    @TempDir Path folder;

    @Test
    @Tag("IMP-9")
    void files_of_more_than_a_day_are_deleted_whatever_they_are() throws IOException {
        Path old = file("1", YESTERDAY.minusSeconds(1));
        Path half = file("x.part", YESTERDAY.minusSeconds(1));
        Path fresh = file("2", YESTERDAY);

        ForgottenUploads.delete(folder, YESTERDAY);

        assertThat(old).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void there_may_be_no_folder_yet() throws IOException {
        ForgottenUploads.delete(folder.resolve("rien"), YESTERDAY);
        assertThat(folder.resolve("rien")).doesNotExist();
    }

    private Path file(String name, Instant touched) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(touched));
    }
}
