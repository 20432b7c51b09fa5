package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.in;
import static fr.prefecture.clu.actions.ActionExamples.noon;
import static fr.prefecture.clu.actions.ActionExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Standing;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionStandingsTest {

    private final Database database =
            Database.empty().at(noon(2021, 6, 1)).as("referent").in(Roles.QUALITY);
    private final ActionStandings standings = database.boundary(ActionStandings.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("HOM-4")
    void actions_are_late_as_they_were_at_the_end_of_a_day() {
        assertThat(on(LocalDate.of(2021, 6, 30)).count()).as("nothing was promised").isNull();
        opened(database, "1", "Sans échéance", Optional.empty());
        opened(database, "2", "Borne", in(2022));
        opened(database, "3", "Affiche", ActionExamples.on(2021, 6, 10));
        long done = opened(database, "4", "Numéro", ActionExamples.on(2021, 6, 10));
        database.at(noon(2021, 6, 20));
        database.transaction(
                () ->
                        database.boundary(ActionSteps.class)
                                .finish(done, "Fait", LocalDate.of(2021, 6, 20)));

        Standing before = on(LocalDate.of(2021, 6, 19));
        assertThat(before.count()).isEqualTo(2);
        assertThat(before.total()).isEqualTo(4);
        Standing after = on(LocalDate.of(2021, 6, 30));
        assertThat(after.count()).isEqualTo(1);
        assertThat(after.total()).isEqualTo(3);
        assertThat(on(LocalDate.of(2021, 6, 10)).count()).as("due that day").isZero();
        assertThat(on(LocalDate.of(2021, 5, 31)).count()).as("before any").isNull();
    }

    @Test
    @Tag("HOM-6")
    void an_action_comes_until_its_last_day_while_it_is_not_finished() {
        opened(database, "1", "Affiche", ActionExamples.on(2021, 6, 10));
        opened(database, "2", "Borne", ActionExamples.on(2021, 6, 3));
        long done = opened(database, "3", "Faite", ActionExamples.on(2021, 6, 5));
        database.transaction(
                () ->
                        database.boundary(ActionSteps.class)
                                .finish(done, "Fait", LocalDate.of(2021, 6, 1)));
        ActionDates dates = database.boundary(ActionDates.class);

        assertThat(dates.due(LocalDate.of(2021, 6, 3), LocalDate.of(2021, 6, 10), 5))
                .extracting(DueItem::text)
                .containsExactly("Borne", "Affiche");
        assertThat(dates.due(LocalDate.of(2021, 6, 4), LocalDate.of(2021, 6, 9), 5)).isEmpty();
        assertThat(dates.due(LocalDate.of(2021, 6, 3), LocalDate.of(2021, 6, 10), 1)).hasSize(1);
    }

    private Standing on(LocalDate day) {
        return standings.standings(day).get(0);
    }
}
