package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.CommitteeExamples.START;
import static fr.prefecture.clu.committee.CommitteeExamples.assertRefused;
import static fr.prefecture.clu.committee.CommitteeExamples.reachedBy;
import static fr.prefecture.clu.committee.MeetingExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.DropOutcome;
import fr.prefecture.clu.mail.DroppedRow;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.mail.Recognition;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceivedAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 31);

    private final Database database = Database.empty().as("referent");
    private final ReceivedAnswers answers = database.boundary(ReceivedAnswers.class);
    private final Participations participations = database.boundary(Participations.class);
    private long meeting;

    @BeforeEach
    void begin() {
        database.at(Instant.parse("2021-05-20T08:00:00Z"));
        long body = CommitteeExamples.body(database, "Association", MemberCollege.USERS, 2);
        Members members = database.boundary(Members.class);
        assertThat(START).isBefore(DAY);
        database.transaction(
                () -> members.create(body, reachedBy("Claire@asso.example", "", Channel.EMAIL)));
        Meetings meetings = database.boundary(Meetings.class);
        meeting = database.transaction(() -> meetings.plan(on(LooseDate.day(DAY))));
        Invitations invitations = database.boundary(Invitations.class);
        database.transaction(() -> invitations.all(meeting));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-48")
    void an_answer_is_noted_by_whoever_has_read_it_on_the_day_it_was_written() {
        DroppedRow row = drop("claire@ASSO.example", "Je serai présente.");
        assertThat(row.outcome()).isEqualTo(DropOutcome.RECOGNISED);
        ReceivedRow mail = only();
        assertThat(mail.recipientKey()).isEqualTo(String.valueOf(called().id()));
        assertThat(answers.proposal(mail).orElseThrow().answer())
                .isEqualTo(Participation.Answer.PRESENT);
        assertThat(called().answer()).isEqualTo(Participation.Answer.NONE);

        database.transaction(
                () ->
                        answers.note(
                                mail.id(),
                                called().id(),
                                Participation.Answer.REPRESENTED,
                                "Lou Vert"));

        assertThat(called().answer()).isEqualTo(Participation.Answer.REPRESENTED);
        assertThat(called().representedBy()).isEqualTo("Lou Vert");
        assertThat(called().way()).contains(Participation.Way.EMAIL);
        assertThat(called().answeredOn()).contains(LocalDate.of(2021, 5, 15));
        assertThat(only().state()).isEqualTo(ReceivedMail.State.SETTLED);
        assertThat(only().recognition()).contains(Recognition.AGENT);
    }

    @Test
    @Tag("COM-48")
    void no_answer_is_noted_of_somebody_who_is_not_called_nor_without_saying_which() {
        drop("inconnu@asso.example", "Bonjour");
        long id = only().id();

        assertRefused(
                database,
                () -> answers.note(id, -1, Participation.Answer.PRESENT, ""),
                "committee.participant.unknown");
        assertRefused(
                database,
                () -> answers.note(id, called().id(), Participation.Answer.NONE, ""),
                "committee.received.answer.missing");
        assertRefused(
                database,
                () -> answers.note(-1, called().id(), Participation.Answer.PRESENT, ""),
                "mail.received.unknown");
        assertThat(called().answer()).isEqualTo(Participation.Answer.NONE);
    }

    @Test
    @Tag("COM-49")
    void it_is_kept_for_six_months_after_the_meeting_or_a_month() {
        drop("claire@asso.example", "Oui");
        assertThat(only().keptUntil()).isEqualTo(LocalDate.of(2021, 11, 30));

        database.at(Instant.parse("2021-12-15T08:00:00Z"));
        drop("claire@asso.example", "Merci");
        assertThat(answers.of(meeting).get(0).keptUntil()).isEqualTo(LocalDate.of(2022, 1, 15));
    }

    private DroppedRow drop(String from, String text) {
        byte[] mail =
                ("From: %s\r\nSubject: Re: Convocation\r\nDate: Sat, 15 May 2021 12:00:00 +0200"
                                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n")
                        .formatted(from, text)
                        .getBytes(StandardCharsets.UTF_8);
        return database.transaction(
                () -> answers.receive(meeting, text, 1, "a.eml", new ByteArrayInputStream(mail)));
    }

    private ReceivedRow only() {
        List<ReceivedRow> all = answers.of(meeting);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Participation called() {
        return participations.of(meeting).get(0);
    }
}
