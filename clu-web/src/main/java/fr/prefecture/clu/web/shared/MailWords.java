package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.mail.BounceReason;
import fr.prefecture.clu.mail.MailFailure;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import java.util.List;
import java.util.MissingResourceException;

/** What became of an e-mail, in words. */
public final class MailWords {

    private MailWords() {}

    /** « Envoyé le 3 mai 2021 à 14 h 32 », « En attente » */
    public static String state(MessageRow message) {
        return message.sentAt()
                .filter(at -> message.state() == MessageState.SENT)
                .map(at -> Texts.of("mail.sentAt", at))
                .orElseGet(() -> Texts.of("MessageState." + message.state().name()));
    }

    /** The sign beside it. */
    public static String kind(MessageRow message) {
        return switch (message.state()) {
            case SENT, WRITTEN -> "succes";
            case WAITING, PREPARED, SENDING -> "encours";
            case REFUSED, BOUNCED -> "erreur";
            case CANCELLED -> "provisoire";
        };
    }

    /** Why it has not arrived, or not yet; empty when all is well. */
    public static String why(MessageRow message) {
        return message.failure().map(failure -> why(message, failure)).orElse("");
    }

    private static String why(MessageRow message, MailFailure failure) {
        String key = "mail.why." + failure.name();
        return switch (failure) {
            case REFUSED, BOUNCED ->
                    Texts.of(key, Texts.of("BounceReason." + reason(message).name()));
            case DRAFT -> message.error().isEmpty() ? Texts.of(key) : rule(message.error());
            default -> Texts.of(key);
        };
    }

    /** What another server said, in its words; empty when none did. */
    public static String said(MessageRow message) {
        return message.failure()
                .filter(failure -> failure != MailFailure.DRAFT)
                .map(failure -> message.error())
                .orElse("");
    }

    /** What somebody does about it, or when it is tried again; empty when nothing is to be done. */
    public static String remedy(MessageRow message) {
        if (!message.state().isFailure()) {
            return message.failure().isEmpty()
                    ? ""
                    : message.nextAt().map(at -> Texts.of("mail.again", at)).orElse("");
        }
        return message.reason()
                .map(BounceReason::name)
                .or(() -> message.failure().map(MailFailure::name))
                .map(name -> Texts.of("mail.remedy." + name))
                .orElse("");
    }

    private static BounceReason reason(MessageRow message) {
        return message.reason().orElse(BounceReason.OTHER);
    }

    /** As the sending keeps it: the key of the rule that said no, then what it speaks of. */
    private static String rule(String kept) {
        List<String> parts = List.of(kept.split(" \\| ", -1));
        try {
            return Texts.of(parts.get(0), parts.subList(1, parts.size()));
        } catch (MissingResourceException e) {
            return kept;
        }
    }
}
