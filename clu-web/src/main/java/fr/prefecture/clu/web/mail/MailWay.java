package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailLines;
import fr.prefecture.clu.mail.Outage;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How e-mails leave: into a folder, or by a mail server, which may be down. */
@RequestScoped
public class MailWay {

    @Inject MailLines lines;

    private Optional<Outage> outage;

    /** No mail server is set: e-mails become files. */
    public boolean isKeptHere() {
        return Settings.mailHost().isEmpty();
    }

    public String getFolder() {
        return Settings.outbox().toString();
    }

    public boolean isDown() {
        return !isKeptHere() && outage().isPresent();
    }

    public String getServer() {
        return Settings.mailHost().orElse("");
    }

    public String getSender() {
        return Settings.mailFrom();
    }

    /** « Le serveur de courriel smtp.prefecture.invalid ne répond plus depuis le … » */
    public String getDownHeading() {
        return Texts.of("mail.way.down", getServer(), outage().orElseThrow().since());
    }

    /** What it said, or the network. */
    public String getSaid() {
        return outage().map(Outage::said).orElse("");
    }

    public String getNextTry() {
        return lines.nextTry()
                .map(at -> French.time(at.atZone(Settings.zone())))
                .map(at -> Texts.of("mail.way.next", at))
                .orElse("");
    }

    private Optional<Outage> outage() {
        if (outage == null) {
            outage = lines.outage();
        }
        return outage;
    }
}
