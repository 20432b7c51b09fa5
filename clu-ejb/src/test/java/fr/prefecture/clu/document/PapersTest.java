package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PapersTest {

    @Test
    void a_paper_is_written_and_printed() throws Exception {
        Papers papers = new Papers();
        Paper paper = papers.write("specimen", "essai", Map.of(), Print.STANDARD);

        assertThat(paper.title()).isEqualTo("Page d’essai");
        byte[] pdf = papers.file(paper, PaperFormat.PDF).content();
        Files.write(Path.of("target/specimen.pdf"), pdf);
        for (PaperFormat format : PaperFormat.values()) {
            PaperFile file = papers.file(paper, format);
            Files.write(Path.of("target", file.name()), file.content());
        }
        Accessible.check(paper);
        assertThat(papers.file(paper, PaperFormat.HTML).content()).isNotEmpty();
    }
}
