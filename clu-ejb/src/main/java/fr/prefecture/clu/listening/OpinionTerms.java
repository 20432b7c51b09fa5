package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the platform tells of an opinion.
 *
 * @param reference its number there
 * @param structure the service or place that it is about, in the platform's words; may be empty
 * @param title may be empty when there is a text, and the other way round
 * @param answered whether there is an answer, whose day and text the platform may not tell
 * @param answer its text; may be empty
 */
public record OpinionTerms(
        String reference,
        LocalDate publishedOn,
        String structure,
        OpinionFeeling feeling,
        String title,
        String text,
        boolean answered,
        Optional<LocalDate> answeredOn,
        String answer)
        implements Serializable {

    public static final int LONGEST_TEXT = 10_000;

    static final int LONGEST_REFERENCE = 80;
    static final int LONGEST_STRUCTURE = 200;
    static final int LONGEST_TITLE = 300;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /**
     * ECO-55
     *
     * @throws RuleBroken when it says nothing, or more than can be kept
     */
    public OpinionTerms {
        reference = reference.strip();
        structure = structure.strip();
        title = title.strip();
        text = text.strip();
        answer = answer.strip();
        answered = answered || answeredOn.isPresent() || !answer.isEmpty();
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new RuleBroken("listening.opinion.reference", LONGEST_REFERENCE);
        }
        if (publishedOn.isBefore(FIRST)) {
            throw new RuleBroken("period.outside", publishedOn);
        }
        if (title.isEmpty() && text.isEmpty()) {
            throw new RuleBroken("listening.opinion.empty");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new RuleBroken("listening.opinion.title", LONGEST_TITLE, title.length());
        }
        if (structure.length() > LONGEST_STRUCTURE) {
            throw new RuleBroken("listening.opinion.structure", LONGEST_STRUCTURE);
        }
        if (text.length() > LONGEST_TEXT || answer.length() > LONGEST_TEXT) {
            throw new RuleBroken(
                    "listening.opinion.text",
                    LONGEST_TEXT,
                    Math.max(text.length(), answer.length()));
        }
    }
}
