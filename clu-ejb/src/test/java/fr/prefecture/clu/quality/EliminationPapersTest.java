package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.EvidenceExamples.C2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EliminationPapersTest {

    @Test
    @Tag("QUA-29")
    void the_slip_is_accessible_in_every_format_before_and_after_its_visa() {
        for (Print print : Print.values()) {
            Accessible.check(paper(Optional.empty(), "", print));
            Accessible.check(
                    paper(
                            Optional.of(LocalDate.of(2021, 6, 8)),
                            "Directrice des archives, réf. 12",
                            print));
        }
    }

    @Test
    @Tag("QUA-29")
    void the_slip_names_pieces_rules_volume_and_leaves_room_for_the_visa() {
        try (Database database = Database.empty().as("referent")) {
            EvidenceExamples.frameworks(database);
            Evidences evidences = database.boundary(Evidences.class);
            long id =
                    database.transaction(
                            () ->
                                    evidences.enter(
                                            "a",
                                            EvidenceExamples.valid(
                                                    EvidenceExamples.kept(
                                                            EvidenceExamples.file(C2),
                                                            "Contrôle de 2016",
                                                            "enregistrement"),
                                                    LocalDate.of(2016, 1, 4),
                                                    null),
                                            List.of(EvidenceExamples.note("a.txt", "Note"))));
            Eliminations eliminations = database.boundary(Eliminations.class);
            long slip = database.transaction(() -> eliminations.make(Set.of(id)));
            EliminationPapers papers = database.boundary(EliminationPapers.class);
            Paper paper = papers.slip(slip, Print.STANDARD);
            assertThat(paper.name()).isEqualTo("bordereau-elimination-BE-2021-001");
            assertThat(paper.xhtml().replaceAll("[\\u00a0\\u202f]", " "))
                    .contains("Contrôle de 2016")
                    .contains("DUA de 5 ans")
                    .contains("4 janvier 2021")
                    .contains("Signature et cachet")
                    .doesNotContain("Visa reçu");
            database.transaction(
                    () ->
                            eliminations.sign(
                                    slip,
                                    LocalDate.of(2021, 5, 31),
                                    "Archives, réf. 12",
                                    Set.of()));
            assertThat(
                            papers.slip(slip, Print.STANDARD)
                                    .xhtml()
                                    .replaceAll("[\\u00a0\\u202f]", " "))
                    .contains("Contrôle de 2016")
                    .contains("Archives, réf. 12")
                    .doesNotContain("Signature et cachet");
            assertThatThrownBy(() -> papers.slip(0, Print.STANDARD))
                    .hasMessage("quality.elimination.unknown");
        }
    }

    private static Paper paper(Optional<LocalDate> visaOn, String visa, Print print) {
        return new Papers()
                .write(
                        EliminationPapers.TEMPLATE,
                        "bordereau",
                        EliminationPapers.values(
                                EliminationExamples.slip(visaOn, visa),
                                EliminationExamples.lines()),
                        print);
    }
}
