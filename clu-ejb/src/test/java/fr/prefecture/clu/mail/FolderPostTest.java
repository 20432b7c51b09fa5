package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostTest {

    @TempDir Path folder;

    private static Parcel parcel(String messageId, String content) {
        return new Parcel(
                1, messageId, "anne@exemple.example", content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Delivery hand(Path folder, Parcel parcel) {
        try (Post post = new FolderPost(folder)) {
            return post.hand(parcel);
        }
    }

    @Test
    @Tag("MEL-13")
    void the_same_e_mail_again_is_one_file() throws IOException {
        Path outbox = folder.resolve("new/outbox");
        Parcel parcel = parcel("1@exemple.example", "Subject: Convocation\r\n\r\n");

        assertThat(hand(outbox, parcel).outcome()).isEqualTo(Delivery.Outcome.WRITTEN);
        assertThat(hand(outbox, parcel).outcome()).isEqualTo(Delivery.Outcome.WRITTEN);
        assertThat(files(outbox)).containsExactly("1@exemple.example.eml");
        assertThat(Files.readAllBytes(outbox.resolve("1@exemple.example.eml")))
                .isEqualTo(parcel.content());
    }

    @Test
    @Tag("MEL-13")
    void no_name_leaves_the_folder() throws IOException {
        Path outbox = folder.resolve("outbox");
        hand(outbox, parcel("../../x/y@exemple.example", "a"));

        assertThat(files(folder)).containsExactly("outbox");
        assertThat(files(outbox)).containsExactly(".._.._x_y@exemple.example.eml");
    }

    @Test
    @Tag("MEL-13")
    void a_folder_that_cannot_be_written_is_told_and_leaves_nothing_behind() throws IOException {
        Path file = Files.writeString(folder.resolve("outbox"), "no folder");

        assertThat(hand(file, parcel("1@exemple.example", "a")))
                .isEqualTo(new Delivery(Delivery.Outcome.UNWRITTEN, "FileAlreadyExistsException"));
        assertThat(files(folder)).containsExactly("outbox");
    }

    @Test
    @Tag("MEL-13")
    void what_could_not_be_put_in_its_place_is_not_half_there() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("1@exemple.example.eml/full"));

        assertThat(hand(folder, parcel("1@exemple.example", "a")).outcome())
                .isEqualTo(Delivery.Outcome.UNWRITTEN);
        assertThat(files(folder)).containsExactly("1@exemple.example.eml");
        assertThat(taken).exists();
    }
}
