package fr.prefecture.clu.privacy;

import static fr.prefecture.clu.privacy.PrivacyExamples.EMAIL;
import static fr.prefecture.clu.privacy.PrivacyExamples.NAME;
import static fr.prefecture.clu.privacy.PrivacyExamples.account;
import static fr.prefecture.clu.privacy.PrivacyExamples.member;
import static fr.prefecture.clu.privacy.PrivacyExamples.message;
import static fr.prefecture.clu.privacy.PrivacyExamples.participation;
import static fr.prefecture.clu.privacy.PrivacyExamples.sql;
import static fr.prefecture.clu.privacy.PrivacyExamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChainCheckRow;
import fr.prefecture.clu.shared.ChainLinks;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KnownPersonsTest {

    static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");
    private static final Reference MEMBER = new Reference("committee_member", "7");
    private static final Reference ACCOUNT = new Reference("account_user", "1");

    private final Database database = database();
    private final KnownPersons persons = database.boundary(KnownPersons.class);

    Database database() {
        return Database.empty().at(NOW).as("admin").in(Roles.ADMINISTRATOR);
    }

    @BeforeEach
    void people() {
        account(database, 1, "alix.garnier", "Alix Garnier", Roles.STAFF);
        account(database, 2, "admin", "Ada Minard", Roles.ADMINISTRATOR);
        PrivacyExamples.body(database);
        member(database, 7, NAME, EMAIL, "2027-12-31");
        member(database, 8, "Monsieur Luc Partage", EMAIL, "2027-12-31");
        PrivacyExamples.meeting(database, 1, "2021-04-01");
        PrivacyExamples.meeting(database, 2, "");
        participation(database, 11, 1, "7", NAME);
        participation(database, 12, 2, "7", NAME);
        participation(database, 13, 2, "null", "madame odile VERNEUIL");
        message(database, 21, NAME, EMAIL, "SENT");
        Changes changes = database.boundary(Changes.class);
        database.as("alix.garnier");
        database.transaction(
                () -> {
                    changes.created("committee.member", 7, NAME + "; Ligue");
                    changes.created("committee.meeting", 2, "chair=" + NAME);
                    changes.created("quality.evidence", 3, "title=Affiche");
                    changes.changed("account.user", "alix.garnier", "", "Alix Garnier");
                });
        database.as("admin");
        sql(
                database,
                "insert into cert_origin (id, version, kind, reference, name, told_by, told_at,"
                        + " published) values (1, 0, 'TYPED', 1, 'x', 'alix.garnier', timestamp"
                        + " with time zone '2021-05-01 08:00:00+00:00', true)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Person> found(String text) {
        return database.transaction(() -> persons.find(text));
    }

    private ErasureRow erased(Reference reference, boolean namesakes) {
        return database.transaction(() -> persons.erase(reference, namesakes));
    }

    private ChainCheckRow checked() {
        return database.transaction(() -> database.boundary(ChainLinks.class).check(List.of()));
    }

    @Test
    @Tag("VIE-10")
    void somebody_is_found_by_login_name_and_address() {
        assertThat(found("GARNIER")).extracting(Person::login).containsExactly("alix.garnier");
        assertThat(found("verneuil"))
                .extracting(Person::reference)
                .contains("committee_member-7", "committee_member-8")
                .doesNotContain("mail_message-21");
        assertThat(found("odile.verneuil@")).extracting(Person::name).contains(NAME);
        assertThat(found("100%")).isEmpty();
        assertThatThrownBy(() -> found(" a "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("privacy.search.short");
    }

    @Test
    @Tag("VIE-10")
    void an_address_names_nobody_and_nonsense_is_nobody() {
        assertThat(Reference.of("committee_member-7")).contains(MEMBER);
        assertThat(Reference.of("committee_member-7 or 1=1")).isEmpty();
        assertThat(Reference.of(null)).isEmpty();
        for (String table : new String[] {"shared_change", "quality_audit", "pg_user"}) {
            assertThat(database.transaction(() -> persons.find(new Reference(table, "1"))))
                    .as(table)
                    .isEmpty();
        }
        assertThat(
                        database.transaction(
                                () -> persons.find(new Reference("committee_member", "99"))))
                .isEmpty();
    }

    @Test
    @Tag("VIE-10")
    void the_file_has_all_rows_of_the_person_and_no_secret() {
        PersonFile member = database.transaction(() -> persons.handOut(MEMBER));
        assertThat(member.sections())
                .filteredOn(PersonFile.Section::sure)
                .extracting(PersonFile.Section::table)
                .contains(
                        "committee_member",
                        "committee_member_arrangement",
                        "committee_participation",
                        "mail_message");
        assertThat(member.sections().toString())
                .contains("04 00 00 00 01", "SIGN_LANGUAGE")
                .doesNotContain("Luc Partage");

        sql(database, "update account_user set passwords_before = 'a-former-hash'");
        PersonFile account = database.transaction(() -> persons.handOut(ACCOUNT));
        assertThat(account.sections().toString())
                .contains("alix.garnier@prefecture.example")
                .doesNotContain("password", "a-former-hash", "session_edition");
        assertThat(account.lines())
                .extracting(PersonFile.Line::subject)
                .contains("quality.evidence", "committee.member");
        assertThat(
                        text(
                                database,
                                "select subject_key from shared_change where subject ="
                                        + " 'privacy.export' order by id"))
                .isEqualTo("[MEMBERS, ACCOUNTS]");
    }

    @Test
    @Tag("VIE-11")
    void whoever_has_the_same_name_or_mailbox_is_somebody_else() {
        List<Trace> traces = database.transaction(() -> persons.traces(MEMBER));
        assertThat(traces)
                .filteredOn(trace -> trace.data() == PersonalData.MEETINGS)
                .singleElement()
                .satisfies(
                        trace -> {
                            assertThat(trace.sure()).isEqualTo(2);
                            assertThat(trace.namesakes()).isEqualTo(1);
                            assertThat(trace.kept()).isEqualTo(1);
                        });
        erased(MEMBER, false);

        assertThat(text(database, "select name from committee_member order by id"))
                .isEqualTo("[Personne effacée, Monsieur Luc Partage]");
        assertThat(text(database, "select email from committee_member where id = 8"))
                .isEqualTo("[" + EMAIL + "]");
        assertThat(text(database, "select person_name from committee_participation order by id"))
                .isEqualTo("[" + NAME + ", Personne effacée, madame odile VERNEUIL]");
    }

    @Test
    @Tag("VIE-11")
    @Tag("VIE-12")
    void a_namesake_who_is_the_same_person_is_erased_and_signed_minutes_stay() {
        sql(database, "update committee_meeting set chair_name = '" + NAME + "'");
        ErasureRow erasure = erased(MEMBER, true);

        assertThat(text(database, "select person_name from committee_participation order by id"))
                .isEqualTo("[" + NAME + ", Personne effacée, Personne effacée]");
        assertThat(erasure.kept()).as("a seat and the chair of a signed meeting").isEqualTo(2);
        assertThat(text(database, "select chair_name from committee_meeting order by id"))
                .isEqualTo("[" + NAME + ", Personne effacée]");
        assertThat(
                        text(
                                database,
                                "select subject_key from shared_change where subject ="
                                        + " 'committee.meeting' order by id"))
                .as("search reads again what has changed")
                .isEqualTo("[2, 2]");
        assertThat(
                        text(
                                database,
                                "select name || email || phone || postal_address || held_function"
                                        + " || preferred_channel from committee_member where id = 7"))
                .isEqualTo("[Personne effacéePOST]");
        assertThat(text(database, "select name || address from mail_message"))
                .isEqualTo("[Personne effacée]");
        assertThat(text(database, "select count(*) from mail_message_part")).isEqualTo("[0]");
        assertThat(text(database, "select member_id from committee_member_arrangement"))
                .isEqualTo("[8]");
    }

    @Test
    @Tag("VIE-12")
    void an_account_goes_and_its_login_is_replaced_wherever_it_stands() {
        ErasureRow erasure = erased(ACCOUNT, false);

        assertThat(text(database, "select login from account_user")).isEqualTo("[admin]");
        assertThat(text(database, "select count(*) from account_role")).isEqualTo("[1]");
        assertThat(text(database, "select told_by from cert_origin"))
                .isEqualTo("[Personne effacée]");
        assertThat(erasure.removed()).isEqualTo(1);
        assertThat(erasure.replaced()).isEqualTo(1);
    }

    @Test
    @Tag("VIE-13")
    void the_erased_are_gone_from_the_history_and_its_chain_stays_sound() {
        assertThat(checked().isSound()).isTrue();
        erased(ACCOUNT, false);
        ErasureRow member = erased(MEMBER, false);

        assertThat(member.words()).isEqualTo(2);
        ChainCheckRow after = checked();
        assertThat(after.isSound()).isTrue();
        assertThat(after.verdict().erased()).isGreaterThanOrEqualTo(3);
        assertThat(text(database, "select login from shared_pseudonym")).isEqualTo("[admin]");
        assertThat(
                        text(database, "select state_before || state_after from shared_change_text")
                                + text(database, "select state_after from shared_change"))
                .doesNotContain("Verneuil", "Garnier", EMAIL);
        assertThat(
                        text(
                                database,
                                "select count(*) from shared_change where subject ="
                                        + " 'privacy.erasure'"))
                .isEqualTo("[2]");
        assertThat(database.transaction(persons::erasures))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.by()).isEqualTo("admin"));
    }

    @Test
    @Tag("VIE-14")
    void nobody_erases_themselves_or_the_last_administrator() {
        assertThatThrownBy(() -> erased(new Reference("account_user", "2"), true))
                .hasMessage("privacy.person.self");
        database.as("somebody");
        assertThatThrownBy(() -> erased(new Reference("account_user", "2"), true))
                .hasMessage("privacy.person.lastAdministrator");
        account(database, 3, "ada.bis", "Ada Bis", Roles.ADMINISTRATOR);
        assertThat(erased(new Reference("account_user", "2"), true).removed()).isEqualTo(1);
    }

    @Test
    @Tag("VIE-15")
    void an_erasure_that_fails_leaves_all_as_it_was_and_twice_is_once() {
        String[] tables = {
            "committee_member", "committee_participation", "mail_message", "shared_change_text"
        };
        List<String> before = Tables.read(database, tables);
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            persons.erase(MEMBER, true);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");
        assertThat(Tables.read(database, tables)).isEqualTo(before);

        erased(MEMBER, true);
        assertThatThrownBy(() -> erased(MEMBER, true)).hasMessage("privacy.person.gone");
        assertThat(found("verneuil"))
                .extracting(Person::reference)
                .as("what the law keeps, and who shares the mailbox")
                .containsExactlyInAnyOrder("committee_member-8", "committee_participation-11");
        assertThat(database.transaction(() -> persons.find(MEMBER))).isEqualTo(Optional.empty());
    }
}
