package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.mail.DropOutcome;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.mail.Recognition;
import fr.prefecture.clu.shared.Settings;

/**
 * A received e-mail as a list writes it, whatever it is about.
 *
 * @param person whom it is from, or whom it did not reach, in the words of the feature; empty when
 *     nobody knows
 * @param task the key of the link to the next thing to do while it is open
 */
public record ReceivedLine(ReceivedRow row, String person, String task) {

    public long id() {
        return row.id();
    }

    public boolean open() {
        return row.state() == ReceivedMail.State.OPEN;
    }

    public String at() {
        return French.dateTime(row.at().atZone(Settings.zone()));
    }

    public String kept() {
        return French.date(row.keptUntil());
    }

    /** « Hélène Dupré, h.dupre@asso.example » */
    public String sender() {
        if (row.senderAddress().isEmpty()) {
            return row.senderName().isEmpty()
                    ? Texts.of("committee.received.noSender")
                    : row.senderName();
        }
        return row.senderName().isEmpty()
                ? row.senderAddress()
                : row.senderName() + ", " + row.senderAddress();
    }

    public String subject() {
        return row.subject().isEmpty() ? Texts.of("committee.received.noSubject") : row.subject();
    }

    public String outcome() {
        return Texts.of("DropOutcome." + result().name());
    }

    public String outcomeKind() {
        return kind(result());
    }

    private DropOutcome result() {
        return switch (row.kind()) {
            case BOUNCE -> DropOutcome.BOUNCED;
            case DELAY -> DropOutcome.DELAYED;
            case AUTO_REPLY -> DropOutcome.AUTOMATIC;
            case ANSWER -> person.isEmpty() ? DropOutcome.UNKNOWN : DropOutcome.RECOGNISED;
        };
    }

    public static String kind(DropOutcome outcome) {
        return switch (outcome) {
            case RECOGNISED -> "succes";
            case UNKNOWN, DELAYED -> "alerte";
            case BOUNCED, REFUSED -> "erreur";
            case AUTOMATIC, KNOWN -> "info";
        };
    }

    /** Who it is, and how that is known when it is not by the address. */
    public String who() {
        return row.recognition().filter(how -> how == Recognition.THREAD).isPresent()
                ? Texts.of("committee.received.otherAddress", person)
                : person;
    }

    /** What it is about, beside its kind: the reason of a bounce, a count of machines. */
    public String detail() {
        if (row.reason().isPresent()) {
            return Texts.of(
                    "committee.received.bounce",
                    row.failedAddress().isEmpty()
                            ? Texts.of("committee.received.bounce.noAddress")
                            : row.failedAddress(),
                    Texts.of("BounceReason." + row.reason().get().name()));
        }
        return row.times() > 1 ? Texts.count(row.times(), "committee.received.times") : "";
    }

    public String state() {
        return Texts.of("mail.received.state." + row.state().name());
    }

    /** The words of the link to the next thing to do. */
    public String next() {
        return Texts.of(open() ? task : "committee.received.open");
    }
}
