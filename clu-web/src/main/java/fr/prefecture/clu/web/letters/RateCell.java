package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.InboundTotals;
import fr.prefecture.clu.letters.ReplyRate;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/**
 * A rate as pages show it, with its number.
 *
 * @param percent empty where there is no rate
 * @param missing why there is none
 * @param late how many are late; empty where there is no rate
 * @param value as the mark of the drawing carries it, or nothing
 */
public record RateCell(String percent, String n, String missing, String late, String value) {

    static RateCell of(InboundTotals totals, ReplyRate rate) {
        return rate.percent()
                .map(
                        percent ->
                                new RateCell(
                                        CaveatWords.bound(rate.caveats(), French.percent(percent)),
                                        Texts.of("letters.rate.n", rate.inTime(), rate.due()),
                                        "",
                                        French.number(rate.late()),
                                        percent.toPlainString()))
                .orElseGet(() -> new RateCell("", "", missing(totals, rate), "", ""));
    }

    private static String missing(InboundTotals totals, ReplyRate rate) {
        if (totals.rows() == 0 || rate.notCounted() > 0) {
            return Texts.of("letters.rate.notCounted");
        }
        return rate.waiting() > 0
                ? Texts.of("letters.rate.waiting")
                : Texts.of("shared.number.nothing");
    }
}
