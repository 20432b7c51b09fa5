package fr.prefecture.clu.quality;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fictitious slip with which the template of the elimination slip can be tried. */
@Stateless
@PermitAll
public class EliminationExamples implements PaperExamples {

    private static final LocalDate MADE = LocalDate.of(2021, 6, 1);

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(
                EliminationPapers.TEMPLATE,
                EliminationPapers.values(slip(Optional.empty(), ""), lines()));
    }

    static EliminationRow slip(Optional<LocalDate> visaOn, String visa) {
        return new EliminationRow(
                1, 1, "BE-2021-001", MADE, "referent", visaOn, visa, "referent", 2, 2, 41_500, 1);
    }

    static List<EliminationLineRow> lines() {
        return List.of(
                new EliminationLineRow(
                        1,
                        1,
                        "Contrôle des informations pratiques, 1er trimestre 2016",
                        "Communication",
                        LocalDate.of(2016, 3, 30),
                        "Contrôle trimestriel des informations pratiques",
                        5,
                        FinalDisposition.SELECTION,
                        LocalDate.of(2021, 3, 30),
                        "",
                        2,
                        41_500,
                        true),
                new EliminationLineRow(
                        2,
                        2,
                        "Photographie du hall",
                        "",
                        LocalDate.of(2021, 4, 2),
                        "",
                        0,
                        FinalDisposition.DESTRUCTION,
                        LocalDate.of(2021, 5, 3),
                        "mauvaise photographie",
                        0,
                        0,
                        false));
    }
}
