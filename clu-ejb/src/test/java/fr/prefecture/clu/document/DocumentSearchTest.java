package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSearchTest {

    private static final String SUBJECT = "document.template";

    @TempDir Path folder;

    @Test
    @Tag("DOC-16")
    void a_template_is_found_by_its_title_and_its_file_the_prefectures_own_too()
            throws IOException {
        FindableTemplates templates = new FindableTemplates();
        templates.shelf = new Shelf(() -> folder);
        List<SearchRecord> shipped = all(templates);
        assertThat(shipped).extracting(SearchRecord::key).contains("specimen.ftlx");

        Files.writeString(folder.resolve("ours.ftlx"), "<html></html>");

        assertThat(all(templates)).hasSize(shipped.size() + 1);
        SearchRecord ours = templates.of(SUBJECT, "ours.ftlx").get(0);
        assertThat(ours.title()).isEqualTo("ours.ftlx");
        assertThat(ours.page()).isEqualTo("/admin/modeles");
        assertThat(ours.roles()).containsExactly(Roles.ADMINISTRATOR);

        Files.delete(folder.resolve("ours.ftlx"));
        assertThat(templates.of(SUBJECT, "ours.ftlx")).isEmpty();
        assertThat(templates.subjects()).containsExactly(SUBJECT);
        assertThat(all(templates))
                .allSatisfy(one -> assertThat(one.title()).isNotBlank())
                .extracting(SearchRecord::subject)
                .containsOnly(SUBJECT);
    }

    private static List<SearchRecord> all(FindableTemplates templates) {
        List<SearchRecord> found = new ArrayList<>();
        templates.all(found::add);
        return found;
    }
}
