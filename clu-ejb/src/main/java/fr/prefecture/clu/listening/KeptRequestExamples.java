package fr.prefecture.clu.listening;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious values with which the board's template can be tried. */
@Stateless
@PermitAll
public class KeptRequestExamples implements PaperExamples {

    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TO = LocalDate.of(2021, 6, 30);

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(
                KeptRequestPapers.TEMPLATE,
                KeptRequestPapers.values(
                        List.of(
                                new KeptRequestRow(
                                        1,
                                        "A-2021-001",
                                        "Des panneaux plus lisibles dans le hall",
                                        "Les panneaux ont des lettres contrastées et des flèches.",
                                        "Réunion du 31 mai 2021",
                                        "/comite/reunions/1",
                                        "Bureau de l’accueil",
                                        LocalDate.of(2021, 6, 21)),
                                new KeptRequestRow(
                                        2,
                                        "A-2021-002",
                                        "Savoir à quelles heures on attend le moins",
                                        "Les heures creuses sont affichées et publiées.",
                                        "",
                                        "",
                                        "",
                                        LocalDate.of(2021, 4, 2))),
                        Optional.of(FROM),
                        Optional.of(TO)));
    }
}
