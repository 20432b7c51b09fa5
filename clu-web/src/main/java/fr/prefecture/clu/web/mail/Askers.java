package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Those who asked for mailings, by name. */
@RequestScoped
public class Askers {

    @Inject Users users;

    private final Map<String, String> names = new HashMap<>();

    MailingLine line(MailingRow row) {
        return new MailingLine(
                row,
                row.automatic()
                        ? Texts.of("mail.automatic")
                        : names.computeIfAbsent(
                                row.by(),
                                login ->
                                        users.named(login)
                                                .map(UserRow::displayName)
                                                .orElse(login)));
    }
}
