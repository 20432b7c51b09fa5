package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplateStandingsTest {

    private static final LocalDate OPENED = LocalDate.of(2021, 5, 31);

    private final ConsultationCase it = new ConsultationCase();
    private final TemplateStandings standings = it.database.boundary(TemplateStandings.class);

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("HOM-4")
    void templates_are_valid_and_observed_as_they_were_at_the_end_of_a_day() {
        assertThat(on(OPENED.minusDays(1)).count()).as("nothing was written").isNull();
        assertThat(on(OPENED).count()).isZero();
        assertThat(on(OPENED).total()).isEqualTo(5);
        assertThat(on(OPENED).aside()).as("nobody was asked").isNull();
        long id = it.sent();
        it.note(id, 0, 1, "Trop long", OPENED);
        it.database.at(ConsultationCase.OPENED.plusSeconds(86_400));
        it.database.transaction(() -> it.templates.validate(it.ids.get(0), 1));
        it.note(id, 1, 2, "Clair", OPENED.plusDays(1));

        assertThat(on(OPENED).aside()).isEqualTo(1);
        assertThat(on(OPENED).count()).isZero();
        Standing next = on(OPENED.plusDays(1));
        assertThat(next.count()).isEqualTo(1);
        assertThat(next.aside()).isEqualTo(2);
        assertThat(next.next()).isEqualTo(ConsultationCase.UNTIL);
        assertThat(on(ConsultationCase.UNTIL.plusDays(1)).next()).as("it is over").isNull();
        it.database.at(ConsultationCase.OPENED.plusSeconds(3 * 86_400));
        it.database.transaction(() -> it.consultations.close(id, true));
        assertThat(on(OPENED.plusDays(2)).next())
                .as("it was still open then")
                .isEqualTo(ConsultationCase.UNTIL);
        assertThat(on(OPENED.plusDays(3)).next()).as("closed early").isNull();
    }

    @Test
    @Tag("HOM-4")
    void a_template_counts_until_the_day_on_which_it_is_withdrawn_unless_it_comes_back() {
        it.database.at(ConsultationCase.OPENED.plusSeconds(86_400));
        it.database.transaction(() -> it.templates.withdraw(it.ids.get(0), "Remplacé"));
        it.database.at(ConsultationCase.OPENED.plusSeconds(2 * 86_400));
        it.database.transaction(() -> it.templates.withdraw(it.ids.get(0), "Remplacé par AR-02"));

        assertThat(on(OPENED).total()).isEqualTo(5);
        assertThat(on(OPENED.plusDays(1)).total()).as("withdrawn on that day").isEqualTo(4);
        it.database.transaction(() -> it.templates.reinstate(it.ids.get(0)));
        assertThat(on(OPENED.plusDays(1)).total()).isEqualTo(5);
    }

    @Test
    @Tag("HOM-6")
    void a_consultation_comes_to_its_end_once_it_is_sent() {
        ConsultationDates dates = it.database.boundary(ConsultationDates.class);
        long id = it.prepared();
        assertThat(dates.due(OPENED, ConsultationCase.UNTIL, 5)).isEmpty();
        it.send(id);

        assertThat(dates.due(OPENED, ConsultationCase.UNTIL, 5))
                .extracting(DueItem::page)
                .containsExactly("/comite/consultations/" + id);
    }

    private Standing on(LocalDate day) {
        return standings.standings(day).get(0);
    }
}
