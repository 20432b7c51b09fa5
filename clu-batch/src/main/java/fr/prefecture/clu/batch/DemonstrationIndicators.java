package fr.prefecture.clu.batch;

import fr.prefecture.clu.indicators.IndicatorFrequency;
import fr.prefecture.clu.indicators.IndicatorTerms;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.indicators.Measurements;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * In demonstration mode: two fictitious indicators of 2021 whose values people type; the first one
 * changes its definition in the middle of the year.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationIndicators {

    private static final String WAITING = "accueil.attente";
    private static final String CHECKED = "site.fiches-verifiees";
    private static final String PROOF = "Donnée fictive de démonstration";
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    /** People who waited less than a quarter of an hour, and all, month by month. */
    private static final int[][] WAITED = {
        {612, 780}, {598, 744}, {655, 801}, {570, 690}, {688, 812}, {702, 860},
        {640, 905}, {520, 742}, {700, 915}, {731, 930}, {722, 901}, {560, 702}
    };

    private static final int[][] SHEETS = {{31, 40}, {36, 40}, {40, 41}, {39, 41}};

    @EJB private Indicators indicators;
    @EJB private Measurements measurements;

    /** Does nothing once they are there. */
    public void measure() {
        if (indicators.sheet(WAITING).isPresent()) {
            return;
        }
        indicators.open(
                WAITING,
                FigureUnit.PERCENT,
                IndicatorFrequency.MONTHLY,
                "Bureau de l’accueil",
                JANUARY,
                new IndicatorTerms(
                        "Attente de moins d’un quart d’heure à l’accueil",
                        "Part des usagers reçus sans rendez-vous moins de quinze minutes après"
                                + " leur arrivée à l’accueil.",
                        "usagers reçus en moins de 15 minutes ÷ usagers reçus sans rendez-vous",
                        "Objectif local fictif ; relevé de la borne d’accueil",
                        Proportion.FEWEST));
        for (int month = 1; month <= 6; month++) {
            enter(WAITING, JANUARY.plusMonths(month - 1L), WAITED[month - 1]);
        }
        indicators.redefine(
                WAITING,
                indicators.sheet(WAITING).orElseThrow().version(),
                YearMonth.of(2021, 7),
                new IndicatorTerms(
                        "Attente de moins d’un quart d’heure à l’accueil",
                        "Part des usagers, avec ou sans rendez-vous, reçus moins de quinze minutes"
                                + " après l’heure de leur arrivée ou de leur rendez-vous.",
                        "usagers reçus en moins de 15 minutes ÷ usagers reçus",
                        "Objectif local fictif ; relevé de la borne d’accueil",
                        Proportion.FEWEST));
        for (int month = 7; month <= 12; month++) {
            enter(WAITING, JANUARY.plusMonths(month - 1L), WAITED[month - 1]);
        }
        indicators.open(
                CHECKED,
                FigureUnit.PERCENT,
                IndicatorFrequency.QUARTERLY,
                "Service de la communication",
                JANUARY,
                new IndicatorTerms(
                        "Fiches pratiques vérifiées dans le trimestre",
                        "Part des fiches d’informations pratiques relues et datées dans le"
                                + " trimestre.",
                        "fiches vérifiées ÷ fiches publiées",
                        "Marianne, vérification trimestrielle des informations pratiques"));
        for (int quarter = 1; quarter <= SHEETS.length; quarter++) {
            enter(CHECKED, YearMonth.of(2021, 3 * quarter), SHEETS[quarter - 1]);
        }
    }

    private void enter(String code, YearMonth month, int[] counts) {
        measurements.enter(
                code,
                month,
                BigDecimal.valueOf(counts[0]),
                Optional.of(BigDecimal.valueOf(counts[1])),
                PROOF);
    }
}
