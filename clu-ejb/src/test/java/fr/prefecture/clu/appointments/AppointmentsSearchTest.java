package fr.prefecture.clu.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AppointmentsSearchTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T08:00:00Z")).as("referent");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("RDV-16")
    void a_desk_is_found_by_its_name_and_service_on_the_page_of_its_service() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableDesks.class));
        AppointmentExamples.desk(database, "Étrangers", "Guichet 1");

        assertThat(index.records()).hasSize(1);
        SearchRecord found = index.records().get(0);
        assertThat(found.title()).isEqualTo("Guichet 1");
        assertThat(found.text()).isEqualTo("Étrangers");
        assertThat(found.page()).isEqualTo("/rendez-vous?service=%C3%89trangers");
        assertThat(found.roles())
                .containsExactlyInAnyOrder(Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL);
    }
}
