package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Delivery;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MailWords;
import fr.prefecture.clu.web.shared.Texts;

/**
 * What became of a sending for one person, as lists write it.
 *
 * @param kind the shape beside it
 * @param why it did not arrive; empty when it did, or waits
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
                                        MailWords.state(message),
                                        MailWords.kind(message),
                                        message.state().isFailure() ? why(message) : "",
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

    /** What is known of it, then the words of the server that said no. */
    private static String why(MessageRow message) {
        String said = MailWords.said(message);
        return said.isEmpty()
                ? MailWords.why(message)
                : Texts.of("mail.whySaid", MailWords.why(message), said);
    }
}
