package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 31);
    private static final Instant NOW = Instant.parse("2021-06-04T08:00:00Z");

    @Test
    @Tag("COM-1")
    void a_date_may_be_vague_until_members_are_called() {
        Meeting meeting = new Meeting(on(LooseDate.year(2022)));
        assertThat(meeting.date()).isEqualTo(LooseDate.year(2022));
        meeting.change(on(LooseDate.day(DAY)), DAY);
        meeting.convene(DAY.minusWeeks(3));
        assertRefused(
                () -> meeting.change(on(LooseDate.year(2021)), DAY),
                "committee.meeting.date.vague");
    }

    @Test
    @Tag("COM-1")
    @Tag("COM-13")
    void a_date_stays_after_the_convocation_and_that_of_a_meeting_that_was_held_is_not_to_come() {
        Meeting meeting = new Meeting(on(LooseDate.day(DAY)));
        meeting.convene(DAY.minusWeeks(3));
        assertRefused(
                () -> meeting.change(on(LooseDate.day(DAY.minusWeeks(4))), DAY),
                "committee.meeting.date.beforeConvocation");
        meeting.change(on(LooseDate.day(DAY.minusWeeks(3))), DAY);
        meeting.change(on(LooseDate.day(DAY)), DAY);
        meeting.hold(DAY);
        assertRefused(
                () -> meeting.change(on(LooseDate.day(DAY.plusDays(1))), DAY),
                "committee.meeting.date.held");
        meeting.receiveObservationsUntil(DAY.plusDays(7));
        assertRefused(
                () -> meeting.change(on(LooseDate.day(DAY.plusDays(8))), DAY.plusDays(9)),
                "committee.meeting.date.afterObservations");
    }

    @Test
    @Tag("COM-2")
    void the_steps_are_taken_in_their_order_and_none_twice() {
        Meeting meeting = new Meeting(on(LooseDate.day(DAY)));
        assertRefused(() -> meeting.hold(DAY), "committee.meeting.step.PREPARING");
        meeting.convene(DAY.minusWeeks(3));
        assertRefused(() -> meeting.convene(DAY), "committee.meeting.step.CONVENED");
        assertRefused(() -> meeting.hold(DAY.minusDays(1)), "committee.meeting.hold.early");
        meeting.hold(DAY);
        meeting.submit("referent", NOW);
        meeting.sign(DAY.plusDays(4), "secretaire", NOW);
        assertRefused(
                () -> meeting.distribute(DAY.plusDays(3)), "committee.meeting.distribute.early");
        meeting.distribute(DAY.plusDays(4));
        assertThat(meeting.state()).isEqualTo(Meeting.State.DISTRIBUTED);
        assertRefused(() -> meeting.distribute(DAY), "committee.meeting.step.DISTRIBUTED");
    }

    @Test
    @Tag("COM-3")
    @Tag("COM-4")
    void a_record_changes_again_when_it_is_given_back_and_never_once_it_is_signed() {
        Meeting meeting = held();
        meeting.submit("referent", NOW);
        assertRefused(
                () -> meeting.change(on(LooseDate.day(DAY)), DAY), "committee.meeting.submitted");
        assertRefused(() -> meeting.sendBack(" "), "committee.meeting.remark.missing");
        meeting.sendBack("Préciser la date de l’audit.");
        assertThat(meeting.remark()).isEqualTo("Préciser la date de l’audit.");
        meeting.change(on(LooseDate.day(DAY)), DAY);
        meeting.submit("referent", NOW);
        meeting.sign(DAY.plusDays(4), "secretaire", NOW);
        assertRefused(
                () -> meeting.change(on(LooseDate.day(DAY)), DAY), "committee.meeting.signed");
        assertRefused(() -> meeting.sendBack("Non"), "committee.meeting.step.SIGNED");
    }

    @Test
    @Tag("COM-13")
    void a_step_noted_afterwards_keeps_to_the_order_of_the_days() {
        Meeting meeting = new Meeting(on(LooseDate.day(DAY)));
        assertRefused(() -> meeting.convene(DAY.plusDays(1)), "committee.meeting.convene.late");
        meeting.convene(DAY.minusWeeks(3));
        meeting.hold(DAY.plusYears(1));
        meeting.submit("referent", NOW);
        assertRefused(
                () -> meeting.sign(DAY.minusDays(1), "secretaire", NOW),
                "committee.meeting.sign.early");
        meeting.sign(DAY, "secretaire", NOW);
        assertThat(meeting.signedOn()).contains(DAY);
        assertThat(meeting.signedAt()).contains(NOW);
    }

    @Test
    @Tag("COM-6")
    void subjects_are_tidied_and_are_few() {
        AgendaItem item =
                new AgendaItem(
                        held(),
                        1,
                        Optional.empty(),
                        new AgendaTerms(
                                "Accueil", "", Optional.of(15), List.of(" Accueil  Téléphonique")));
        assertThat(item.subjects()).containsExactly("accueil téléphonique");
        assertRefused(() -> item.tag(List.of("x".repeat(61))), "committee.item.subject.tooLong");
        assertRefused(
                () -> item.tag(List.of("abcdefghijk".split(""))),
                "committee.item.subjects.tooMany");
    }

    @Test
    @Tag("COM-8")
    void somebody_who_is_represented_says_by_whom_and_the_last_answer_holds() {
        Participation one =
                new Participation(
                        held(),
                        new Participant(
                                Optional.empty(), "Claude Noir", "", "", MemberCollege.USERS),
                        true,
                        true);
        assertRefused(
                () ->
                        one.answer(
                                Participation.Answer.REPRESENTED,
                                " ",
                                Participation.Way.TELEPHONE,
                                DAY),
                "committee.participant.representative.missing");
        one.answer(Participation.Answer.REPRESENTED, "Lou Vert", Participation.Way.POST, DAY);
        one.answer(Participation.Answer.PRESENT, "", Participation.Way.EMAIL, DAY);
        assertThat(one.representedBy()).isEmpty();
        assertThat(one.answer()).isEqualTo(Participation.Answer.PRESENT);
    }

    static Meeting held() {
        Meeting meeting = new Meeting(on(LooseDate.day(DAY)));
        meeting.convene(DAY.minusWeeks(3));
        meeting.hold(DAY);
        return meeting;
    }

    private static MeetingTerms on(LooseDate date) {
        return new MeetingTerms(
                "Comité local des usagers",
                date,
                Optional.of(LocalTime.of(14, 30)),
                "Salle Stendhal",
                "",
                "Andréa Lambert, secrétaire générale");
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
