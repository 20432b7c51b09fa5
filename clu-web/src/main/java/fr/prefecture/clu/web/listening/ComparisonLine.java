package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.QuestionComparison;
import fr.prefecture.clu.listening.QuestionComparison.Chance;
import fr.prefecture.clu.listening.QuestionComparison.Likeness;
import fr.prefecture.clu.listening.QuestionWords;
import fr.prefecture.clu.web.shared.Texts;

/** A question of two campaigns as the page shows it. */
public record ComparisonLine(QuestionComparison comparison) {

    public String question() {
        return comparison.wordsNow().or(comparison::wordsBefore).orElseThrow().question();
    }

    public String before() {
        return comparison.likeness() == Likeness.NEW
                ? ""
                : SatisfactionText.rate(comparison.before());
    }

    public String now() {
        return comparison.likeness() == Likeness.GONE
                ? ""
                : SatisfactionText.rate(comparison.now());
    }

    /** « n = 210, puis 222 » is told in two columns: how many were asked then, and now. */
    public String nBefore() {
        return comparison.before().tooFew() ? "" : String.valueOf(comparison.before().n());
    }

    public String nNow() {
        return comparison.now().tooFew() ? "" : String.valueOf(comparison.now().n());
    }

    public String difference() {
        return comparison.difference().map(SatisfactionText::points).orElse("");
    }

    public String reading() {
        return SatisfactionText.reading(comparison);
    }

    /** The shape beside the words. */
    public String kind() {
        if (reworded() || comparison.likeness() == Likeness.RECOUNTED) {
            return "alerte";
        }
        if (comparison.chance() != Chance.BEYOND) {
            return "info";
        }
        return comparison.difference().filter(one -> one.signum() > 0).isPresent()
                ? "succes"
                : "erreur";
    }

    public boolean reworded() {
        return comparison.likeness() == Likeness.REWORDED;
    }

    public String wordsBefore() {
        return comparison.wordsBefore().map(ComparisonLine::words).orElse("");
    }

    public String wordsNow() {
        return comparison.wordsNow().map(ComparisonLine::words).orElse("");
    }

    private static String words(QuestionWords words) {
        return Texts.of("listening.results.words", words.question(), words.answers());
    }
}
