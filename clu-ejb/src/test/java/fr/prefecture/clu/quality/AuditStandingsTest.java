package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.Standing;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditStandingsTest {

    private final AuditCase it = new AuditCase();
    private final AuditStandings standings = it.database.boundary(AuditStandings.class);

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("HOM-4")
    void the_next_audit_is_the_first_that_has_not_begun_with_its_documents() {
        assertThat(standing(AuditCase.BEGUN).next()).isNull();
        assertThat(standing(AuditCase.BEGUN).count()).isNull();
        it.held();
        long external = it.external();
        it.database.transaction(
                () -> {
                    it.documents.ask(external, "Organigramme", "", Optional.empty());
                    it.documents.ask(external, "Charte", "", Optional.empty());
                });
        long first = it.database.transaction(() -> it.documents.of(external)).get(0).id();
        it.database.transaction(() -> it.documents.give(first, "", LocalDate.of(2021, 10, 4)));

        Standing now = standing(LocalDate.of(2021, 10, 4));
        assertThat(now.next()).isEqualTo(AuditCase.EXTERNAL);
        assertThat(now.word()).isEqualTo("AuditKind.EXTERNAL");
        assertThat(now.count()).isEqualTo(1);
        assertThat(now.total()).isEqualTo(2);
        assertThat(now.page()).isEqualTo("/audits/" + external);
        assertThat(standing(LocalDate.of(2021, 10, 3)).count()).as("the day before").isZero();
        assertThat(standing(AuditCase.EXTERNAL.plusDays(1)).next()).isNull();
    }

    @Test
    @Tag("HOM-4")
    void the_next_audit_of_a_day_gone_by_stays_the_same_when_it_is_closed_later() {
        long external = it.external();
        LocalDate before = AuditCase.EXTERNAL.minusDays(5);
        it.sql("update quality_audit set closed_on = date '2021-11-30' where id = " + external);

        assertThat(standing(before).next()).isEqualTo(AuditCase.EXTERNAL);
        it.sql("update quality_audit set closed_on = date '" + before + "' where id = " + external);
        assertThat(standing(before).next()).isNull();
    }

    @Test
    @Tag("HOM-6")
    void the_documents_of_a_closed_audit_are_awaited_no_more() {
        long external = it.external();
        it.database.transaction(
                () -> it.documents.ask(external, "Organigramme", "", Optional.empty()));
        AuditDates dates = it.database.boundary(AuditDates.class);
        assertThat(dates.due(LocalDate.of(2021, 10, 4), AuditCase.EXTERNAL, 5)).hasSize(2);
        it.sql("update quality_audit set closed_on = date '2021-11-30' where id = " + external);

        assertThat(dates.due(LocalDate.of(2021, 10, 4), AuditCase.EXTERNAL, 5)).isEmpty();
    }

    @Test
    @Tag("HOM-6")
    void an_audit_and_its_documents_come() {
        long external = it.external();
        it.database.transaction(
                () -> it.documents.ask(external, "Organigramme", "", Optional.empty()));
        AuditDates dates = it.database.boundary(AuditDates.class);

        assertThat(dates.due(LocalDate.of(2021, 10, 4), AuditCase.EXTERNAL, 5))
                .extracting(DueItem::messageKey)
                .containsExactly("quality.due.document", "quality.due.audit");
    }

    private Standing standing(LocalDate day) {
        return standings.standings(day).get(0);
    }
}
