package fr.prefecture.clu.batch.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipPathsTest {

    private final ZipPaths paths = new ZipPaths();

    @ParameterizedTest
    @Tag("QUA-61")
    @CsvSource({
        "Charte de l’accueil, preuves/0012-charte-de-l-accueil.pdf",
        "Œuvre sociale n° 2, preuves/0012-oeuvre-sociale-n-2.pdf",
        "../../etc/passwd, preuves/0012-etc-passwd.pdf",
        "C:\\Windows\\CON, preuves/0012-c-windows-con.pdf",
        "NUL, preuves/0012-nul.pdf",
        "COM1., preuves/0012-com1.pdf",
        "?*|<>, preuves/0012.pdf",
        "Правила, preuves/0012.pdf"
    })
    void a_file_gets_a_name_of_ours_whatever_it_was_called(String said, String path) {
        assertThat(paths.free("preuves", "0012", said, "pdf")).isEqualTo(path);
    }

    @Test
    @Tag("QUA-61")
    void no_name_is_given_twice() {
        assertThat(paths.free("preuves", "0012", "Photo", "png"))
                .isEqualTo("preuves/0012-photo.png");
        assertThat(paths.free("preuves", "0012", "PHOTO", "png"))
                .isEqualTo("preuves/0012-photo-2.png");
        assertThat(paths.free("preuves", "0012", "photo", "png"))
                .isEqualTo("preuves/0012-photo-3.png");
    }

    @Test
    @Tag("QUA-61")
    void a_long_name_is_cut_between_two_words() {
        String path = paths.free("preuves", "0012", "Relevé ".repeat(40), "pdf");

        assertThat(path).hasSizeLessThan(85).endsWith("releve.pdf");
    }
}
