package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What limits a figure, as it is said beside it. */
public final class CaveatWords {

    private CaveatWords() {}

    /**
     * « 20 jours sur 21 (1 jour perdu) », « 12 cas non comptés », « moins de 30 cas »; nothing
     * where nothing limits it.
     *
     * @param cases of how many it is; nothing for a count
     */
    public static List<String> of(FigureCaveats caveats, Optional<BigDecimal> cases) {
        List<String> words = new ArrayList<>();
        caveats.coverage()
                .filter(coverage -> !coverage.isWhole())
                .ifPresent(coverage -> words.add(coverage(coverage)));
        if (caveats.notCounted() > 0) {
            words.add(Texts.count(caveats.notCounted(), "shared.caveat.notCounted"));
        }
        if (caveats.expired() > 0) {
            words.add(Texts.count(caveats.expired(), "shared.caveat.expired"));
        }
        cases.filter(n -> n.signum() > 0)
                .filter(n -> n.compareTo(BigDecimal.valueOf(caveats.fewest())) < 0)
                .ifPresent(n -> words.add(Texts.of("shared.caveat.few", caveats.fewest())));
        return words;
    }

    /** « 8 jours sur 21 », « 20 jours sur 21 (1 perdu) » */
    public static String coverage(FigureCoverage coverage) {
        String known =
                Texts.of(
                        "shared.coverage",
                        Texts.count(coverage.known(), "shared.coverage." + coverage.unit()),
                        coverage.expected());
        return coverage.lost() == 0
                ? known
                : Texts.of(
                        "shared.coverage.lost",
                        known,
                        Texts.count(coverage.lost(), "shared.coverage.lost.count"));
    }

    /** « au moins 60,0 % » where a value is a bound. */
    public static String bound(FigureCaveats caveats, String value) {
        return caveats.lowerBound() ? Texts.of("shared.caveat.atLeast", value) : value;
    }
}
