package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.shared.Database;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApplicationPapersTest {

    private final Database database = Database.empty();
    private final ApplicationPapers papers = database.boundary(ApplicationPapers.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-56")
    void the_contents_say_the_same_in_every_format_and_are_accessible() {
        Accessible.check(papers.contents(ApplicationExamples.anIndex()));
    }

    @Test
    @Tag("QUA-56")
    void the_contents_lead_to_pieces_and_say_what_is_not_proven() {
        Paper paper = papers.contents(ApplicationExamples.anIndex());
        String page =
                new String(
                        new Papers().file(paper, PaperFormat.HTML).content(),
                        StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "href=\"preuves/0012-charte-de-l-accueil.pdf\"",
                        "href=\"indicateurs/taux-de-decroche.pdf\"",
                        "Aucune preuve à cette date.",
                        "par correspondance avec Services Publics",
                        "Texte à valider");
    }

    @Test
    @Tag("QUA-56")
    void a_commitment_that_has_parts_is_not_counted_beside_them() {
        ApplicationIndex index = ApplicationExamples.anIndex();

        assertThat(index.asked()).isEqualTo(2);
        assertThat(index.proven()).isEqualTo(1);
    }
}
