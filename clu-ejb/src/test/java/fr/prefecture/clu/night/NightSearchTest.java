package fr.prefecture.clu.night;

import static fr.prefecture.clu.night.NightExamples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NightSearchTest {

    private final Database database = Database.empty();
    private final Files files = database.boundary(Files.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("NIT-16")
    void a_file_is_found_by_the_name_that_it_has_now() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableFiles.class));
        long file = database.transaction(() -> registered(files, "queue_log", 'a', 10)).id();
        assertThat(index.records()).hasSize(1);
        SearchRecord found = index.records().get(0);
        assertThat(found.title()).isEqualTo("queue_log");
        assertThat(found.text()).isEqualTo(NightExamples.SOURCE);
        assertThat(found.page()).isEqualTo("/nuits/fichiers/" + file);
        assertThat(found.day()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(found.roles()).containsExactlyInAnyOrder(Roles.QUALITY, Roles.ADMINISTRATOR);

        database.transaction(() -> files.fail(file, Message.of("night.file.vanished", "x")));
        database.transaction(() -> files.retry(file, "queue_log.1"));

        assertThat(index.records()).extracting(SearchRecord::title).containsExactly("queue_log.1");
    }
}
