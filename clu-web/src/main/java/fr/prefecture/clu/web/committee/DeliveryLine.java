package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Delivery;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/**
 * What became of a sending for one person, as lists write it.
 *
 * @param kind the shape beside it
 * @param why what the other server said; empty when all is well
 * @param wrong the address may be corrected, and the e-mail sent again
 * @param letter the number of the sending whose letter is still to be posted; 0 for none
 */
public record DeliveryLine(
        long participationId,
        String person,
        String body,
        String text,
        String kind,
        String why,
        boolean wrong,
        int letter) {

    static DeliveryLine of(Delivery delivery, String person, String body) {
        return delivery.message()
                .map(
                        message ->
                                new DeliveryLine(
                                        delivery.participationId(),
                                        person,
                                        body,
                                        said(message),
                                        kind(message),
                                        message.state().isFailure() ? message.error() : "",
                                        delivery.isWrong(),
                                        0))
                .orElseGet(
                        () ->
                                new DeliveryLine(
                                        delivery.participationId(),
                                        person,
                                        body,
                                        delivery.postedOn()
                                                .map(
                                                        on ->
                                                                Texts.of(
                                                                        "committee.delivery.posted",
                                                                        French.day(on)))
                                                .orElseGet(
                                                        () ->
                                                                Texts.of(
                                                                        "committee.delivery.toPost")),
                                        delivery.isToPost() ? "afaire" : "succes",
                                        "",
                                        false,
                                        delivery.isToPost() ? delivery.number() : 0));
    }

    /** « Envoyé le 3 mai 2021 à 14 h 32 », « En attente » */
    private static String said(MessageRow message) {
        return message.sentAt()
                .filter(at -> message.state() == MessageState.SENT)
                .map(at -> Texts.of("committee.delivery.sentAt", at))
                .orElseGet(() -> Texts.of("committee.delivery." + message.state().name()));
    }

    private static String kind(MessageRow message) {
        return switch (message.state()) {
            case SENT, WRITTEN -> "succes";
            case WAITING, PREPARED, SENDING -> "encours";
            case REFUSED, BOUNCED -> "erreur";
            case CANCELLED -> "provisoire";
        };
    }
}
