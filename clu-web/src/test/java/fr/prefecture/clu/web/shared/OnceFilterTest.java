package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnceFilterTest {

    private static final String LED =
            "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response id=\"j_id1\"><redirect"
                    + " url=\"/preuves/7?a=1&amp;b=2\"></redirect></partial-response>";

    private final Map<Object, Object> session = new HashMap<>();
    private int acts;

    @Test
    void a_form_with_files_acts_once_and_leads_there_again() throws Exception {
        FilterChain act = (request, response) -> leadTo(response, "/preuves/" + ++acts);

        SentRequest first = sent(form().withFile("fichiers", "a.pdf", "un"), act);
        SentRequest again = sent(form().withFile("fichiers", "a.pdf", "un"), act);

        assertThat(first.location()).isEqualTo("/preuves/1");
        assertThat(again.location()).isEqualTo("/preuves/1");
        assertThat(acts).isEqualTo(1);
    }

    @Test
    void another_file_another_name_or_another_page_is_another_form() throws Exception {
        FilterChain act = (request, response) -> leadTo(response, "/preuves/" + ++acts);

        sent(form().withFile("fichiers", "a.pdf", "un"), act);
        sent(form().withFile("fichiers", "a.pdf", "deux"), act);
        sent(form().withFile("fichiers", "b.pdf", "un"), act);
        sent(form().withFile("autres", "a.pdf", "un"), act);
        sent(SentRequest.of(session, "2:2").withFile("fichiers", "a.pdf", "un"), act);

        assertThat(acts).isEqualTo(5);
    }

    @Test
    void a_form_with_files_that_was_refused_may_be_sent_again() throws Exception {
        FilterChain refuse = (request, response) -> acts++;

        sent(form().withFile("fichiers", "a.pdf", "un"), refuse);
        sent(form().withFile("fichiers", "a.pdf", "un"), refuse);

        assertThat(acts).isEqualTo(2);
    }

    @Test
    void a_script_whose_act_led_on_is_led_there_again_as_it_was() throws Exception {
        FilterChain act =
                (request, response) -> {
                    acts++;
                    response.getWriter().write(LED);
                };

        SentRequest first = sent(form().partially(), act);
        SentRequest again = sent(form().partially(), act);

        assertThat(first.body()).isEqualTo(LED);
        assertThat(again.body())
                .contains("<redirect url=\"/preuves/7?a=1&amp;b=2\"/>")
                .startsWith("<?xml");
        assertThat(again.location()).isNull();
        assertThat(acts).isEqualTo(1);
    }

    /** Where a page follows a night, it asks for the same part every three seconds. */
    @Test
    void a_script_that_is_shown_a_part_of_its_page_is_shown_it_anew_each_time() throws Exception {
        FilterChain show =
                (request, response) ->
                        response.getWriter()
                                .write(
                                        "<partial-response><changes>%d</changes></partial-response>"
                                                .formatted(++acts));

        assertThat(sent(form().partially(), show).body()).contains(">1<");
        assertThat(sent(form().partially(), show).body()).contains(">2<");
    }

    private SentRequest form() {
        return SentRequest.of(session, "1:1").with("titre", "Preuve");
    }

    private static SentRequest sent(SentRequest sent, FilterChain chain)
            throws IOException, ServletException {
        new OnceFilter().doFilter(sent.request(), sent.response(), chain);
        return sent;
    }

    private static void leadTo(jakarta.servlet.ServletResponse response, String place)
            throws IOException {
        ((HttpServletResponse) response).sendRedirect(place);
    }
}
