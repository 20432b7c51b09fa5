package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static fr.prefecture.clu.committee.MeetingExamples.assertRefused;
import static fr.prefecture.clu.committee.MeetingExamples.guest;
import static fr.prefecture.clu.committee.MeetingExamples.member;
import static fr.prefecture.clu.committee.MeetingExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ParticipationsTest {

    private static final Participant BLIND =
            member(1, "Claude Noir", "Association des aveugles", MemberCollege.USERS);
    private static final Participant DEAF =
            member(2, "Lou Vert", "Association des sourds", MemberCollege.USERS);
    private static final Participant MAYORS =
            member(3, "Sacha Brun", "Association des maires", MemberCollege.ELECTED);

    private final Database database = Database.empty().as("referent");
    private final Participations participations = database.boundary(Participations.class);
    private long id;

    @BeforeEach
    void begin() {
        Meetings meetings = database.boundary(Meetings.class);
        id = database.transaction(() -> meetings.plan(on(LooseDate.day(DAY))));
        database.transaction(() -> participations.invite(id, List.of(BLIND, DEAF, MAYORS)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-7")
    void who_is_called_twice_is_called_once() {
        int more = database.transaction(() -> participations.invite(id, List.of(BLIND, DEAF)));
        assertThat(more).isZero();
        assertThat(participations.of(id)).hasSize(3).allMatch(Participation::isRecipient);
        database.transaction(() -> participations.withdraw(of(BLIND).id()));
        assertThat(participations.of(id)).hasSize(2);
        database.transaction(
                () ->
                        participations.attend(
                                id, Map.of(of(DEAF).id(), Participation.Attendance.PRESENT)));
        database.transaction(() -> participations.withdraw(of(DEAF).id()));
        assertThat(of(DEAF).isInvited()).isFalse();
        assertThat(of(DEAF).isThere()).isTrue();
        int again = database.transaction(() -> participations.invite(id, List.of(DEAF)));
        assertThat(again).isEqualTo(1);
    }

    @Test
    @Tag("COM-7")
    void somebody_who_is_no_member_may_come_without_having_been_called() {
        Participant intern = guest("Alix Roux", "", MemberCollege.SERVICES);
        long one = note(intern, Participation.Attendance.PRESENT);
        assertThat(note(intern, Participation.Attendance.UNKNOWN)).isEqualTo(one);
        Participation kept = participations.find(one).orElseThrow();
        assertThat(kept.isInvited()).isFalse();
        assertThat(kept.isThere()).isTrue();
        assertRefused(
                () -> note(guest(" ", "", MemberCollege.USERS), Participation.Attendance.PRESENT),
                "committee.participant.name.missing");
    }

    @Test
    @Tag("COM-7")
    void who_receives_the_minutes_is_said_apart_in_three_groups() {
        database.transaction(() -> participations.receive(id, List.of(of(MAYORS).id())));
        assertThat(participations.of(id))
                .filteredOn(Participation::isRecipient)
                .extracting(Participation::group)
                .containsExactly(RecipientGroup.OTHERS);
        assertThat(participations.of(id)).allMatch(Participation::isInvited);
    }

    @Test
    @Tag("COM-8")
    void the_last_answer_holds_and_the_history_knows_the_others() {
        answer(Participation.Answer.EXCUSED, Participation.Way.TELEPHONE);
        answer(Participation.Answer.REMOTE, Participation.Way.EMAIL);
        assertThat(of(BLIND).answer()).isEqualTo(Participation.Answer.REMOTE);
        assertThat(of(BLIND).way()).contains(Participation.Way.EMAIL);
        assertThat(database.boundary(Changes.class).of(Participations.SUBJECT, id))
                .hasSize(5)
                .first()
                .satisfies(row -> assertThat(row.before()).contains("EXCUSED"));
    }

    @Test
    @Tag("COM-9")
    void a_body_is_silent_as_long_as_nobody_of_it_is_present_or_excused() {
        assertThat(participations.silentBodies(id)).hasSize(3);
        database.transaction(
                () ->
                        participations.attend(
                                id,
                                Map.of(
                                        of(BLIND).id(),
                                        Participation.Attendance.REMOTE,
                                        of(DEAF).id(),
                                        Participation.Attendance.EXCUSED,
                                        of(MAYORS).id(),
                                        Participation.Attendance.ABSENT)));
        assertThat(participations.silentBodies(id)).containsExactly("Association des maires");
        note(
                guest("Camille Gris", "Association des maires", MemberCollege.ELECTED),
                Participation.Attendance.PRESENT);
        assertThat(participations.silentBodies(id)).isEmpty();
    }

    private Participation of(Participant who) {
        return participations.of(id).stream().filter(one -> one.is(who)).findFirst().orElseThrow();
    }

    private long note(Participant who, Participation.Attendance attendance) {
        return database.transaction(() -> participations.add(id, who, false, attendance));
    }

    private void answer(Participation.Answer said, Participation.Way way) {
        database.transaction(
                () -> participations.answer(of(BLIND).id(), said, "", way, DAY.minusDays(9)));
    }
}
