package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.assertRefused;
import static fr.prefecture.clu.committee.MeetingExamples.bare;
import static fr.prefecture.clu.committee.MeetingExamples.guest;
import static fr.prefecture.clu.committee.MeetingExamples.on;
import static fr.prefecture.clu.committee.MeetingExamples.theme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingsTest {

    private static final Instant BEFORE = Instant.parse("2021-05-03T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2021-06-04T08:00:00Z");

    private final Database database = Database.empty().at(BEFORE).as("referent");
    private final Meetings meetings = database.boundary(Meetings.class);
    private final MeetingSteps steps = database.boundary(MeetingSteps.class);
    private final AgendaItems items = database.boundary(AgendaItems.class);
    private final Participations participations = database.boundary(Participations.class);
    private final MeetingModels models = database.boundary(MeetingModels.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-1")
    void the_same_form_sent_twice_opens_one_meeting() {
        long one = plan(on(LooseDate.year(2021)));
        assertThat(plan(on(LooseDate.year(2021)))).isEqualTo(one);
        assertThat(plan(on(LooseDate.year(2022)))).isNotEqualTo(one);
        assertThat(meetings.rows(Optional.of(2021), Optional.empty())).hasSize(1);
        assertThat(meetings.rows(Optional.empty(), Optional.of(Meeting.State.CONVENED))).isEmpty();
    }

    @Test
    @Tag("COM-1")
    void who_changes_a_meeting_that_somebody_else_changed_is_told_by_whom() {
        long id = plan(on(LooseDate.year(2021)));
        int seen = meetings.get(id).version();
        database.as("autre");
        database.transaction(() -> meetings.change(id, seen, on(LooseDate.day(DAY))));
        database.as("referent");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> meetings.change(id, seen, bare(LooseDate.day(DAY)))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage("committee.changedSince");
                            assertThat(refusal.arguments()).containsExactly("autre", BEFORE);
                        });
        assertThat(meetings.get(id).place()).isEqualTo("Salle Stendhal");
    }

    @Test
    @Tag("COM-10")
    void members_are_called_only_when_nothing_is_missing_and_all_that_is_missing_is_named() {
        long id = plan(bare(LooseDate.year(2021)));
        assertThatThrownBy(() -> database.transaction(() -> steps.convene(id, meetings.today())))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal ->
                                assertThat(refusal.arguments().get(0).toString())
                                        .contains(
                                                "EXACT_DATE",
                                                "TIME",
                                                "PLACE",
                                                "CHAIR",
                                                "AGENDA",
                                                "INVITEES"));
        assertThat(meetings.get(id).state()).isEqualTo(Meeting.State.PREPARING);
        assertThat(steps.checks(id))
                .filteredOn(check -> check.kind().before() == Meeting.State.CONVENED)
                .noneMatch(MeetingCheck::done);
    }

    @Test
    @Tag("COM-2")
    @Tag("COM-10")
    void each_step_is_taken_once_however_often_it_is_asked_for() {
        long id = convened();
        database.transaction(() -> steps.convene(id, meetings.today()));
        assertRefused(
                () -> database.transaction(() -> steps.hold(id)), "committee.meeting.missing");
        database.at(AFTER);
        database.transaction(() -> steps.hold(id));
        database.transaction(() -> steps.hold(id));
        assertRefused(
                () -> database.transaction(() -> steps.submit(id)), "committee.meeting.missing");
        attended(id);
        written(id);
        database.transaction(() -> steps.submit(id));
        database.transaction(() -> steps.submit(id));
        assertThat(meetings.get(id).submittedBy()).isEqualTo("referent");
        database.as("secretaire");
        database.transaction(
                () -> steps.sendBack(id, MeetingExamples.shown(database, id), "Précisez la date."));
        database.transaction(
                () ->
                        steps.sendBack(
                                id, MeetingExamples.shown(database, id), " Précisez la date. "));
        database.as("referent");
        database.transaction(() -> steps.submit(id));
        database.as("secretaire");
        database.transaction(
                () -> steps.sign(id, MeetingExamples.shown(database, id), meetings.today()));
        database.transaction(
                () -> steps.sign(id, MeetingExamples.shown(database, id), meetings.today()));
        database.as("referent");
        database.transaction(() -> steps.receiveObservationsUntil(id, DAY.plusDays(15)));
        database.transaction(() -> steps.distribute(id, meetings.today()));
        database.transaction(() -> steps.distribute(id, meetings.today()));
        assertThat(meetings.get(id).state()).isEqualTo(Meeting.State.DISTRIBUTED);
        assertRefused(
                () -> database.transaction(() -> steps.convene(id, meetings.today())),
                "committee.meeting.step.DISTRIBUTED");
        assertThat(steps.checks(id)).allMatch(MeetingCheck::done);
        assertThat(database.boundary(Changes.class).of(Meetings.SUBJECT, id)).hasSize(9);
    }

    @Test
    @Tag("COM-4")
    void who_read_minutes_that_were_sent_back_and_submitted_anew_does_not_sign_the_new_ones() {
        long id = convened();
        database.at(AFTER);
        database.transaction(() -> steps.hold(id));
        attended(id);
        written(id);
        database.transaction(() -> steps.submit(id));
        int read = MeetingExamples.shown(database, id);
        database.as("secretaire");
        database.transaction(() -> steps.sendBack(id, read, "Précisez la date."));
        database.as("referent");
        database.transaction(() -> steps.submit(id));
        database.as("secretaire");
        for (Runnable act :
                List.<Runnable>of(
                        () -> steps.sign(id, read, meetings.today()),
                        () -> steps.sendBack(id, read, "Et l’heure"))) {
            assertThatThrownBy(() -> database.transaction(act)).isInstanceOf(StaleVersion.class);
        }
        assertThat(meetings.get(id).state()).isEqualTo(Meeting.State.SUBMITTED);
    }

    @Test
    @Tag("COM-3")
    void nothing_beside_a_submitted_record_changes() {
        long id = convened();
        database.at(AFTER);
        database.transaction(() -> steps.hold(id));
        attended(id);
        written(id);
        database.transaction(() -> steps.submit(id));
        long item = items.of(id).get(0).id();
        long one = participations.of(id).get(0).id();
        for (Runnable act :
                List.<Runnable>of(
                        () -> items.add(id, Optional.empty(), theme("Divers")),
                        () ->
                                items.change(
                                        item, items.find(item).orElseThrow().version(), theme("X")),
                        () -> items.remove(item),
                        () -> items.postpone(item),
                        () -> participations.withdraw(one),
                        () -> participations.receive(id, List.of()),
                        () ->
                                participations.attend(
                                        id, Map.of(one, Participation.Attendance.ABSENT)))) {
            assertRefused(() -> database.transaction(act), "committee.meeting.submitted");
        }
        database.transaction(() -> items.tag(item, List.of("accueil")));
        assertThat(items.find(item).orElseThrow().subjects()).containsExactly("accueil");
    }

    @Test
    @Tag("COM-11")
    void the_previous_meeting_is_the_model_of_the_next_one() {
        assertRefused(() -> database.transaction(models::duplicate), "committee.meeting.noModel");
        long body =
                CommitteeExamples.body(database, "Association des sourds", MemberCollege.USERS, 1);
        Members members = database.boundary(Members.class);
        database.transaction(() -> members.create(body, CommitteeExamples.details("Lou Vert")));
        long previous = convened();
        plan(bare(LooseDate.year(2023)));
        long next = database.transaction(models::duplicate);
        assertThat(database.transaction(models::duplicate)).isEqualTo(next).isNotEqualTo(previous);
        Meeting copy = meetings.get(next);
        assertThat(copy.date()).isEqualTo(LooseDate.year(2022));
        assertThat(copy.place()).isEqualTo("Salle Stendhal");
        assertThat(copy.chair()).isEqualTo("Andréa Lambert, secrétaire générale");
        assertThat(copy.state()).isEqualTo(Meeting.State.PREPARING);
        assertThat(items.of(next)).extracting(AgendaItem::theme).containsExactly("Résultats");
        assertThat(participations.of(next))
                .filteredOn(Participation::isInvited)
                .extracting(Participation::person)
                .containsExactly("Lou Vert");
    }

    @Test
    @Tag("COM-7")
    void those_who_sit_on_the_day_are_called_all_or_some_of_them() {
        long body =
                CommitteeExamples.body(database, "Association des sourds", MemberCollege.USERS, 2);
        Members members = database.boundary(Members.class);
        database.transaction(() -> members.create(body, CommitteeExamples.details("Lou Vert")));
        long other =
                database.transaction(
                        () ->
                                members.create(
                                        body,
                                        CommitteeExamples.details(
                                                "Sacha Brun",
                                                2,
                                                Rank.TITULAR,
                                                CommitteeExamples.START,
                                                DAY)));
        Invitations invitations = database.boundary(Invitations.class);
        long id = plan(on(LooseDate.day(DAY)));
        int some = database.transaction(() -> invitations.chosen(id, List.of(other)));
        int rest = database.transaction(() -> invitations.all(id));
        int again = database.transaction(() -> invitations.all(id));
        assertThat(List.of(some, rest, again)).containsExactly(1, 1, 0);
        assertThat(invitations.others(id)).isEmpty();
        long later = plan(on(LooseDate.day(DAY.plusDays(1))));
        assertThat(invitations.others(later)).extracting(Member::name).containsExactly("Lou Vert");
    }

    @Test
    @Tag("COM-12")
    void what_waits_too_long_is_brought_to_attention() {
        MeetingAlerts alerts = database.boundary(MeetingAlerts.class);
        assertThat(alerts.alerts()).isEmpty();
        long id = convened();
        database.at(AFTER);
        database.transaction(() -> steps.hold(id));
        attended(id);
        written(id);
        database.at(Instant.parse("2021-06-13T08:00:00Z"));
        assertThat(alerts.alerts()).isEmpty();
        database.at(Instant.parse("2021-06-14T08:00:00Z"));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("committee.alert.minutes");
        database.transaction(() -> steps.submit(id));
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.messageKey()).isEqualTo("committee.alert.signature");
                            assertThat(alert.roles()).containsExactly("SECRETARY_GENERAL");
                        });
        database.transaction(
                () -> steps.sign(id, MeetingExamples.shown(database, id), meetings.today()));
        assertThat(alerts.alerts()).isEmpty();
        database.at(Instant.parse("2022-03-31T08:00:00Z"));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("committee.alert.noMeeting");
    }

    private long plan(MeetingTerms terms) {
        return database.transaction(() -> meetings.plan(terms));
    }

    private long convened() {
        long id = plan(on(LooseDate.day(DAY)));
        database.transaction(() -> items.add(id, Optional.empty(), theme("Résultats")));
        database.transaction(
                () ->
                        participations.invite(
                                id,
                                List.of(
                                        guest(
                                                "Claude Noir",
                                                "Association des aveugles",
                                                MemberCollege.USERS))));
        database.transaction(() -> steps.convene(id, meetings.today()));
        return id;
    }

    /** Something is written under each theme. */
    private void written(long id) {
        for (AgendaItem item : items.of(id)) {
            database.transaction(
                    () ->
                            database.boundary(Minutes.class)
                                    .write(
                                            item.id(),
                                            "ligne-" + (1000 + item.id()),
                                            0,
                                            Optional.empty(),
                                            OrientationTerms.of(Orientation.Kind.FACT, "Dit."),
                                            Turn.NONE));
        }
    }

    private void attended(long id) {
        long one = participations.of(id).get(0).id();
        database.transaction(
                () -> participations.attend(id, Map.of(one, Participation.Attendance.PRESENT)));
    }
}
