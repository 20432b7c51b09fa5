package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.ConsultationCase.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 31);

    private final ConsultationCase it = new ConsultationCase();

    @AfterEach
    void close() {
        it.close();
    }

    private ObservationTerms terms(long id, int place, int number, String text, LocalDate on) {
        return new ObservationTerms(
                it.member(id, place), number, ObservationChannel.PHONE, on, text);
    }

    @Test
    @Tag("LET-34")
    void an_observation_says_whose_it_is_of_what_text_how_and_when_it_came() {
        long id = it.sent();
        long one = it.note(id, 0, 2, " Trop \r\nlong \u0000 ", DAY);
        long again = it.note(id, 0, 2, "Trop\nlong", DAY);

        assertThat(again).as("the same once more").isEqualTo(one);
        ObservationRow row = it.observations.find(one).orElseThrow();
        assertThat(row.text()).isEqualTo("Trop\nlong");
        assertThat(row.member()).isEqualTo("Anne d’Exemple & fils");
        assertThat(row.code()).isEqualTo("AR-02");
        assertThat(row.channel()).isEqualTo(ObservationChannel.PHONE);
        assertThat(row.receivedOn()).isEqualTo(DAY);
        assertThat(row.late()).isFalse();
        long whole = it.note(id, 0, 0, "Bien dans l’ensemble", DAY);
        assertThat(it.observations.of(id))
                .extracting(ObservationRow::id)
                .containsExactly(whole, one);
    }

    @Test
    @Tag("LET-34")
    void nothing_too_much_and_days_to_come_are_refused() {
        long id = it.prepared();
        it.refuses(
                "letters.consultation.notSent",
                () -> it.observations.note(id, terms(id, 0, 1, "Trop long", DAY)));
        it.send(id);
        it.refuses(
                "letters.observation.empty",
                () -> it.observations.note(id, terms(id, 0, 1, " \n ", DAY)));
        it.refuses(
                "letters.observation.tooLong",
                () -> it.observations.note(id, terms(id, 0, 1, "x".repeat(20_001), DAY)));
        it.refuses(
                "letters.observation.future",
                () -> it.observations.note(id, terms(id, 0, 1, "x", DAY.plusDays(1))));
        it.refuses(
                "letters.observation.member",
                () ->
                        it.observations.note(
                                id,
                                new ObservationTerms(-1, 1, ObservationChannel.PHONE, DAY, "x")));
        long longest = it.note(id, 0, 1, "x".repeat(20_000), DAY);
        assertThat(it.observations.find(longest)).isPresent();
    }

    @Test
    @Tag("LET-34")
    @Tag("LET-49")
    void it_is_put_right_until_its_follow_up_is_given_by_who_has_seen_it() {
        long id = it.sent();
        long one = it.note(id, 0, 2, "Trop court", DAY);
        int seen = it.observations.find(one).orElseThrow().version();
        it.database.transaction(
                () -> it.observations.correct(one, seen, terms(id, 1, 3, "Trop long", DAY)));
        ObservationRow row = it.observations.find(one).orElseThrow();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.member()).isEqualTo("Zoé <Grand>");

        it.refuses(
                "letters.observation.since",
                () -> it.observations.correct(one, seen, terms(id, 0, 1, "Autre", DAY)));
        it.follow(one, FollowUp.ACCEPTED, "");
        int now = it.observations.find(one).orElseThrow().version();
        it.refuses(
                "letters.observation.followed",
                () -> it.observations.correct(one, now, terms(id, 0, 1, "Autre", DAY)));
    }

    @Test
    @Tag("LET-35")
    void the_closing_date_is_in_time_and_the_day_after_is_late() {
        long id = it.sent();
        it.database.at(Instant.parse("2021-06-20T10:00:00Z"));
        long last = it.note(id, 0, 1, "Le dernier jour", UNTIL);
        long late = it.note(id, 0, 1, "Trop tard", UNTIL.plusDays(1));

        assertThat(it.observations.find(last).orElseThrow().late()).isFalse();
        assertThat(it.observations.find(late).orElseThrow().late()).isTrue();
    }

    @Test
    @Tag("LET-36")
    void a_number_that_the_consultation_does_not_have_is_refused() {
        long id = it.sent();
        it.refuses(
                "letters.observation.number",
                () -> it.observations.note(id, terms(id, 0, 6, "x", DAY)));
        it.refuses(
                "letters.observation.number",
                () -> it.observations.note(id, terms(id, 0, -1, "x", DAY)));
    }

    @Test
    @Tag("LET-37")
    void a_template_that_was_withdrawn_takes_no_observation() {
        long id = it.sent();
        it.database.transaction(() -> it.templates.withdraw(it.ids.get(1), "Remplacé par LT-03"));
        it.refuses(
                "letters.observation.withdrawn",
                () -> it.observations.note(id, terms(id, 0, 2, "Trop long", DAY)));
        assertThat(it.observations.of(id)).isEmpty();
    }

    @Test
    @Tag("LET-41")
    @Tag("LET-49")
    void what_is_not_followed_as_asked_says_why() {
        long id = it.sent();
        long one = it.note(id, 0, 2, "Trop long", DAY);
        int seen = it.observations.find(one).orElseThrow().version();
        for (FollowUp how : new FollowUp[] {FollowUp.REJECTED, FollowUp.PARTLY_ACCEPTED}) {
            it.refuses(
                    "letters.observation.noReason",
                    () -> it.observations.follow(one, seen, how, " "));
        }
        it.refuses(
                "letters.observation.reasonTooLong",
                () -> it.observations.follow(one, seen, FollowUp.REJECTED, "x".repeat(2_001)));

        it.follow(one, FollowUp.REJECTED, "La loi le demande.");
        ObservationRow row = it.observations.find(one).orElseThrow();
        assertThat(row.reason()).isEqualTo("La loi le demande.");
        assertThat(row.followedBy()).isEqualTo("referent");
        assertThat(row.followedAt()).contains(ConsultationCase.OPENED);
        it.refuses(
                "letters.observation.since",
                () -> it.observations.follow(one, seen, FollowUp.ACCEPTED, ""));
        it.follow(one, FollowUp.ACCEPTED, "");
        assertThat(it.observations.find(one).orElseThrow().followUp()).isEqualTo(FollowUp.ACCEPTED);
    }

    @Test
    @Tag("LET-46")
    void accepted_observations_of_a_template_are_found_for_its_next_version() {
        long id = it.sent();
        it.follow(it.note(id, 0, 2, "Trop long", DAY), FollowUp.ACCEPTED, "");
        it.follow(it.note(id, 1, 2, "Trop froid", DAY), FollowUp.PARTLY_ACCEPTED, "Le ton seul");
        it.follow(it.note(id, 2, 2, "Trop cher", DAY), FollowUp.REJECTED, "Gratuit");
        it.note(id, 2, 2, "Sans suite", DAY);
        it.follow(it.note(id, 0, 3, "Autre texte", DAY), FollowUp.ACCEPTED, "");

        assertThat(it.observations.acceptedFor(it.ids.get(1)))
                .extracting(ObservationRow::text)
                .containsExactly("Trop long", "Trop froid");
        assertThat(it.observations.ofTemplate(it.ids.get(1))).hasSize(4);
        assertThat(it.observations.acceptedFor(-1)).isEmpty();
    }
}
