package fr.prefecture.clu.home;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Fictitious words with which the template of a month can be tried. */
@Stateless
@PermitAll
public class MonthExamples implements PaperExamples {

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(MonthPapers.TEMPLATE, MonthPapers.values(sheet()));
    }

    static MonthSheet sheet() {
        return new MonthSheet(
                YearMonth.of(2021, 5),
                "Tableau de bord",
                List.of("Mai 2021", "Édité le jeudi 10 juin 2021", "Figé le 7 juin 2021"),
                "Mai 2021 : 1 indicateur sur 2 atteint son objectif.",
                List.of("Non atteint : actions en retard."),
                List.of(
                        new MonthSheet.Cell(
                                "Délai de traitement du CERT",
                                "12,4",
                                "jours",
                                "objectif : ≤ 15 jours",
                                "Atteint",
                                List.of("en baisse de 1,3 jour sur un mois"),
                                "données du 31 mai 2021",
                                "Corrigé depuis : 12,6 jours"),
                        new MonthSheet.Cell(
                                "Actions en retard",
                                "3",
                                "sur 27",
                                "objectif : 0",
                                "Non atteint",
                                List.of(),
                                "données du 31 mai 2021",
                                ""),
                        new MonthSheet.Cell(
                                "Satisfaction",
                                "",
                                "",
                                "",
                                "Non disponible",
                                List.of(),
                                "aucune donnée pour ce mois",
                                "")),
                List.of(
                        new MonthSheet.Part(
                                "Échéances",
                                "30 prochains jours",
                                List.of(
                                        new MonthSheet.Item(
                                                "mar. 15/06/2021",
                                                "dans 5 jours",
                                                "Consultation : modèles de courrier",
                                                "/comite/consultations/1")),
                                ""),
                        new MonthSheet.Part("En retard", "", List.of(), "Rien n’est en retard.")));
    }
}
