package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundRemindersTest {

    private final RoundExample example = new RoundExample();
    private final RoundReminders reminders;
    private final long attente =
            example.ask(RoundExample.figure("Accueil & cie", "agent", "attente"));
    private final long duree = example.ask(RoundExample.figure("Accueil & cie", "agent", "duree"));
    private final long photo = example.ask(RoundExample.proof("Titres", "Photographie du hall"));
    private final long sansAdresse =
            example.ask(AskingTerms.proof("Standard", "", "", "La note", "", RoundExample.DUE));

    RoundRemindersTest() {
        example.database.offering(example.database.boundary(RoundReminderMessages.class));
        reminders = example.database.boundary(RoundReminders.class);
    }

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("IND-30")
    void a_reminder_says_all_that_a_service_has_not_given_and_until_when() {
        give(duree);
        assertThat(addressees())
                .extracting(one -> one.service() + " " + one.email() + " " + one.missing().size())
                .containsExactly(
                        "Accueil & cie agent@pref.example 1",
                        "Standard  1",
                        "Titres accueil@pref.example 1");
        Draft draft = draft(0, attente);
        assertThat(draft.subject().replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(
                        "Rappel : Collecte de mai 2021, réponse attendue jusqu’au mardi 15 juin"
                                + " 2021");
        assertThat(draft.text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("attente", "mai 2021", "jeudi 10 juin 2021", "Merci de votre aide")
                .doesNotContain("duree");
        give(attente);
        assertThatThrownBy(() -> draft(0, attente))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.reminder.nothing");
        assertThat(addressees()).hasSize(2);
    }

    @Test
    @Tag("IND-31")
    void a_reminder_leaves_once_and_stands_at_what_it_spoke_of() {
        remind(1, Set.of(attente, photo));
        remind(1, Set.of(attente, photo));
        assertThat(mailings()).isEqualTo(1);
        assertThat(example.find(duree).reminders())
                .extracting(one -> one.email() + " " + one.by() + " " + one.number())
                .containsExactly("agent@pref.example referent 1");
        assertThat(example.find(sansAdresse).reminders()).isEmpty();

        give(duree);
        assertThat(draft(1, attente).text()).as("what left stays as it was").contains("duree");
        assertThat(draft(2, attente).text()).doesNotContain("duree");

        give(attente);
        assertThatThrownBy(() -> remind(2, Set.of(attente)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.reminder.given");
        assertThatThrownBy(() -> remind(2, Set.of(sansAdresse)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.reminder.noAddress");
    }

    @Test
    @Tag("IND-31")
    void a_text_that_was_copied_is_noted_once_a_day() {
        note(sansAdresse);
        note(sansAdresse);
        assertThat(example.find(sansAdresse).reminders())
                .extracting(ReminderRow::email)
                .containsExactly("");
        example.on("2021-06-12");
        note(sansAdresse);
        assertThat(example.find(sansAdresse).reminders())
                .extracting(one -> one.at().toString().substring(0, 10))
                .containsExactly("2021-06-12", "2021-06-01");
    }

    @Test
    @Tag("IND-32")
    void who_is_asked_by_name_is_told_and_the_quality_officer_is_told_what_is_late() {
        RoundAlerts alerts = example.database.boundary(RoundAlerts.class);
        AskedAlerts asked = example.database.boundary(AskedAlerts.class);
        assertThat(example.database.transaction(() -> asked.alerts("agente"))).isEmpty();
        assertThat(example.database.transaction(() -> asked.alerts("agent")))
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.messageKey()).isEqualTo("indicators.alert.figures");
                            assertThat(alert.arguments())
                                    .containsExactly(
                                            2, RoundExample.DUE, RoundExample.TERMS.title());
                            assertThat(alert.page()).endsWith(example.round + "?moi=oui");
                        });
        example.on("2021-06-11");
        assertThat(example.database.transaction(() -> asked.alerts("agent")))
                .extracting(Alert::messageKey, Alert::level)
                .containsExactly(tuple("indicators.alert.figures", AlertLevel.WARNING));
        assertThat(example.database.transaction(alerts::alerts))
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.arguments().get(0)).isEqualTo(4);
                            assertThat(alert.roles()).containsExactly(Roles.QUALITY);
                        });
        assertThat(
                        example.database.transaction(
                                () -> example.database.boundary(LateAskings.class).late(2)))
                .extracting(LateItem::responsible)
                .containsExactly("Accueil & cie", "Accueil & cie");
    }

    private List<ReminderAddressee> addressees() {
        return example.database.transaction(() -> reminders.addressees(example.round));
    }

    private Draft draft(int number, long key) {
        return example.database.transaction(() -> reminders.draft(example.round, number, key));
    }

    private void remind(int number, Set<Long> chosen) {
        example.database.transaction(
                () ->
                        reminders.remind(
                                example.round,
                                number,
                                chosen,
                                "Rappel de la collecte",
                                "/indicateurs/collectes/" + example.round));
    }

    private void note(long key) {
        example.database.transaction(() -> reminders.noteCopied(example.round, Set.of(key)));
    }

    private int mailings() {
        return example.database.transaction(
                () ->
                        example.database
                                .boundary(Mailings.class)
                                .of(RoundReminders.KIND, String.valueOf(example.round))
                                .size());
    }

    private void give(long asking) {
        example.database.transaction(
                () ->
                        example.gifts.give(
                                asking, 0, GiftTerms.number(BigDecimal.ONE, ""), Optional.empty()));
    }
}
