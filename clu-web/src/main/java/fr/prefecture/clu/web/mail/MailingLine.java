package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.MailingStanding;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Map;

/**
 * A mailing as the list writes it.
 *
 * @param by who asked for it
 */
public record MailingLine(MailingRow row, String by) {

    /** The features' words for what they send. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("account.digest", "mail.kind.digest"),
                    Map.entry("account.invitation", "mail.kind.invitation"),
                    Map.entry("committee.convocation", "mail.kind.convocation"),
                    Map.entry("committee.reminder", "mail.kind.reminder"),
                    Map.entry("committee.update", "mail.kind.update"),
                    Map.entry("committee.cancellation", "mail.kind.cancellation"),
                    Map.entry("committee.minutes", "mail.kind.minutes"),
                    Map.entry("letters.consultation", "mail.kind.consultation"),
                    Map.entry("letters.reminder", "mail.kind.consultationReminder"),
                    Map.entry("indicators.reminder", "mail.kind.roundReminder"),
                    Map.entry("home.month", "mail.kind.month"));

    public long id() {
        return row.id();
    }

    public String title() {
        return row.title();
    }

    public String at() {
        return French.dateTime(row.at().atZone(Settings.zone()));
    }

    public String kind() {
        String kind = Texts.of(KINDS.getOrDefault(row.kind(), "mail.kind.other"));
        return row.trial() ? Texts.of("mail.trial", kind) : kind;
    }

    public String standing() {
        return Texts.of("MailingStanding." + row.standing().name());
    }

    /** The sign beside it. */
    public String sign() {
        return switch (row.standing()) {
            case RUNNING -> "encours";
            case FAILED -> "erreur";
            case DONE -> row.sent() == 0 ? "provisoire" : "succes";
        };
    }

    public boolean plain() {
        return row.standing() == MailingStanding.DONE;
    }

    public String sent() {
        return French.number(row.sent());
    }

    public String waiting() {
        return French.number(row.waiting());
    }

    public String failed() {
        return French.number(row.failed());
    }

    public String cancelled() {
        return French.number(row.cancelled());
    }

    public boolean failures() {
        return row.failed() > 0;
    }
}
