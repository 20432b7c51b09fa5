package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import fr.prefecture.clu.website.RuleTerms;
import fr.prefecture.clu.website.UpdateRate;
import java.util.Optional;

/**
 * The rate of a period, with all that it takes to read it rightly.
 *
 * @param rule nothing where the rate is of one section, for which nothing is required
 */
public record RateLine(String label, String period, UpdateRate rate, Optional<RuleTerms> rule) {

    /** With its unit; nothing when no expected day is known. */
    public String value() {
        return figure().value().map(French::figurePercent).orElse("");
    }

    /** WEB-16: « 8 jours sur 21 »; nothing where all is known. */
    public String coverage() {
        return String.join(", ", CaveatWords.of(figure().caveats(), Optional.empty()));
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
        Verdict verdict = figure().verdict();
        return verdict == Verdict.UNJUDGED ? "" : VerdictWords.kind(verdict);
    }

    public String stateText() {
        Verdict verdict = figure().verdict();
        return verdict == Verdict.UNJUDGED ? "" : VerdictWords.word(verdict);
    }

    private Figure figure() {
        return rate.figure(rule.map(RuleTerms::goal).orElse(null));
    }
}
