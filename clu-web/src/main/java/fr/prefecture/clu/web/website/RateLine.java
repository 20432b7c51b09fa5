package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.RuleTerms;
import fr.prefecture.clu.website.UpdateRate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rate of a period, with all that it takes to read it rightly.
 *
 * @param rule nothing where the rate is of one section, for which nothing is required
 */
public record RateLine(String label, String period, UpdateRate rate, Optional<RuleTerms> rule) {

    /** With its unit; nothing when no day was expected. */
    public String value() {
        return rate.percent().map(French::percent).orElse("");
    }

    /** « 81 jours mis à jour ÷ 202 jours attendus » */
    public String calculation() {
        return Texts.of(
                "website.rate.calculation",
                Texts.count(rate.updated(), "website.count.updated"),
                Texts.count(rate.expected(), "website.count.expected"));
    }

    public String objective() {
        return rule.map(terms -> Texts.of("website.rate.objective", RuleWords.target(terms)))
                .orElse("");
    }

    /** Who set the target, and since when. */
    public String objectiveSource() {
        return rule.map(RuleWords::source).orElse("");
    }

    public String stateKind() {
        return switch (verdict()) {
            case REACHED -> "succes";
            case WATCHED -> "alerte";
            case MISSED -> "erreur";
            case UNAVAILABLE -> "indisponible";
            case UNJUDGED -> "";
        };
    }

    public String stateText() {
        Verdict verdict = verdict();
        return verdict == Verdict.UNJUDGED ? "" : Texts.of("Verdict." + verdict);
    }

    private Verdict verdict() {
        return new Figure(
                        "website.updateRate",
                        BigDecimal.valueOf(rate.updated()),
                        BigDecimal.valueOf(rate.expected()),
                        FigureUnit.PERCENT,
                        rule.map(RuleTerms::goal).orElse(null),
                        null,
                        "")
                .verdict();
    }
}
