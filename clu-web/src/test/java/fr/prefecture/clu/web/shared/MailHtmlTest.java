package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("COM-40")
class MailHtmlTest {

    @Test
    void what_an_e_mail_says_is_shown_with_its_shape() {
        assertThat(
                        MailHtml.safe(
                                "<h2 id=\"x\">Lieu</h2><p class=\"a\">Salle &amp; accès <strong>B</strong><br/>ici"
                                        + " <a href=\"https://b.example/?a=1&amp;b=2\">là</a></p><hr/><ol><li>un</li></ol>"))
                .isEqualTo(
                        "<p><strong>Lieu</strong></p><p>Salle &amp; accès <strong>B</strong><br/>ici"
                                + " <a href=\"https://b.example/?a=1&amp;b=2\">là</a></p><ol><li>un</li></ol>");
    }

    @Test
    void a_table_keeps_what_its_headings_are_for() {
        assertThat(
                        MailHtml.safe(
                                "<table class=\"t\"><caption>C</caption><tr><th scope=\"row\" id=\"i\">a</th><td>b</td></tr></table>"))
                .isEqualTo(
                        "<table><caption>C</caption><tr><th scope=\"row\">a</th><td>b</td></tr></table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT src='x'></SCRIPT>",
                "<p onclick=\"alert(1)\">",
                "<a href=\"javascript:alert(1)\">",
                "<a href=\"data:text/html,x\">",
                "<img src=\"x\" onerror=\"alert(1)\"/>",
                "<iframe src=\"x\"></iframe>",
                "<style>p { color: red }</style>",
                "<svg><script>alert(1)</script></svg>",
                "<form action=\"/x\"><input name=\"y\"/></form>",
                "<p style=\"color: red\">",
                "<<script>alert(1)//<</script>",
                "<scr<script>x</script>ipt>alert(1)</script>"
            })
    void nothing_comes_through_that_acts(String html) {
        assertThat(MailHtml.safe("<p>avant</p>" + html + "<p>après</p>"))
                .contains("<p>avant</p>")
                .contains("<p>après</p>")
                .doesNotContainIgnoringCase(
                        "<script",
                        " on",
                        "javascript:",
                        "data:",
                        "<img",
                        "<iframe",
                        "<svg",
                        "style",
                        "<form",
                        "<input");
    }

    @Test
    void what_is_left_open_is_closed() {
        assertThat(MailHtml.safe("<div><p>un <strong>deux"))
                .isEqualTo("<div><p>un <strong>deux</strong></p></div>");
        assertThat(MailHtml.safe("</div></main>fin")).isEqualTo("fin");
    }

    @Test
    void a_mark_of_blanks_that_never_ends_is_text_in_a_short_time() {
        String html = "<a" + " ".repeat(50_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MailHtml.safe(html)))
                .isEqualTo(html.replace("<", "&lt;"));
    }
}
