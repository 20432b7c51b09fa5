package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationDelivery;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far a sending is, as pages follow it.
 *
 * @param said one sentence
 * @param percent of the e-mails that no longer wait
 */
public record ConsultationReport(String said, String percent, boolean over) {

    private static final long WHOLE = 100;

    static ConsultationReport of(
            List<ConsultationDelivery> deliveries,
            Function<ConsultationDelivery, Optional<MessageRow>> which) {
        List<MessageRow> mails =
                deliveries.stream().flatMap(one -> which.apply(one).stream()).toList();
        long waiting = mails.stream().filter(one -> !one.state().isOver()).count();
        long wrong =
                mails.stream()
                        .filter(
                                one ->
                                        one.state().isFailure()
                                                || one.state() == MessageState.CANCELLED)
                        .count();
        String way =
                Texts.of("committee.delivery.way", mails.size() - waiting - wrong, mails.size());
        return new ConsultationReport(
                wrong == 0
                        ? way
                        : Texts.of(
                                "committee.delivery.wayWrong",
                                way,
                                Texts.count(wrong, "committee.delivery.refused")),
                String.valueOf(
                        mails.isEmpty() ? WHOLE : (mails.size() - waiting) * WHOLE / mails.size()),
                waiting == 0);
    }
}
