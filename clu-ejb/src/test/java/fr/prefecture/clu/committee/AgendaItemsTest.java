package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.assertRefused;
import static fr.prefecture.clu.committee.MeetingExamples.on;
import static fr.prefecture.clu.committee.MeetingExamples.theme;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AgendaItemsTest {

    private static final Map<StandingItem, String> NAMES =
            Stream.of(StandingItem.values()).collect(toMap(item -> item, StandingItem::name));

    private final Database database = Database.empty().as("referent");
    private final Meetings meetings = database.boundary(Meetings.class);
    private final AgendaItems items = database.boundary(AgendaItems.class);
    private long id;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void begin() {
        id = database.transaction(() -> meetings.plan(on(LooseDate.day(DAY))));
        first = add("Un");
        second = add("Deux");
        third = add("Trois");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-5")
    void points_are_numbered_without_gaps_whatever_is_taken_off() {
        assertThat(add("Trois")).isEqualTo(third);
        database.transaction(() -> items.remove(second));
        database.transaction(() -> items.remove(second));
        assertThat(items.of(id)).extracting(AgendaItem::position).containsExactly(1, 2);
        assertThat(items.removed(id)).extracting(AgendaItem::theme).containsExactly("Deux");
        database.transaction(() -> items.restore(second));
        database.transaction(() -> items.restore(second));
        assertThat(themes()).containsExactly("Un", "Trois", "Deux");
        assertThat(database.boundary(Changes.class).of(AgendaItems.SUBJECT, second)).hasSize(3);
    }

    @Test
    @Tag("COM-5")
    void the_same_move_twice_is_once_and_a_move_of_what_stands_elsewhere_is_refused() {
        database.transaction(() -> items.move(third, 3, true));
        database.transaction(() -> items.move(third, 3, true));
        assertThat(themes()).containsExactly("Un", "Trois", "Deux");
        database.transaction(() -> items.move(first, 1, true));
        database.transaction(() -> items.move(second, 3, false));
        assertThat(themes()).containsExactly("Un", "Trois", "Deux");
        database.transaction(() -> items.move(first, 1, false));
        assertThat(themes()).containsExactly("Trois", "Un", "Deux");
        assertRefused(
                () -> database.transaction(() -> items.move(second, 2, true)),
                "committee.item.movedSince");
    }

    @Test
    @Tag("COM-5")
    void a_point_that_somebody_changed_or_took_off_meanwhile_is_not_overwritten() {
        int seen = items.find(first).orElseThrow().version();
        database.transaction(() -> items.change(first, seen, theme("Accueil")));
        assertRefused(
                () -> database.transaction(() -> items.change(first, seen, theme("Autre"))),
                "committee.changedSince");
        assertThat(themes()).startsWith("Accueil");
        database.transaction(() -> items.remove(first));
        int now = items.find(first).orElseThrow().version();
        assertRefused(
                () -> database.transaction(() -> items.change(first, now, theme("Autre"))),
                "committee.item.removed");
    }

    @Test
    @Tag("COM-5")
    void a_duration_is_a_number_of_minutes_from_one_on_and_an_agenda_is_not_endless() {
        for (int minutes : new int[] {0, -5, 481}) {
            assertRefused(
                    () ->
                            database.transaction(
                                    () ->
                                            items.add(
                                                    id,
                                                    Optional.empty(),
                                                    new AgendaTerms(
                                                            "Divers",
                                                            "",
                                                            Optional.of(minutes),
                                                            List.of()))),
                    "committee.item.duration");
        }
        for (int more = 4; more <= AgendaItem.MOST; more++) {
            add("Point " + more);
        }
        assertRefused(() -> add("Encore un"), "committee.item.tooMany");
    }

    @Test
    @Tag("COM-11")
    void an_agenda_is_proposed_the_standing_points_that_it_lacks_once() {
        database.transaction(() -> items.propose(id, NAMES));
        assertThat(themes()).startsWith("Un", "Deux", "Trois", "PROMISES", "RESULTS").hasSize(10);
        int more = database.transaction(() -> items.propose(id, NAMES));
        assertThat(more).isZero();
        assertThat(items.lacking(id)).isEmpty();
        database.transaction(() -> items.remove(items.of(id).get(4).id()));
        assertThat(items.lacking(id)).containsExactly(StandingItem.RESULTS);
    }

    @Test
    @Tag("COM-11")
    void a_point_goes_over_to_the_next_meeting_which_is_opened_if_there_is_none() {
        long next = database.transaction(() -> items.postpone(second));
        assertThat(database.transaction(() -> items.postpone(second))).isEqualTo(next);
        assertThat(meetings.get(next).date()).isEqualTo(LooseDate.year(2022));
        assertThat(database.transaction(() -> items.postpone(third))).isEqualTo(next);
        assertThat(items.of(next)).extracting(AgendaItem::theme).containsExactly("Deux", "Trois");
        assertThat(themes()).containsExactly("Un");
    }

    private List<String> themes() {
        return items.of(id).stream().map(AgendaItem::theme).toList();
    }

    private long add(String theme) {
        return database.transaction(() -> items.add(id, Optional.empty(), theme(theme)));
    }
}
