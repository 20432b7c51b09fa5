package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.night.RereadingRow;
import fr.prefecture.clu.switchboard.LogFormat;
import fr.prefecture.clu.switchboard.SourceFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognisedTest {

    private static final String LOG = "1630911600|NONE|NONE|NONE|QUEUESTART|\n";
    private static final Declared NOTHING =
            new Declared(ZoneId.of("Europe/Paris"), false, List.of());
    private static final SourceFormats TABLES =
            new SourceFormats(Set.of(LogFormat.QUEUE_TABLE), false, List.of());
    private static final SourceFormats UNSAID = new SourceFormats(Set.of(), false, List.of());

    @TempDir Path folder;

    @Test
    @Tag("TEL-72")
    void what_a_folder_does_not_deliver_is_switched_off_unless_nothing_was_said_or_it_is_blank()
            throws IOException {
        assertThat(recognise(LOG).isSwitchedOff(TABLES)).isTrue();
        assertThat(recognise(LOG).isSwitchedOff(UNSAID)).isFalse();
        assertThat(recognise("\n").isSwitchedOff(TABLES)).isFalse();
        assertThat(recognise("a picture").isSwitchedOff(TABLES)).isFalse();
        assertThat(recognise("a picture").format()).isEmpty();
    }

    @Test
    @Tag("NIT-26")
    void a_content_is_what_somebody_said_and_so_is_a_longer_copy_of_it() throws IOException {
        RereadingRow said = said(LOG, "QUEUE_TABLE");

        for (String content : List.of(LOG, LOG + LOG)) {
            Recognised as = recognise(content, said);
            assertThat(as.format()).contains(CallFormat.QUEUE_TABLE);
            assertThat(as.isSwitchedOff(UNSAID)).isFalse();
        }
        assertThat(recognise(LOG.replace('6', '7'), said).format()).contains(CallFormat.QUEUE_LOG);
        assertThat(recognise(LOG.strip(), said).format()).contains(CallFormat.QUEUE_LOG);
    }

    @Test
    @Tag("NIT-26")
    void of_what_was_said_of_a_content_and_of_its_beginning_the_former_holds() throws IOException {
        assertThat(recognise(LOG + LOG, said(LOG, "CUCM"), said(LOG + LOG, "QUEUE_LOG")).format())
                .contains(CallFormat.QUEUE_LOG);
    }

    private Recognised recognise(String content, RereadingRow... said) throws IOException {
        return Recognised.of(write(content), NOTHING, List.of(said));
    }

    private RereadingRow said(String content, String format) throws IOException {
        Fingerprint print = Fingerprint.of(write(content), List.of(), () -> {});
        return new RereadingRow(print.sha256(), print.bytes(), format, "admin", Instant.EPOCH);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }
}
