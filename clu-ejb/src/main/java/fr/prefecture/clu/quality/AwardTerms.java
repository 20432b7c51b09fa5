package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of a label that was awarded.
 *
 * @param validUntil three years later, where nobody says otherwise
 * @param body who awarded it
 */
public record AwardTerms(
        String label,
        long editionId,
        LocalDate awardedOn,
        Optional<LocalDate> validUntil,
        String body) {

    static final int LONGEST = 150;

    /**
     * @throws RuleBroken when it ends before it begins, or a text is missing or too long
     */
    public AwardTerms {
        label = text("quality.award.label.length", label);
        body = text("quality.award.body.length", body);
        if (validUntil.isPresent() && validUntil.get().isBefore(awardedOn)) {
            throw new RuleBroken("quality.award.ends", awardedOn, validUntil.get());
        }
    }

    private static String text(String key, String said) {
        String text = said.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken(key, LONGEST, text.length());
        }
        return text;
    }
}
