package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailSearchTest {

    private static final Instant NOW = Instant.parse("2021-05-20T08:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2021, 8, 31);

    private final MailExamples.Source texts = new MailExamples.Source();
    private final Database database = Database.empty().as("referent").at(NOW).offering(texts);
    private final FollowedIndex index =
            new FollowedIndex(database, database.boundary(FindableMails.class));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("MEL-25")
    void a_mailing_is_found_by_its_subject_alone_and_a_trial_never() {
        Mailings mailings = database.boundary(Mailings.class);
        database.transaction(
                () ->
                        mailings.trial(
                                MailExamples.KIND,
                                MailExamples.MEETING,
                                1,
                                MailExamples.ANNE,
                                "moi@exemple.example"));
        assertThat(index.records()).isEmpty();
        long id =
                database.transaction(
                        () ->
                                mailings.send(
                                        MailExamples.KIND,
                                        MailExamples.MEETING,
                                        1,
                                        "Convocation du 31 mai",
                                        MailExamples.PAGE,
                                        List.of(MailExamples.ANNE)));

        assertThat(index.records()).hasSize(1);
        SearchRecord found = index.records().get(0);
        assertThat(found.title()).isEqualTo("Convocation du 31 mai");
        assertThat(found.text()).isEmpty();
        assertThat(found.page()).isEqualTo("/admin/courriels/" + id);
        assertThat(found.roles()).containsExactlyInAnyOrder(Roles.QUALITY, Roles.ADMINISTRATOR);
    }

    @Test
    @Tag("MEL-25")
    void a_received_email_is_found_by_its_subject_on_the_page_of_what_it_is_about() {
        drop("committee.meeting", "7");
        drop("letters.consultation", "7");
        drop("committee.meeting", "8");

        List<ReceivedRow> kept =
                database.transaction(
                        () ->
                                database.boundary(ReceivedMails.class)
                                        .of("letters.consultation", "7"));
        assertThat(index.records("receivedMail"))
                .hasSize(3)
                .allSatisfy(
                        one -> {
                            assertThat(one.roles()).containsExactly(Roles.QUALITY);
                            assertThat(one.text()).isEmpty();
                            assertThat(one.title()).isEqualTo(kept.get(0).subject());
                        })
                .extracting(SearchRecord::page)
                .contains("/comite/consultations/courriels/" + kept.get(0).id())
                .filteredOn(page -> page.matches("/comite/courriels/\\d+"))
                .hasSize(2);
    }

    @Test
    @Tag("MEL-25")
    void an_email_that_was_kept_long_enough_is_not_found() {
        drop("committee.meeting", "7");
        database.at(Instant.parse("2021-09-30T08:00:00Z"));
        database.transaction(() -> database.boundary(ReceivedMails.class).tidy());

        assertThat(index.records()).isEmpty();
    }

    @Test
    @Tag("MEL-25")
    void an_email_about_what_has_no_page_of_its_own_is_not_found() {
        drop("quality.other", "7");

        assertThat(index.records()).isEmpty();
    }

    private void drop(String about, String key) {
        DroppedRow row =
                database.transaction(
                        () ->
                                database.boundary(ReceivedMails.class)
                                        .receive(
                                                new Drop(about, key, "d", UNTIL, List.of()),
                                                1,
                                                "a.eml",
                                                new ByteArrayInputStream(EmlExamples.outlook())));
        assertThat(row.received()).isPresent();
    }
}
