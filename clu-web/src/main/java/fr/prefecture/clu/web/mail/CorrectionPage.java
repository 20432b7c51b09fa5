package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** Corrects the address of an e-mail that has not left, and puts it back into the queue. */
@Named
@RequestScoped
public class CorrectionPage extends MailingFrame {

    @Inject Mailings mailings;

    private Optional<MessageRow> message;
    private String email;

    public void load() throws IOException {
        if (message().isEmpty()) {
            messages.missing();
        }
    }

    public String send() throws IOException {
        String to = email == null ? "" : email.strip();
        MessageRow row = message().orElseThrow();
        mailings.retry(row.id(), to);
        messages.tellNext(Texts.of("mail.corrected", row.name(), to));
        messages.leadTo(getAddress());
        return null;
    }

    private Optional<MessageRow> message() {
        if (message == null) {
            String asked = Optional.ofNullable(request.getParameter("courriel")).orElse("");
            message =
                    lists.messages(number()).stream()
                            .filter(row -> String.valueOf(row.id()).equals(asked))
                            .findFirst();
        }
        return message;
    }

    public MessageLine getLine() {
        return new MessageLine(message().orElseThrow());
    }

    public String getHeading() {
        return Texts.of("mail.correction.heading", getLine().name());
    }

    public String getEmail() {
        return email == null ? getLine().address() : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
