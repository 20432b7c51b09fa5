package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.FinalDisposition;
import fr.prefecture.clu.quality.RetentionTerms;
import fr.prefecture.clu.web.shared.Texts;

/** How retention rules are spoken of. */
final class RetentionWords {

    private RetentionWords() {}

    /** « 5 ans à partir de l’obtention, puis tri » */
    static String fate(RetentionTerms terms) {
        return terms.disposition() == FinalDisposition.PERMANENT
                ? Texts.of("FinalDisposition.PERMANENT")
                : Texts.of(
                        "quality.retention.fate",
                        years(terms),
                        Texts.of("RetentionStart." + terms.starts().name()),
                        Texts.of("FinalDisposition." + terms.disposition().name()));
    }

    /** With the kind of document. */
    static String said(RetentionTerms terms) {
        return Texts.of("quality.retention.said", terms.name(), fate(terms));
    }

    static String years(RetentionTerms terms) {
        return terms.disposition() == FinalDisposition.PERMANENT
                ? ""
                : Texts.count(terms.years(), "quality.count.years");
    }

    static String months(RetentionTerms terms) {
        return terms.validityMonths()
                .map(months -> Texts.count(months, "quality.count.months"))
                .orElse("");
    }
}
