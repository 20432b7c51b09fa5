package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed of a complaint, a suggestion or a report about accessibility.
 *
 * @param service the name of the service that it is about; empty when it does not say
 * @param reason the number of the main reason
 * @param text in the person's words, without who they are
 */
public record ComplaintTerms(
        @NotNull ComplaintKind kind,
        @NotNull LocalDate receivedOn,
        @NotNull ComplaintChannel channel,
        String service,
        long reason,
        Optional<Long> secondReason,
        @NotBlank @Size(max = ComplaintTerms.LONGEST_TEXT) String text,
        boolean answerWanted) {

    public static final int LONGEST_TEXT = 5000;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** ECO-81 */
    public ComplaintTerms {
        text = text.strip();
        service = service.strip();
        if (text.isEmpty()) {
            throw new RuleBroken("listening.complaint.text.missing").at("text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new RuleBroken("listening.complaint.text.long", LONGEST_TEXT, text.length())
                    .at("text");
        }
        if (receivedOn.isBefore(FIRST)) {
            throw new RuleBroken("listening.complaint.received.early", receivedOn).at("receivedOn");
        }
        if (secondReason.filter(second -> second == reason).isPresent()) {
            throw new RuleBroken("listening.complaint.reason.same").at("secondReason");
        }
        answerWanted = answerWanted || kind == ComplaintKind.ACCESSIBILITY;
    }
}
