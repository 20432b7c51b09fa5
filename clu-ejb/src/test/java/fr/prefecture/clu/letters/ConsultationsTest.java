package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.ConsultationCase.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.shared.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsultationsTest {

    private final ConsultationCase it = new ConsultationCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("LET-30")
    void a_worked_day_a_fortnight_on_is_proposed() {
        assertThat(it.consultations.proposedClosing()).isEqualTo(UNTIL);
        it.database.at(Instant.parse("2021-06-29T10:00:00Z"));
        assertThat(it.consultations.proposedClosing())
                .as("14 July is a holiday")
                .isEqualTo(LocalDate.of(2021, 7, 15));
    }

    @Test
    @Tag("LET-30")
    void a_closing_date_is_never_past_neither_at_first_nor_when_it_is_sent() {
        it.refuses(
                "letters.consultation.past",
                () -> it.consultations.prepare(it.terms(LocalDate.of(2021, 5, 30))));
        long today =
                it.database.transaction(
                        () -> it.consultations.prepare(it.terms(LocalDate.of(2021, 5, 31))));
        assertThat(today).isPositive();

        it.database.at(Instant.parse("2021-06-01T10:00:00Z"));
        assertThat(it.sendings.obstacles(today))
                .extracting(RuntimeException::getMessage)
                .containsExactly("letters.consultation.past");
        it.refuses("letters.consultation.missing", () -> it.sendings.send(today, "x", "/"));
    }

    @Test
    @Tag("LET-31")
    void each_text_has_a_number_and_each_member_is_asked_once() {
        List<ConsultedPerson> twice =
                List.of(
                        ConsultationCase.person("1", "Anne", "anne@asso.example"),
                        ConsultationCase.person("1", "Anne", "anne@asso.example"));
        List<Long> ids = List.of(it.ids.get(2), it.ids.get(0), it.ids.get(2));
        long id =
                it.database.transaction(
                        () ->
                                it.consultations.prepare(
                                        new ConsultationTerms("Titre", UNTIL, "", "", ids, twice)));

        assertThat(it.consultations.texts(id))
                .extracting(ConsultedTextRow::number)
                .containsExactly(1, 2);
        assertThat(it.consultations.texts(id))
                .extracting(ConsultedTextRow::code)
                .containsExactly("LT-01", "AR-01");
        assertThat(it.consultations.people(id)).hasSize(1);
    }

    @Test
    @Tag("LET-31")
    void nothing_nobody_and_what_was_withdrawn_are_no_consultation() {
        it.refuses(
                "letters.consultation.noTemplate",
                () ->
                        it.consultations.prepare(
                                new ConsultationTerms(
                                        "Titre",
                                        UNTIL,
                                        "",
                                        "",
                                        List.of(),
                                        ConsultationCase.people())));
        it.refuses(
                "letters.consultation.nobody",
                () ->
                        it.consultations.prepare(
                                new ConsultationTerms("Titre", UNTIL, "", "", it.ids, List.of())));
        it.database.transaction(() -> it.templates.withdraw(it.ids.get(0), "Remplacé"));
        it.refuses("letters.template.withdrawn", () -> it.consultations.prepare(it.terms(UNTIL)));
    }

    @Test
    @Tag("LET-33")
    @Tag("LET-49")
    void all_can_be_changed_until_it_is_sent_and_nothing_afterwards() {
        long id = it.prepared();
        long anne = it.member(id, 0);
        int seen = it.consultations.find(id).orElseThrow().version();
        ConsultationTerms other =
                new ConsultationTerms(
                        "Autre titre",
                        UNTIL.plusDays(1),
                        "Objet",
                        "Merci",
                        it.ids.subList(0, 2),
                        ConsultationCase.people().subList(0, 2));
        it.database.transaction(() -> it.consultations.change(id, seen, other));

        ConsultationRow row = it.consultations.find(id).orElseThrow();
        assertThat(row.title()).isEqualTo("Autre titre");
        assertThat(row.texts()).isEqualTo(2);
        assertThat(row.members()).isEqualTo(2);
        assertThat(it.member(id, 0)).as("who stays keeps their number").isEqualTo(anne);
        it.refuses("letters.consultation.since", () -> it.consultations.change(id, seen, other));

        it.send(id);
        int now = it.consultations.find(id).orElseThrow().version();
        it.refuses("letters.consultation.sent", () -> it.consultations.change(id, now, other));
    }

    @Test
    @Tag("LET-33")
    void a_newer_text_has_to_be_taken_up_before_it_is_sent() {
        long id = it.prepared();
        it.database.transaction(
                () ->
                        it.templates.write(
                                it.ids.get(0), 1, "Objet", ReplyText.of("Plus court."), ""));
        it.refuses("letters.consultation.missing", () -> it.sendings.send(id, "x", "/"));
        assertThat(it.sendings.obstacles(id))
                .extracting(RuntimeException::getMessage)
                .containsExactly("letters.consultation.notLatest");

        int seen = it.consultations.find(id).orElseThrow().version();
        it.database.transaction(() -> it.consultations.change(id, seen, it.terms(UNTIL)));
        assertThat(it.sendings.obstacles(id)).isEmpty();
        assertThat(it.consultations.texts(id).get(0).edition()).isEqualTo(2);
    }

    @Test
    @Tag("LET-32")
    void it_is_sent_once_by_mail_and_by_post_and_submits_its_texts() {
        it.database.transaction(() -> it.templates.validate(it.ids.get(4), 1));
        long id = it.sent();
        it.send(id);

        assertThat(it.consultations.find(id).orElseThrow().state())
                .isEqualTo(ConsultationState.SENT);
        assertThat(it.consultations.texts(id))
                .extracting(ConsultedTextRow::state)
                .containsExactly(
                        TemplateState.SUBMITTED,
                        TemplateState.SUBMITTED,
                        TemplateState.SUBMITTED,
                        TemplateState.SUBMITTED,
                        TemplateState.VALIDATED);
        Mailings mailings = it.database.boundary(Mailings.class);
        assertThat(mailings.of(ConsultationSendings.ASKING, String.valueOf(id)))
                .singleElement()
                .satisfies(mailing -> assertThat(mailing.total()).isEqualTo(3));
        List<ConsultationDelivery> deliveries = it.sendings.deliveries(id);
        assertThat(deliveries)
                .filteredOn(one -> one.asked().isPresent())
                .allSatisfy(
                        one ->
                                assertThat(one.asked().orElseThrow().state())
                                        .isEqualTo(MessageState.WAITING))
                .hasSize(3);
        assertThat(deliveries.get(3).member().isToPost()).isTrue();

        it.refuses(
                "letters.consultation.postedWhen",
                () -> it.sendings.post(id, LocalDate.of(2021, 6, 1)));
        int letters =
                it.database.transaction(() -> it.sendings.post(id, LocalDate.of(2021, 5, 31)));
        assertThat(letters).isEqualTo(1);
        assertThat(it.consultations.people(id).get(3).postedOn())
                .contains(LocalDate.of(2021, 5, 31));
        assertThat(
                        it.database.<Integer>transaction(
                                () -> it.sendings.post(id, LocalDate.of(2021, 5, 31))))
                .isZero();
    }

    @Test
    @Tag("LET-42")
    void silent_members_are_brought_to_attention_three_days_before_the_closing_date() {
        long id = it.sent();
        it.note(id, 0, 1, "Trop long", LocalDate.of(2021, 5, 31));
        ConsultationAlerts alerts = it.database.boundary(ConsultationAlerts.class);

        it.database.at(Instant.parse("2021-06-11T10:00:00Z"));
        assertThat(alerts.alerts()).isEmpty();
        it.database.at(Instant.parse("2021-06-12T10:00:00Z"));
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.messageKey()).isEqualTo("letters.alert.silent");
                            assertThat(alert.arguments()).contains(3L, UNTIL);
                            assertThat(alert.page()).endsWith("/envoi?quoi=rappel");
                        });
        it.database.at(Instant.parse("2021-06-15T10:00:00Z"));
        assertThat(alerts.alerts()).hasSize(1);
        it.database.at(Instant.parse("2021-06-16T10:00:00Z"));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("letters.alert.over");
    }

    @Test
    @Tag("LET-43")
    void a_reminder_goes_once_to_those_who_were_chosen_and_have_not_answered() {
        long id = it.prepared();
        it.refuses(
                "letters.consultation.notSent",
                () -> it.sendings.remind(id, 1, Set.of(it.member(id, 0)), "x", "/"));
        it.send(id);
        it.note(id, 0, 1, "Trop long", LocalDate.of(2021, 5, 31));
        assertThat(it.sendings.silent(id))
                .extracting(ConsultedMemberRow::name)
                .containsExactly("Zoé <Grand>", "Lou Texte", "Paul Papier");

        it.refuses(
                "letters.reminder.answered",
                () ->
                        it.sendings.remind(
                                id, 1, Set.of(it.member(id, 0), it.member(id, 1)), "x", "/"));
        it.refuses(
                "letters.reminder.nobody",
                () -> it.sendings.remind(id, 1, Set.of(it.member(id, 3)), "x", "/"));

        remind(id, 1, 1);
        remind(id, 1, 2);
        Mailings mailings = it.database.boundary(Mailings.class);
        assertThat(mailings.of(ConsultationSendings.REMINDING, String.valueOf(id)))
                .singleElement()
                .satisfies(mailing -> assertThat(mailing.total()).isEqualTo(1));
        assertThat(it.consultations.people(id).get(1).remindedOn())
                .contains(LocalDate.of(2021, 5, 31));
        assertThat(it.consultations.people(id).get(2).remindedOn()).isEmpty();
        assertThat(it.sendings.deliveries(id).get(1).reminded()).isPresent();

        remind(id, it.sendings.nextReminder(id), 2);
        assertThat(mailings.of(ConsultationSendings.REMINDING, String.valueOf(id))).hasSize(2);
        it.database.transaction(() -> it.consultations.close(id, true));
        it.refuses(
                "letters.reminder.closed",
                () -> it.sendings.remind(id, 3, Set.of(it.member(id, 1)), "x", "/"));
    }

    private void remind(long id, int number, int place) {
        it.database.transaction(
                () -> it.sendings.remind(id, number, Set.of(it.member(id, place)), "x", "/"));
    }

    @Test
    @Tag("LET-44")
    void it_is_closed_after_its_date_or_when_somebody_confirms_it() {
        long id = it.prepared();
        it.refuses("letters.consultation.notSent", () -> it.consultations.close(id, true));
        it.send(id);
        it.note(id, 0, 1, "Trop long", LocalDate.of(2021, 5, 31));
        it.database.at(Instant.parse("2021-06-15T10:00:00Z"));
        it.refuses("letters.consultation.early", () -> it.consultations.close(id, false));

        it.database.at(Instant.parse("2021-06-16T10:00:00Z"));
        it.database.transaction(() -> it.consultations.close(id, false));
        it.database.transaction(() -> it.consultations.close(id, false));
        ConsultationRow row = it.consultations.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(ConsultationState.CLOSED);
        assertThat(row.open()).isEqualTo(1);

        long late = it.note(id, 1, 2, "Encore ceci", LocalDate.of(2021, 6, 16));
        assertThat(it.observations.find(late).orElseThrow().late()).isTrue();
        it.follow(late, FollowUp.ACCEPTED, "");
    }

    @Test
    @Tag("LET-48")
    void one_that_was_held_before_is_taken_over_and_nothing_leaves() {
        LocalDate day = LocalDate.of(2020, 3, 2);
        long id =
                it.database.transaction(
                        () -> it.consultations.takeOver(it.terms(day.plusDays(15)), day));

        ConsultationRow row = it.consultations.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(ConsultationState.SENT);
        assertThat(row.sentAt()).contains(Instant.parse("2020-03-02T08:00:00Z"));
        assertThat(it.database.boundary(Mailings.class).of(ConsultationSendings.ASKING, "" + id))
                .isEmpty();
        long said = it.note(id, 0, 1, "Trop long", day.plusDays(16));
        assertThat(it.observations.find(said).orElseThrow().late()).isTrue();
        it.refuses(
                "letters.consultation.future",
                () ->
                        it.consultations.takeOver(
                                it.terms(LocalDate.of(2021, 7, 1)), LocalDate.of(2021, 6, 1)));
    }
}
