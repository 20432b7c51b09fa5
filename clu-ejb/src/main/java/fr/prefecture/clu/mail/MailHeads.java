package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.dom.address.Mailbox;

/** The heads of e-mails that somebody counts: MEL-24. Nothing is kept of them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailHeads {

    /** A sender's clock may be fast, or of another zone. */
    private static final Duration TOLERATED = Duration.ofDays(1);

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    @Inject Clock clock;

    /**
     * MEL-24: reads as far as the end of the head. What it refuses says why, and quotes nothing.
     *
     * @throws RuleBroken when it is no e-mail, or has no date, or one that cannot be
     */
    public MailHead read(InputStream content) {
        MailHeader head;
        try (InputStream in = new BufferedInputStream(content)) {
            EmlFile.mustBeText(in);
            EmlFile.skipWhatIsNoHeader(in);
            head = EmlReader.head(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean said = head.has("from") || head.has("sender") || head.has("return-path");
        if (!said || !head.has("date") && !head.has("message-id")) {
            throw new RuleBroken("mail.head.none");
        }
        Instant sentAt = head.date().orElseThrow(() -> new RuleBroken("mail.head.noDate"));
        if (sentAt.isBefore(FIRST) || sentAt.isAfter(clock.instant().plus(TOLERATED))) {
            throw new RuleBroken("mail.head.date", LocalDate.ofInstant(sentAt, Settings.zone()));
        }
        Set<String> named = new LinkedHashSet<>(head.ids("in-reply-to"));
        named.addAll(head.ids("references"));
        return new MailHead(
                head.mailbox("from")
                        .or(() -> head.mailbox("sender"))
                        .map(Mailbox::getAddress)
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .orElse(""),
                sentAt,
                head.ids("message-id").stream().findFirst().orElse(""),
                named,
                Machine.isAutomatic(head) || head.raw("return-path").equals("<>"),
                Machine.isReturned(head));
    }
}
