package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationDelivery;
import fr.prefecture.clu.letters.ConsultedMemberRow;
import fr.prefecture.clu.letters.MemberAnswer;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MailWords;
import fr.prefecture.clu.web.shared.Texts;
import java.util.stream.Collectors;

/** A member who is asked, as the list writes them: what was sent, what they answered. */
public record ConsultedLine(ConsultationDelivery delivery, MemberAnswer answer) {

    public long id() {
        return delivery.member().id();
    }

    public String name() {
        return delivery.member().name();
    }

    public String body() {
        return delivery.member().body();
    }

    /** How the sending went. */
    public String text() {
        ConsultedMemberRow member = delivery.member();
        if (delivery.asked().isPresent()) {
            return MailWords.state(delivery.asked().get());
        }
        if (member.posted()) {
            return member.postedOn()
                    .map(on -> Texts.of("committee.delivery.posted", French.day(on)))
                    .orElseGet(() -> Texts.of("committee.delivery.toPost"));
        }
        return Texts.of(
                member.reached() ? "letters.consulted.before" : "letters.consulted.unreached");
    }

    /** The sign beside it. */
    public String kind() {
        ConsultedMemberRow member = delivery.member();
        if (delivery.asked().isPresent()) {
            return MailWords.kind(delivery.asked().get());
        }
        if (member.posted()) {
            return member.postedOn().isPresent() ? "succes" : "afaire";
        }
        return member.reached() ? "info" : "alerte";
    }

    /** Why it did not arrive. */
    public String why() {
        return delivery.asked()
                .filter(message -> message.state().isFailure())
                .map(ConsultedLine::why)
                .orElse("");
    }

    private static String why(MessageRow message) {
        String said = MailWords.said(message);
        return said.isEmpty()
                ? MailWords.why(message)
                : Texts.of("mail.whySaid", MailWords.why(message), said);
    }

    public boolean wrong() {
        return delivery.isWrong();
    }

    /** « Relance le 12 juin 2021 » */
    public String reminded() {
        return delivery.member()
                .remindedOn()
                .map(on -> Texts.of("letters.consulted.reminded", on))
                .orElse("");
    }

    /** « 3 observations, le 10 juin 2021 (courriel) », « Sans réponse » */
    public String answered() {
        return answer.answeredOn()
                .map(
                        on ->
                                Texts.of(
                                        "letters.consulted.answered",
                                        Texts.count(
                                                answer.observations().size(),
                                                "letters.count.observations"),
                                        on,
                                        answer.channels().stream()
                                                .map(
                                                        one ->
                                                                Texts.of(
                                                                        "ObservationChannel."
                                                                                + one.name()))
                                                .collect(Collectors.joining(", "))))
                .orElseGet(() -> Texts.of("letters.consulted.silent"));
    }

    public boolean silent() {
        return answer.isSilent();
    }

    public boolean late() {
        return answer.isLate();
    }
}
