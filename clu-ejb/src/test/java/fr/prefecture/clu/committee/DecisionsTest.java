package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MinutesExamples.DAY;
import static fr.prefecture.clu.committee.MinutesExamples.decision;
import static fr.prefecture.clu.committee.MinutesExamples.held;
import static fr.prefecture.clu.committee.MinutesExamples.theme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final Database database = Database.empty().at(MinutesExamples.NOW).as("referent");
    private final Decisions decisions = database.boundary(Decisions.class);
    private final ActionItems actions = database.boundary(ActionItems.class);
    private final Meeting meeting = held(database, DAY);
    private final long theme = theme(database, meeting, "Signalétique");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-32")
    void each_decision_becomes_one_action_however_often_it_is_asked_for() {
        long one =
                write(
                        "ligne-0001",
                        decision("Flécher le hall\nau sol", "Logistique", LooseDate.year(2022)));
        write("ligne-0002", decision("Former les agents", "Accueil", LooseDate.day(DAY)));
        write("ligne-0003", decision("   ", "", LooseDate.day(DAY)));
        long early = database.transaction(() -> decisions.becomeAction(one));
        assertThat(database.transaction(() -> decisions.becomeAction(one))).isEqualTo(early);
        database.transaction(() -> decisions.becomeActions(meeting.id()));
        database.transaction(() -> decisions.becomeActions(meeting.id()));
        List<ActionRow> opened = database.transaction(() -> actions.openOf(Decisions.ORIGIN));
        assertThat(opened)
                .extracting(ActionRow::title)
                .containsExactlyInAnyOrder("Flécher le hall", "Former les agents");
        assertThat(opened).extracting(ActionRow::id).contains(early);
        assertThat(opened)
                .filteredOn(action -> action.id() == early)
                .extracting(ActionRow::service, ActionRow::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Logistique", Optional.of(LooseDate.year(2022))));
        assertThat(database.transaction(() -> decisions.rows(Optional.of(2021), "accueil", "")))
                .extracting(DecisionRow::actionId)
                .allMatch(Optional::isPresent)
                .hasSize(1);
        assertThatThrownBy(() -> database.transaction(() -> decisions.becomeAction(987L)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("committee.decision.unknown");
    }

    @Test
    @Tag("COM-32")
    void a_decision_that_could_not_become_an_action_is_named_before_it_is_submitted() {
        write("ligne-0001", decision("\n  \nFlécher le hall\nAvant mai", "Logistique", due()));
        write("ligne-0002", decision("Repeindre", "?", due()));
        MeetingSteps steps = database.boundary(MeetingSteps.class);
        assertThat(database.transaction(() -> steps.checks(meeting.id())))
                .filteredOn(check -> check.kind() == MeetingCheck.Kind.DECISIONS)
                .extracting(MeetingCheck::done)
                .containsExactly(false);
        assertThatThrownBy(() -> database.transaction(() -> decisions.becomeActions(meeting.id())))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage("committee.decision.service");
                            assertThat(refusal.arguments()).contains("Repeindre", "?");
                        });
        int seen = edition("ligne-0002");
        database.transaction(() -> database.boundary(Minutes.class).remove("ligne-0002", seen));
        assertThat(database.transaction(() -> steps.checks(meeting.id())))
                .filteredOn(check -> check.kind() == MeetingCheck.Kind.DECISIONS)
                .extracting(MeetingCheck::done)
                .containsExactly(true);
        database.transaction(() -> decisions.becomeActions(meeting.id()));
        assertThat(database.transaction(() -> decisions.rows(Optional.of(2021), "logistique", "")))
                .singleElement()
                .satisfies(row -> assertThat(row.actionId()).isPresent());
    }

    private int edition(String key) {
        return database
                .transaction(() -> database.boundary(Minutes.class).themes(meeting.id()))
                .stream()
                .flatMap(theme -> theme.lines().stream())
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .edition();
    }

    private static LooseDate due() {
        return LooseDate.year(2022);
    }

    @Test
    @Tag("COM-32")
    @Tag("HOM-7")
    void the_next_meeting_opens_with_what_earlier_ones_promised() {
        write("ligne-0001", decision("Flécher le hall", "Logistique", LooseDate.year(2022)));
        database.transaction(() -> decisions.becomeActions(meeting.id()));
        Meeting next = held(database, DAY.plusYears(1));
        assertThat(database.transaction(() -> decisions.openPromises(next.id())))
                .extracting(ActionRow::title)
                .containsExactly("Flécher le hall");
        assertThat(database.transaction(() -> decisions.openPromises(meeting.id()))).isEmpty();
        assertThat(database.transaction(() -> decisions.latest(5))).as("not signed").isEmpty();
        MinutesExamples.sign(database, meeting);
        assertThat(database.transaction(() -> decisions.latest(5))).hasSize(1);
        assertThat(database.transaction(() -> decisions.keys(meeting.id()))).hasSize(1);
        database.at(DAY.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC));
        ActionRow promise = database.transaction(() -> decisions.openPromises(next.id())).get(0);
        assertThat(database.transaction(() -> decisions.keptPromises(next.id()))).isEmpty();
        database.transaction(
                () ->
                        database.boundary(ActionSteps.class)
                                .finish(promise.id(), "Flèches posées", DAY.plusDays(1)));
        assertThat(database.transaction(() -> decisions.openPromises(next.id()))).isEmpty();
        assertThat(database.transaction(() -> decisions.keptPromises(next.id())))
                .extracting(ActionRow::title)
                .containsExactly("Flécher le hall");
    }

    @Test
    @Tag("HOM-7")
    void the_latest_decisions_come_in_the_order_of_meetings_and_lines_without_empty_ones() {
        for (int line = 1; line <= 3; line++) {
            write("vide-000" + line, decision("\n\t", "", LooseDate.day(DAY)));
        }
        for (int line = 1; line <= 4; line++) {
            write("ligne-000" + line, decision("Décision " + line, "", LooseDate.day(DAY)));
        }
        Meeting later = held(database, DAY.plusYears(1));
        long other = theme(database, later, "Attente");
        write(other, "ligne-0005", decision("Décision 5", "", LooseDate.day(DAY)));
        MinutesExamples.sign(database, meeting);
        assertThat(latest(2)).containsExactly("Décision 1", "Décision 2");
        MinutesExamples.sign(database, later);

        assertThat(latest(3)).containsExactly("Décision 5", "Décision 1", "Décision 2");
        assertThat(latest(9))
                .containsExactly(
                        "Décision 5", "Décision 1", "Décision 2", "Décision 3", "Décision 4");
        assertThat(latest(0)).isEmpty();
    }

    private List<String> latest(int most) {
        return database.transaction(() -> decisions.latest(most)).stream()
                .map(DecisionRow::text)
                .toList();
    }

    private long write(String key, OrientationTerms terms) {
        return write(theme, key, terms);
    }

    private long write(long on, String key, OrientationTerms terms) {
        return database.transaction(
                () ->
                        database.boundary(Minutes.class)
                                .write(on, key, 0, Optional.empty(), terms, Turn.NONE)
                                .line()
                                .id());
    }
}
