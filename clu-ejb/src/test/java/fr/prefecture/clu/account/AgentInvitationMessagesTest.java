package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AgentInvitationMessagesTest {

    private static final String EMAIL = "camille.invitee@example.invalid";

    private final Database database =
            Database.empty()
                    .at(Instant.parse("2026-11-27T08:00:00Z"))
                    .as("admin")
                    .in(Roles.ADMINISTRATOR);
    private final AgentInvitations invitations = database.boundary(AgentInvitations.class);
    private final AgentInvitationMessages messages =
            database.boundary(AgentInvitationMessages.class);

    @BeforeEach
    void begin() {
        database.offering(messages);
        invitations.opens = true;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("CPT-25")
    void who_is_invited_is_told_so_at_that_address_once() {
        assertThat(invite()).isTrue();

        MessageRow message = message();
        assertThat(message.address()).isEqualTo(EMAIL);
        assertThat(message.state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    @Tag("CPT-25")
    void nobody_is_told_of_an_invitation_that_opens_nothing() {
        invitations.opens = false;

        assertThat(invite()).isFalse();

        assertThat(mailings()).isEmpty();
        withdraw();
    }

    @Test
    @Tag("CPT-25")
    void the_e_mail_of_an_invitation_that_is_withdrawn_does_not_leave() {
        invite();
        long mailing = mailings().get(0).id();

        withdraw();

        assertThat(database.boundary(Mailings.class).messages(mailing))
                .extracting(MessageRow::state)
                .containsExactly(MessageState.CANCELLED);
    }

    @Test
    @Tag("CPT-25")
    void it_says_where_and_as_whom_to_come_in_and_neither_the_roles_nor_by_whose_word() {
        Draft draft = messages.draft("7", 1, new Recipient("7", EMAIL, EMAIL));

        assertThat(draft.subject()).isEqualTo("Votre accès à l’application CLU est ouvert");
        assertThat(draft.text())
                .contains("http://localhost:", "ProConnect", EMAIL, "mot de passe")
                .doesNotContain("QUALITY", "Référent", "admin ");
        assertThat(draft.html()).contains("<a href=\"http://localhost:");
    }

    private boolean invite() {
        return database.transaction(
                () -> invitations.invite(EMAIL, List.of(Roles.QUALITY), Optional.empty()));
    }

    private void withdraw() {
        Long id = invitations.waiting().get(0).id();
        database.transaction(() -> invitations.withdraw(id));
    }

    private List<MailingRow> mailings() {
        return invitations.waiting().stream()
                .flatMap(
                        row ->
                                database
                                        .boundary(Mailings.class)
                                        .of(AgentInvitationMessages.KIND, row.id().toString())
                                        .stream())
                .toList();
    }

    private MessageRow message() {
        List<MailingRow> all = mailings();
        assertThat(all)
                .extracting(MailingRow::title)
                .containsExactly("Votre accès à l’application CLU est ouvert");
        return database.boundary(Mailings.class).messages(all.get(0).id()).get(0);
    }
}
