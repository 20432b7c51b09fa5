package fr.prefecture.clu.listening;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious values with which the template of a mystery survey's report can be tried. */
@Stateless
@PermitAll
public class MysteryExamples implements PaperExamples {

    private static final LocalDate BEGUN = LocalDate.of(2021, 5, 3);

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(
                MysteryReports.REPORT,
                MysteryPaper.values(
                        result(), Map.of("2.1", "Disponibilité, courtoisie, prise de congé")));
    }

    private static MysteryResult result() {
        MysteryPoints points = new MysteryPoints(BigDecimal.valueOf(21), BigDecimal.valueOf(28), 2);
        return new MysteryResult(
                new MysteryRow(
                        1,
                        1,
                        "exemple",
                        MysteryDirection.OURS,
                        new MysteryTerms(
                                "Appels mystère de démonstration",
                                MysteryMedium.TELEPHONE,
                                "Préfecture partenaire fictive",
                                BEGUN,
                                BEGUN.plusDays(18),
                                new OpeningHours(
                                        LocalTime.of(8, 30),
                                        LocalTime.of(16, 0),
                                        Optional.empty(),
                                        Optional.empty())),
                        MysteryState.UNDER_WAY,
                        40,
                        2,
                        Optional.empty()),
                points,
                List.of(new MysteryResult.Line(1, "S1", "Accueil général", "", points, true)),
                List.of(
                        new MysteryResult.Line(
                                1,
                                "T1",
                                "L’appel est décroché en moins de 5 sonneries",
                                "2.1",
                                points,
                                false)),
                List.of(new MysteryResult.Line(0, "2.1", "", "2.1", points, false)),
                List.of(new MysteryResult.Outcome(ContactOutcome.ANSWERED, 2)),
                Optional.of(BigDecimal.valueOf(3)),
                Optional.empty(),
                List.of("La musique d’attente est trop forte."));
    }
}
