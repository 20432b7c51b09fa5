package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentArrivalsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final String EMAIL = "camille.invitee@example.invalid";
    private static final Proof PROOF = new Proof("a.signed.token", "https://provider.invalid/end");

    private final Database database = Database.empty().at(NOW).as("admin").in(Roles.ADMINISTRATOR);
    private final AgentInvitations invitations = database.boundary(AgentInvitations.class);
    private final AgentArrivals arrivals = database.boundary(AgentArrivals.class);
    private final LogIns logIns = database.boundary(LogIns.class);

    @BeforeEach
    void begin() {
        arrivals.rolesFromProvider = false;
        arrivals.emailsTrusted = false;
        logIns.timeOfCheck = password -> {};
        FirstAccounts accounts = database.boundary(FirstAccounts.class);
        database.transaction(() -> accounts.openDemonstration("demonstration"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CPT-26")
    void the_first_log_in_with_an_invited_address_makes_an_account_of_these_roles() {
        invite(EMAIL, Roles.QUALITY, Roles.STAFF);

        Arrival arrival = arrive(someone("s-1", "Camille.Invitee@example.invalid"));

        assertThat(arrival.login()).contains("camille.invitee");
        assertThat(arrival.refusal()).isEmpty();
        assertThat(arrival.proof()).isEqualTo(PROOF);
        assertThat(user("camille.invitee").roles())
                .containsExactlyInAnyOrder(Roles.QUALITY, Roles.STAFF);
        assertThat(user("camille.invitee").displayName()).isEqualTo("Camille Invitée");
        assertThat(invitations.waiting()).isEmpty();
    }

    @Test
    @Tag("CPT-26")
    void once_bound_a_person_is_known_by_the_provider_s_name_and_not_by_the_address() {
        invite(EMAIL, Roles.QUALITY);
        arrive(someone("s-1", EMAIL));

        assertThat(arrive(someone("s-1", "nouveau.nom@example.invalid")).login())
                .contains("camille.invitee");
        assertThat(arrive(someone("s-2", EMAIL)).refusal()).contains(Refusal.UNKNOWN);
    }

    @Test
    @Tag("CPT-26")
    @Tag("CPT-30")
    void an_invitation_may_bind_an_account_which_loses_its_password() {
        database.transaction(
                () -> invitations.invite(EMAIL, List.of(Roles.CERT), Optional.of("Referent")));

        assertThat(arrive(someone("s-1", EMAIL)).login()).contains("referent");

        assertThat(user("referent").roles()).containsExactly(Roles.CERT);
        assertThat(user("referent").opensWith("demonstration")).isFalse();
        assertThat(user("lecture").opensWith("demonstration")).isTrue();
    }

    @Test
    @Tag("CPT-26")
    void a_login_that_is_taken_gets_a_number() {
        invite("referent@example.invalid", Roles.STAFF);

        assertThat(arrive(someone("s-1", "referent@example.invalid")).login())
                .contains("referent-2");
        invite("system@example.invalid", Roles.STAFF);
        assertThat(arrive(someone("s-2", "system@example.invalid")).login())
                .as("by which the history means nobody")
                .contains("system-2");
        assertThat(user("referent").roles()).containsExactly(Roles.QUALITY);
    }

    @ParameterizedTest
    @CsvSource({
        "Zoé.Ébène@x.invalid, zoe.ebene",
        "o'neil_j@x.invalid, o-neil-j",
        "..@x.invalid, agent",
        "a+b.@x.invalid, a-b"
    })
    @Tag("CPT-1")
    void a_login_is_made_of_the_address(String email, String login) {
        assertThat(AgentArrivals.loginFrom(email)).isEqualTo(login);
    }

    @Test
    @Tag("CPT-29")
    void a_stranger_is_refused_and_gets_no_account() {
        Arrival arrival = arrive(someone("s-1", "alex.inconnu@example.invalid"));

        assertThat(arrival.login()).isEmpty();
        assertThat(arrival.refusal()).contains(Refusal.UNKNOWN);
        assertThat(arrival.email()).isEqualTo("alex.inconnu@example.invalid");
        assertThat(find("alex.inconnu")).isEmpty();
    }

    @Test
    @Tag("CPT-29")
    void a_stranger_without_address_is_refused() {
        assertThat(arrive(someone("s-1", "")).refusal()).contains(Refusal.UNKNOWN);
    }

    @Test
    @Tag("CPT-29")
    void whoever_is_deactivated_is_refused_whatever_the_provider_says() {
        invite(EMAIL, Roles.QUALITY);
        arrive(someone("s-1", EMAIL));
        database.transaction(() -> user("camille.invitee").deactivate());
        arrivals.rolesFromProvider = true;

        assertThat(arrive(someone("s-1", EMAIL, Roles.QUALITY)).refusal())
                .contains(Refusal.DEACTIVATED);
    }

    @Test
    @Tag("CPT-27")
    void an_address_that_is_not_verified_opens_nothing_and_stays_invited() {
        invite(EMAIL, Roles.QUALITY);
        ProvedIdentity unverified =
                new ProvedIdentity("https://p", "s-1", EMAIL, false, "Camille", Set.of());

        assertThat(arrive(unverified).refusal()).contains(Refusal.UNVERIFIED);
        assertThat(invitations.waiting()).hasSize(1);

        arrivals.emailsTrusted = true;
        assertThat(arrive(unverified).login()).contains("camille.invitee");
    }

    @Test
    @Tag("CPT-28")
    void roles_from_the_provider_are_set_at_each_log_in() {
        arrivals.rolesFromProvider = true;

        assertThat(arrive(someone("s-1", EMAIL, Roles.QUALITY, "OTHER", Roles.READER)).login())
                .contains("camille.invitee");
        assertThat(user("camille.invitee").roles()).containsExactly(Roles.QUALITY);

        arrive(someone("s-1", EMAIL, Roles.CERT, Roles.STAFF));
        assertThat(user("camille.invitee").roles())
                .containsExactlyInAnyOrder(Roles.CERT, Roles.STAFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", Roles.READER, Roles.NIGHT})
    @Tag("CPT-28")
    void without_a_role_of_people_nobody_comes_in(String role) {
        arrivals.rolesFromProvider = true;
        invite(EMAIL, Roles.QUALITY);

        assertThat(arrive(someone("s-1", EMAIL, role)).refusal()).contains(Refusal.NO_ROLE);
    }

    @Test
    @Tag("CPT-31")
    void a_ticket_is_good_for_thirty_seconds_and_once() {
        invite(EMAIL, Roles.QUALITY);
        String ticket = receive(someone("s-1", EMAIL));
        assertThat(ticket).hasSize(64);
        database.at(NOW.plusSeconds(29));
        assertThat(of(ticket)).isPresent();
        database.at(NOW.plusSeconds(30));
        assertThat(of(ticket)).isEmpty();

        String second = receive(someone("s-1", EMAIL));
        assertThat(use(second)).isTrue();
        assertThat(use(second)).isFalse();
        assertThat(of(second)).isEmpty();
        assertThat(of("00")).isEmpty();
    }

    @Test
    @Tag("CPT-31")
    void a_ticket_is_kept_as_its_hash_and_leaves_nothing_behind() {
        invite(EMAIL, Roles.QUALITY);
        String ticket = receive(someone("s-1", EMAIL));

        assertThat(digests()).containsExactly(Ticket.digestOf(ticket)).doesNotContain(ticket);

        database.at(NOW.plusSeconds(31));
        String next = receive(someone("s-1", EMAIL));
        assertThat(digests()).containsExactly(Ticket.digestOf(next));
    }

    @Test
    @Tag("CPT-31")
    void a_refusal_is_told_once() {
        String ticket = receive(someone("s-1", EMAIL));

        assertThat(of(ticket).orElseThrow().refusal()).contains(Refusal.UNKNOWN);
        assertThat(of(ticket)).isEmpty();
    }

    @Test
    @Tag("CPT-25")
    void an_address_is_invited_once_until_its_invitation_is_withdrawn() {
        invite(EMAIL, Roles.QUALITY);
        assertThatThrownBy(() -> invite(" Camille.Invitee@EXAMPLE.invalid ", Roles.STAFF))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.invitation.twice");

        Long id = invitations.waiting().get(0).id();
        database.transaction(() -> invitations.withdraw(id));
        database.transaction(() -> invitations.withdraw(id));
        assertThat(arrive(someone("s-1", EMAIL)).refusal()).contains(Refusal.UNKNOWN);
        invite(EMAIL, Roles.STAFF);
        assertThat(invitations.waiting())
                .extracting(AgentInvitationRow::invitedBy)
                .contains("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "pas une adresse, QUALITY_OFFICER, account.email.malformed",
        "a@b.invalid, READER, account.invitation.rolesOfPeople",
        "a@b.invalid, NIGHT, account.invitation.rolesOfPeople"
    })
    @Tag("CPT-25")
    void what_cannot_be_invited_is_refused(String email, String role, String refusal) {
        assertThatThrownBy(() -> invite(email, role))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(refusal);
    }

    @Test
    @Tag("CPT-25")
    void an_account_that_is_none_or_bound_or_a_system_s_is_not_invited() {
        invite(EMAIL, Roles.QUALITY);
        arrive(someone("s-1", EMAIL));

        for (String login : List.of("camille.invitee", "personne", "lecture")) {
            assertThatThrownBy(
                            () ->
                                    database.transaction(
                                            () ->
                                                    invitations.invite(
                                                            "b@example.invalid",
                                                            List.of(Roles.STAFF),
                                                            Optional.of(login))))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("account.invitation.noAccount");
        }
    }

    @Test
    @Tag("CPT-24")
    void with_a_provider_pages_take_an_administrator_s_password_in_an_emergency_only() {
        logIns.provider = false;
        assertThat(logIns.takesPasswords("referent", "any")).isTrue();

        logIns.provider = true;
        assertThat(logIns.takesPasswords("admin", "any")).isFalse();
        try {
            System.setProperty("clu.emergency", "true");
            assertThat(logIns.takesPasswords("admin", "any")).isTrue();
            assertThat(logIns.takesPasswords("referent", "any")).isFalse();
            assertThat(logIns.takesPasswords("personne", "any")).isFalse();
        } finally {
            System.clearProperty("clu.emergency");
        }
    }

    private void invite(String email, String... roles) {
        database.transaction(() -> invitations.invite(email, List.of(roles), Optional.empty()));
    }

    private static ProvedIdentity someone(String subject, String email, String... roles) {
        return new ProvedIdentity(
                "https://provider.invalid", subject, email, true, "Camille Invitée", Set.of(roles));
    }

    private Arrival arrive(ProvedIdentity identity) {
        return of(receive(identity)).orElseThrow();
    }

    private String receive(ProvedIdentity identity) {
        return database.transaction(() -> arrivals.receive(identity, PROOF));
    }

    private Optional<Arrival> of(String ticket) {
        return database.transaction(() -> arrivals.of(ticket));
    }

    private boolean use(String ticket) {
        return database.transaction(() -> arrivals.use(ticket));
    }

    private List<String> digests() {
        return database.entityManager()
                .createQuery("select t.digest from Ticket t", String.class)
                .getResultList();
    }

    private User user(String login) {
        return find(login).orElseThrow();
    }

    private Optional<User> find(String login) {
        return Users.find(database.entityManager(), login, LockModeType.NONE);
    }
}
