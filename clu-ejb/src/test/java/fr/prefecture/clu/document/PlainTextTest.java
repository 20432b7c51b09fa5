package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("COM-40")
class PlainTextTest {

    private static String of(String body) {
        return PlainText.of(
                new Paper(
                        "essai",
                        "Essai",
                        "<html lang=\"fr\"><head><title>Tu</title><style>p{}</style></head><body>"
                                + body
                                + "</body></html>"));
    }

    @Test
    void paragraphs_are_parted_by_an_empty_line() {
        assertThat(
                        of(
                                "<h1>Titre</h1>\n  <p>Un\n   <strong>mot</strong> de\u00a0plus.</p><div><p>Fin<br/>ici</p></div>"))
                .isEqualTo("Titre\n\nUn mot de\u00a0plus.\n\nFin\nici\n");
    }

    @Test
    void the_points_of_a_list_keep_their_numbers_and_their_depth() {
        assertThat(of("<ol start=\"3\"><li>trois</li><li>quatre<ul><li>dont a</li></ul></li></ol>"))
                .isEqualTo("3. trois\n4. quatre\n  - dont a\n");
    }

    @Test
    void a_cell_follows_the_name_of_its_column() {
        assertThat(
                        of(
                                "<table><caption>Décisions</caption><thead><tr><th scope=\"col\">Thème</th>"
                                        + "<th scope=\"col\">Orientations</th></tr></thead><tbody><tr>"
                                        + "<th scope=\"row\">1. Accueil</th><td>Signalétique</td></tr><tr>"
                                        + "<th scope=\"row\">2. Divers</th><td><p>Un</p><p>Deux</p></td></tr>"
                                        + "</tbody></table>"))
                .isEqualTo(
                        "Décisions\n\n1. Accueil\nOrientations\u202f: Signalétique\n\n"
                                + "2. Divers\nOrientations\u202f:\nUn\nDeux\n");
    }

    @Test
    void an_address_behind_a_link_is_said_once() {
        assertThat(
                        of(
                                "<p><a href=\"mailto:a@b.example\">a@b.example</a> ou <a"
                                        + " href=\"https://b.example/x?y=1&amp;z=2\">la page</a></p>"))
                .isEqualTo("a@b.example ou la page (https://b.example/x?y=1&z=2)\n");
    }
}
