package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.DispatchExamples.CALLED;
import static fr.prefecture.clu.committee.DispatchExamples.PAGE;
import static fr.prefecture.clu.committee.DispatchExamples.POSTED;
import static fr.prefecture.clu.committee.DispatchExamples.STANDARD;
import static fr.prefecture.clu.committee.DispatchExamples.TITLE;
import static fr.prefecture.clu.committee.DispatchExamples.UNTIL;
import static fr.prefecture.clu.committee.DispatchExamples.aPreparedMeeting;
import static fr.prefecture.clu.committee.DispatchExamples.person;
import static fr.prefecture.clu.committee.DispatchExamples.terms;
import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchesTest {

    private final Database database = Database.empty().at(CALLED).as("referent");
    private final Dispatches dispatches = database.boundary(Dispatches.class);
    private final DispatchChecks checks = database.boundary(DispatchChecks.class);
    private final Deliveries deliveries = database.boundary(Deliveries.class);
    private final Cancellations cancellations = database.boundary(Cancellations.class);
    private final AnswerAlerts alerts = database.boundary(AnswerAlerts.class);
    private final Meetings meetings = database.boundary(Meetings.class);
    private final Participations participations = database.boundary(Participations.class);
    private final Mailings mailings = database.boundary(Mailings.class);
    private final long meeting = aPreparedMeeting(database);

    @AfterEach
    void close() {
        database.close();
    }

    private Departure send(Dispatch.Kind kind, int number) {
        return DispatchExamples.send(database, meeting, kind, number);
    }

    private int prepare(Dispatch.Kind kind, DispatchTerms terms) {
        return prepare(kind, dispatches.next(meeting, kind).version(), terms);
    }

    private int prepare(Dispatch.Kind kind, int seen, DispatchTerms terms) {
        return database.transaction(() -> dispatches.prepare(meeting, kind, 1, seen, terms));
    }

    private Departure send(int seen, DispatchTerms terms) {
        return database.transaction(
                () ->
                        dispatches.send(
                                meeting, Dispatch.Kind.CONVOCATION, 1, seen, terms, TITLE, PAGE));
    }

    private static DispatchTerms saying(String words) {
        return new DispatchTerms("", words, Set.of(), Set.of(), Optional.of(UNTIL));
    }

    private String sentWords() {
        return dispatches.sent(meeting, Dispatch.Kind.CONVOCATION).get(0).words();
    }

    private List<String> obstacles(Dispatch.Kind kind) {
        return database.transaction(
                () ->
                        checks.obstacles(dispatches.next(meeting, kind)).stream()
                                .map(RuleBroken::getMessage)
                                .toList());
    }

    private void answer(String name) {
        database.transaction(
                () ->
                        participations.answer(
                                person(database, meeting, name).id(),
                                Participation.Answer.PRESENT,
                                "",
                                Participation.Way.EMAIL,
                                LocalDate.of(2021, 5, 4)));
    }

    private void moveTo(LocalDate day) {
        database.transaction(
                () ->
                        meetings.change(
                                meeting,
                                meetings.get(meeting).version(),
                                new MeetingTerms(
                                        "Comité local des usagers",
                                        LooseDate.day(day),
                                        Optional.of(LocalTime.of(14, 30)),
                                        "Salle Stendhal",
                                        "",
                                        "Andréa Lambert")));
    }

    @Test
    @Tag("COM-41")
    void the_first_convocation_convenes_the_meeting_and_asks_for_answers_in_time() {
        Departure gone = send(Dispatch.Kind.CONVOCATION, 1);

        assertThat(gone).isEqualTo(new Departure(1, 3, 1));
        assertThat(meetings.get(meeting).state()).isEqualTo(Meeting.State.CONVENED);
        assertThat(meetings.get(meeting).convenedOn()).contains(LocalDate.of(2021, 5, 3));
        assertThat(meetings.get(meeting).answersUntil()).contains(UNTIL);
    }

    @Test
    @Tag("COM-41")
    void the_same_number_again_sends_nothing_more() {
        Departure once = send(Dispatch.Kind.CONVOCATION, 1);
        Departure twice = send(Dispatch.Kind.CONVOCATION, 1);

        assertThat(twice).isEqualTo(once);
        assertThat(mailings.of("committee.convocation", String.valueOf(meeting))).hasSize(1);
        assertThat(deliveries.of(meeting, Dispatch.Kind.CONVOCATION)).hasSize(4);
    }

    @Test
    @Tag("COM-41")
    void a_number_that_was_never_shown_is_refused() {
        assertRefused(() -> send(Dispatch.Kind.CONVOCATION, 3), "committee.dispatch.unknown");
    }

    @Test
    @Tag("COM-41")
    void whoever_is_called_later_gets_the_convocation_alone() {
        send(Dispatch.Kind.CONVOCATION, 1);
        assertThat(obstacles(Dispatch.Kind.CONVOCATION))
                .containsExactly("committee.dispatch.nobody");

        long body = CommitteeExamples.body(database, "Autre", MemberCollege.USERS, 1);
        database.transaction(
                () ->
                        database.boundary(Members.class)
                                .create(
                                        body,
                                        DispatchExamples.member(
                                                "Nora Nouvelle",
                                                1,
                                                Channel.EMAIL,
                                                Format.STANDARD)));
        database.transaction(() -> database.boundary(Invitations.class).all(meeting));

        assertThat(send(Dispatch.Kind.CONVOCATION, 2)).isEqualTo(new Departure(2, 1, 0));
    }

    @Test
    @Tag("COM-41")
    void what_is_typed_leaves_whether_or_not_it_was_prepared_before() {
        send(0, saying("Venez nombreux\r\n& à l’heure"));

        assertThat(sentWords()).isEqualTo("Venez nombreux\n& à l’heure");
    }

    @Test
    @Tag("COM-41")
    void what_is_typed_last_replaces_what_was_prepared() {
        int version = prepare(Dispatch.Kind.CONVOCATION, saying("Préparé"));

        send(version, saying("Saisi"));

        assertThat(sentWords()).isEqualTo("Saisi");
    }

    @Test
    @Tag("COM-41")
    void a_message_that_is_taken_out_again_does_not_leave() {
        int version = prepare(Dispatch.Kind.CONVOCATION, saying("Préparé"));

        send(version, saying(""));

        assertThat(sentWords()).isEmpty();
    }

    @Test
    @Tag("COM-41")
    void what_somebody_else_prepared_meanwhile_is_neither_sent_unseen_nor_overwritten() {
        int shown = dispatches.next(meeting, Dispatch.Kind.CONVOCATION).version();
        int theirs = prepare(Dispatch.Kind.CONVOCATION, shown, saying("Le leur"));

        assertRefused(() -> send(shown, saying("Le mien")), "committee.dispatch.changedSince");
        assertRefused(() -> send(shown, saying("")), "committee.dispatch.changedSince");
        assertRefused(
                () -> prepare(Dispatch.Kind.CONVOCATION, shown, saying("Le mien")),
                "committee.dispatch.changedSince");
        assertThat(dispatches.sent(meeting, Dispatch.Kind.CONVOCATION)).isEmpty();
        assertThat(dispatches.next(meeting, Dispatch.Kind.CONVOCATION).words())
                .isEqualTo("Le leur");

        send(theirs, saying("Le mien"));
        assertThat(sentWords()).isEqualTo("Le mien");
    }

    @Test
    @Tag("COM-41")
    void a_day_for_answers_that_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
        int shown = prepare(Dispatch.Kind.CONVOCATION, saying("Le leur"));
        DispatchTerms later =
                new DispatchTerms(
                        "", "Le leur", Set.of(), Set.of(), Optional.of(UNTIL.plusDays(3)));
        int theirs = prepare(Dispatch.Kind.CONVOCATION, shown, later);

        assertThat(theirs).isNotEqualTo(shown);
        assertThat(dispatches.next(meeting, Dispatch.Kind.CONVOCATION).version())
                .as("what is shown next is the version that was returned")
                .isEqualTo(theirs);
        assertRefused(() -> send(shown, saying("Le leur")), "committee.dispatch.changedSince");
        send(theirs, later);
        assertThat(meetings.get(meeting).answersUntil()).contains(UNTIL.plusDays(3));
    }

    @Test
    @Tag("COM-41")
    void what_is_prepared_already_as_it_is_typed_is_no_change() {
        int shown = dispatches.next(meeting, Dispatch.Kind.CONVOCATION).version();

        assertThat(prepare(Dispatch.Kind.CONVOCATION, shown, saying(""))).isEqualTo(shown);
        int once = prepare(Dispatch.Kind.CONVOCATION, shown, saying("Le même"));
        assertThat(prepare(Dispatch.Kind.CONVOCATION, shown, saying("Le même"))).isEqualTo(once);
        assertThat(send(shown, saying("Le même"))).isEqualTo(new Departure(1, 3, 1));
    }

    @Test
    @Tag("COM-41")
    void a_message_typed_beside_what_has_left_is_refused_and_the_same_one_again_is_not() {
        Departure once = send(0, saying("Parti"));

        assertThat(send(0, saying("Parti"))).isEqualTo(once);
        assertRefused(() -> send(0, saying("Trop tard")), "committee.dispatch.sent");
        assertThat(sentWords()).isEqualTo("Parti");
    }

    @Test
    @Tag("COM-40")
    void what_stands_in_the_way_of_a_sending_leaves_what_was_prepared_as_it_was() {
        int version = prepare(Dispatch.Kind.CONVOCATION, saying("Préparé"));
        database.at(Instant.parse("2021-06-03T08:00:00Z"));

        assertRefused(() -> send(version, saying("Préparé")), "committee.dispatch.missing");
        assertThat(dispatches.next(meeting, Dispatch.Kind.CONVOCATION).words())
                .isEqualTo("Préparé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Objet\r\nBcc: autre@exemple.example",
                "Objet\nsuite",
                "Objet\u2028suite",
                "Objet\u0000",
                "Objet\u0085suite"
            })
    @Tag("COM-41")
    void a_subject_of_two_lines_is_refused(String subject) {
        assertRefused(
                () -> prepare(Dispatch.Kind.CONVOCATION, terms(subject)),
                "committee.dispatch.subject.lines");
    }

    @Test
    @Tag("COM-41")
    void a_subject_has_its_bound() {
        prepare(Dispatch.Kind.CONVOCATION, terms("é".repeat(150)));

        assertRefused(
                () -> prepare(Dispatch.Kind.CONVOCATION, terms("é".repeat(4096))),
                "committee.dispatch.subject.tooLong");
    }

    @Test
    @Tag("COM-41")
    void what_has_left_is_not_prepared_again() {
        send(Dispatch.Kind.CONVOCATION, 1);

        assertRefused(
                () -> prepare(Dispatch.Kind.CONVOCATION, terms("Autre")),
                "committee.dispatch.sent");
    }

    @Test
    @Tag("COM-40")
    void nothing_leaves_before_all_that_it_needs_is_there() {
        long bare =
                database.transaction(
                        () -> meetings.plan(MeetingExamples.bare(LooseDate.year(2022))));

        assertThat(
                        database.transaction(
                                () ->
                                        checks
                                                .obstacles(
                                                        dispatches.next(
                                                                bare, Dispatch.Kind.CONVOCATION))
                                                .stream()
                                                .map(RuleBroken::getMessage)
                                                .toList()))
                .contains(
                        "committee.check.EXACT_DATE",
                        "committee.check.TIME",
                        "committee.check.PLACE",
                        "committee.check.AGENDA",
                        "committee.check.INVITEES");
        assertThat(obstacles(Dispatch.Kind.REMINDER))
                .containsExactly("committee.dispatch.notConvened");
        assertThat(obstacles(Dispatch.Kind.UPDATE)).containsExactly("committee.dispatch.unchanged");
        assertThat(obstacles(Dispatch.Kind.CANCELLATION))
                .containsExactly("committee.dispatch.notCancelled");
        assertThat(obstacles(Dispatch.Kind.MINUTES)).contains("committee.check.SIGNATURE");
        assertRefused(() -> send(Dispatch.Kind.MINUTES, 1), "committee.dispatch.missing");
    }

    @Test
    @Tag("COM-40")
    void answers_are_asked_for_between_today_and_the_meeting() {
        assertRefused(
                () ->
                        prepare(
                                Dispatch.Kind.CONVOCATION,
                                new DispatchTerms(
                                        "", "", Set.of(), Set.of(), Optional.of(DAY.plusDays(1)))),
                "committee.meeting.answers.late");
        assertRefused(
                () ->
                        prepare(
                                Dispatch.Kind.CONVOCATION,
                                new DispatchTerms(
                                        "",
                                        "",
                                        Set.of(),
                                        Set.of(),
                                        Optional.of(LocalDate.of(2021, 5, 2)))),
                "committee.meeting.answers.past");
    }

    @Test
    @Tag("COM-42")
    void letters_wait_until_they_are_posted() {
        send(Dispatch.Kind.CONVOCATION, 1);
        long reader = person(database, meeting, POSTED).id();

        assertThat(deliveries.last(meeting, Dispatch.Kind.CONVOCATION, reader))
                .hasValueSatisfying(one -> assertThat(one.isToPost()).isTrue());
        assertRefused(() -> post(LocalDate.of(2021, 5, 2)), "committee.dispatch.post.early");
        assertRefused(() -> post(LocalDate.of(2021, 5, 4)), "committee.meeting.step.future");

        assertThat(post(LocalDate.of(2021, 5, 3))).isEqualTo(1);
        assertThat(post(LocalDate.of(2021, 5, 3))).isZero();
        assertThat(deliveries.last(meeting, Dispatch.Kind.CONVOCATION, reader))
                .hasValueSatisfying(
                        one -> assertThat(one.postedOn()).contains(LocalDate.of(2021, 5, 3)));
    }

    private int post(LocalDate on) {
        return database.transaction(() -> deliveries.post(meeting, Dispatch.Kind.CONVOCATION, on));
    }

    @Test
    @Tag("COM-43")
    void a_change_that_members_do_not_know_is_shown_until_they_are_told() {
        send(Dispatch.Kind.CONVOCATION, 1);
        assertThat(meetings.get(meeting).changedSinceTold()).isEmpty();

        moveTo(DAY.plusDays(7));
        assertThat(meetings.get(meeting).changedSinceTold()).containsExactly(Announcement.Part.DAY);

        assertThat(send(Dispatch.Kind.UPDATE, 1)).isEqualTo(new Departure(1, 3, 1));
        assertThat(meetings.get(meeting).changedSinceTold()).isEmpty();
        assertThat(meetings.get(meeting).calendarSequence()).isEqualTo(1);
        assertThat(send(Dispatch.Kind.UPDATE, 1)).isEqualTo(new Departure(1, 3, 1));
        assertThat(meetings.get(meeting).calendarSequence()).isEqualTo(1);
    }

    @Test
    @Tag("COM-44")
    void a_meeting_is_called_off_with_a_reason_and_its_record_stays() {
        assertRefused(
                () -> database.transaction(() -> cancellations.cancel(meeting, " ")),
                "committee.meeting.cancel.reason.missing");

        send(Dispatch.Kind.CONVOCATION, 1);
        database.transaction(() -> cancellations.cancel(meeting, "Grève"));
        database.transaction(() -> cancellations.cancel(meeting, "Autre"));

        Meeting off = meetings.get(meeting);
        assertThat(off.isCancelled()).isTrue();
        assertThat(off.cancelledWhy()).isEqualTo("Grève");
        assertThat(off.cancelledBy()).isEqualTo("referent");
        assertThat(off.next()).isEmpty();
        assertThat(off.isOpen()).isFalse();
        assertThat(meetings.rows(Optional.empty(), Optional.empty()))
                .singleElement()
                .satisfies(row -> assertThat(row.isCancelled()).isTrue());
        assertRefused(() -> moveTo(DAY.plusDays(1)), "committee.meeting.cancelled");
        assertRefused(
                () -> database.transaction(() -> cancellations.cancel(held(), "Trop tard")),
                "committee.meeting.cancel.held");
    }

    private long held() {
        long other =
                meetings.plan(
                        new MeetingTerms(
                                "Autre réunion",
                                LooseDate.day(LocalDate.of(2021, 5, 3)),
                                Optional.empty(),
                                "",
                                "",
                                ""));
        Meeting meetingHeld = meetings.get(other);
        meetingHeld.convene(LocalDate.of(2021, 5, 3));
        meetingHeld.hold(LocalDate.of(2021, 5, 3));
        return other;
    }

    @Test
    @Tag("COM-44")
    void it_takes_place_after_all_as_long_as_nobody_was_told() {
        send(Dispatch.Kind.CONVOCATION, 1);
        database.transaction(() -> cancellations.cancel(meeting, "Grève"));
        database.transaction(() -> cancellations.reinstate(meeting));
        assertThat(meetings.get(meeting).isCancelled()).isFalse();
        assertThat(meetings.get(meeting).state()).isEqualTo(Meeting.State.CONVENED);

        database.transaction(() -> cancellations.cancel(meeting, "Grève encore"));
        send(Dispatch.Kind.CANCELLATION, 1);
        assertThat(meetings.get(meeting).calendarSequence()).isEqualTo(1);
        assertThat(obstacles(Dispatch.Kind.CANCELLATION))
                .as("nobody is told twice")
                .containsExactly("committee.dispatch.nobody");
        assertRefused(
                () -> database.transaction(() -> cancellations.reinstate(meeting)),
                "committee.meeting.cancel.sent");
    }

    @Test
    @Tag("COM-44")
    void a_meeting_that_was_called_off_alerts_of_nothing() {
        send(Dispatch.Kind.CONVOCATION, 1);
        database.at(Instant.parse("2021-05-20T08:00:00Z"));
        assertThat(alerts.alerts()).hasSize(1);

        database.transaction(() -> cancellations.cancel(meeting, "Grève"));

        assertThat(alerts.alerts()).isEmpty();
        assertThat(database.boundary(MeetingAlerts.class).alerts()).isEmpty();
        assertThat(meetings.lastHeld()).isEmpty();
    }

    @Test
    @Tag("COM-45")
    void a_reminder_goes_to_those_chosen_who_have_not_answered() {
        send(Dispatch.Kind.CONVOCATION, 1);
        answer(DispatchExamples.LARGE);
        long one = person(database, meeting, STANDARD).id();
        long other = person(database, meeting, DispatchExamples.PLAIN).id();

        assertRefused(
                () -> prepare(Dispatch.Kind.REMINDER, reminding(Set.of())),
                "committee.dispatch.nobodyChosen");
        assertRefused(
                () ->
                        prepare(
                                Dispatch.Kind.REMINDER,
                                reminding(
                                        Set.of(
                                                person(database, meeting, DispatchExamples.LARGE)
                                                        .id()))),
                "committee.dispatch.answered");

        prepare(Dispatch.Kind.REMINDER, reminding(Set.of(one, other)));
        answer(STANDARD);
        assertThat(obstacles(Dispatch.Kind.REMINDER)).contains("committee.dispatch.answered");
        assertRefused(() -> send(Dispatch.Kind.REMINDER, 1), "committee.dispatch.missing");

        prepare(Dispatch.Kind.REMINDER, reminding(Set.of(other)));
        assertThat(send(Dispatch.Kind.REMINDER, 1)).isEqualTo(new Departure(1, 1, 0));
        assertThat(deliveries.of(meeting, Dispatch.Kind.REMINDER))
                .extracting(Delivery::participationId)
                .containsExactly(other);
    }

    private static DispatchTerms reminding(Set<Long> chosen) {
        return new DispatchTerms("", "", Set.of(), chosen, Optional.of(UNTIL));
    }

    @Test
    @Tag("COM-45")
    void three_days_before_the_closing_date_a_reminder_is_proposed() {
        send(Dispatch.Kind.CONVOCATION, 1);

        assertThat(on("2021-05-17T08:00:00Z")).isEmpty();
        assertThat(on("2021-05-18T08:00:00Z"))
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.messageKey()).isEqualTo("committee.alert.answers");
                            assertThat(alert.arguments()).containsExactly(4L, UNTIL, DAY);
                            assertThat(alert.page()).endsWith("/envoi?quoi=relance");
                        });
        assertThat(on("2021-05-21T08:00:00Z")).hasSize(1);
        assertThat(on("2021-05-22T08:00:00Z")).isEmpty();
    }

    private List<Alert> on(String instant) {
        database.at(Instant.parse(instant));
        return alerts.alerts();
    }
}
