package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-09T07:00:00Z")).as("admin");
    private final Sources sources = database.boundary(Sources.class);
    private final Contributions contributions = database.boundary(Contributions.class);
    private final Changes changes = database.boundary(Changes.class);

    private long island;

    @BeforeEach
    void a_source_has_delivered() {
        island = database.transaction(() -> contributions.source("ile").id());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-21")
    void a_source_has_the_default_zone_until_a_night_has_given_it_the_one_that_was_chosen() {
        assertThat(source().zone()).isEqualTo(PARIS);
        assertThat(source().nextZone()).isEmpty();

        choose("Indian/Reunion");

        assertThat(source().zone()).isEqualTo(PARIS);
        assertThat(source().nextZone()).contains(REUNION);
        assertThat(sources.awaitingZone()).containsExactly("ile");

        database.transaction(() -> sources.takeNextZone("ile"));

        assertThat(source().zone()).isEqualTo(REUNION);
        assertThat(source().nextZone()).isEmpty();
        assertThat(sources.awaitingZone()).isEmpty();
    }

    @Test
    @Tag("TEL-21")
    void to_choose_the_zone_that_it_has_takes_the_choice_back_and_both_stay_in_the_history() {
        choose("Indian/Reunion");
        choose("Europe/Paris");

        assertThat(source().nextZone()).isEmpty();
        assertThat(changes.of("switchboard.source", island))
                .filteredOn(change -> change.kind() == ChangeKind.CHANGED)
                .extracting(ChangeRow::by, ChangeRow::before, ChangeRow::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "admin", "Indian/Reunion", "Europe/Paris"),
                        org.assertj.core.groups.Tuple.tuple(
                                "admin", "Europe/Paris", "Indian/Reunion"));
    }

    @Test
    @Tag("TEL-21")
    void a_source_that_cannot_be_counted_anew_keeps_its_zone_and_says_for_which_file() {
        choose("Indian/Reunion");

        database.transaction(() -> sources.keepZone("ile", "queue_log.3"));

        assertThat(source().zone()).isEqualTo(PARIS);
        assertThat(source().nextZone()).isEmpty();
        assertThat(source().zoneObstacle()).contains("queue_log.3");
        choose("Indian/Mayotte");
        assertThat(source().zoneObstacle()).as("until one chooses again").isEmpty();
    }

    @Test
    void a_zone_that_is_not_offered_is_refused() {
        assertThatThrownBy(() -> choose("Asia/Tokyo"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.source.zone.unknown");
        assertThatThrownBy(() -> choose(null)).isInstanceOf(RuleBroken.class);
        assertThat(source().nextZone()).isEmpty();
        assertThat(sources.zones(island)).isEqualTo(Sources.FRENCH);
    }

    @Test
    void a_source_without_figures_has_no_days() {
        assertThat(sources.days(island)).isZero();
        assertThat(source().firstDay()).isEmpty();
        assertThat(sources.row(999)).isEmpty();
        assertThat(sources.rows()).extracting(SourceRow::name).containsExactly("ile");
    }

    private void choose(String zone) {
        database.transaction(() -> sources.choose(island, zone));
    }

    private SourceRow source() {
        Optional<SourceRow> row = sources.row(island);
        return row.orElseThrow();
    }
}
