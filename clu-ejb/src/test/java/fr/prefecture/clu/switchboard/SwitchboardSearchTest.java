package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SwitchboardSearchTest {

    private final Database database = Database.empty();
    private final Contributions contributions = database.boundary(Contributions.class);
    private final FollowedIndex index =
            new FollowedIndex(database, database.boundary(FindableQueues.class));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-30")
    void a_switchboard_and_its_queues_are_found_from_the_night_on_that_brings_them() {
        long source = database.transaction(() -> contributions.source("île").id());
        read(1);
        read(2);

        assertThat(index.records("source"))
                .extracting(SearchRecord::title, SearchRecord::page)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("île", "/telephone/sources/" + source));
        assertThat(index.records("queue"))
                .extracting(SearchRecord::page)
                .containsExactlyInAnyOrder(
                        "/telephone?file=titres+%26+permis&source=%C3%AEle",
                        "/telephone?file=accueil&source=%C3%AEle");
        assertThat(index.records("source").get(0).roles()).contains(Roles.ADMINISTRATOR);
        assertThat(index.records("queue").get(0).roles()).doesNotContain(Roles.ADMINISTRATOR);
    }

    private void read(long file) {
        database.transaction(
                () -> {
                    database.entityManager()
                            .createNativeQuery(
                                    "insert into night_file (id, version, job, source, sha256,"
                                            + " delivered_sha256, file_name, byte_count,"
                                            + " start_offset, committed_offset, end_offset, state,"
                                            + " registered_at, line_count, blank, refused,"
                                            + " duplicates, orphans) values (?1, 0, 'switchboard',"
                                            + " 'île', ?2, ?2, 'queue_log', 1, 0, 1, 1, 'READ',"
                                            + " current_timestamp, 1, 0, 0, 0, 0)")
                            .setParameter(1, file)
                            .setParameter(2, Long.toString(file))
                            .executeUpdate();
                    contributions.add(
                            file,
                            "île",
                            0,
                            List.of(
                                    new Contribution("titres & permis", 900_000, Counts.NONE),
                                    new Contribution("accueil", 900_000, Counts.NONE)));
                });
    }
}
