package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TextFilterTest {

    @Test
    void what_nobody_sees_and_a_database_refuses_is_not_part_of_a_field() throws Exception {
        HttpServletRequest read =
                read(
                        SentRequest.of("1:1")
                                .with("texte", "Une heure\0 au guichet")
                                .with("vide", "\0")
                                .with("cases", "1\0", "2"));

        assertThat(read.getParameter("texte")).isEqualTo("Une heure au guichet");
        assertThat(read.getParameter("vide")).isEmpty();
        assertThat(read.getParameter("absent")).isNull();
        assertThat(read.getParameterValues("cases")).containsExactly("1", "2");
        assertThat(read.getParameterValues("absent")).isNull();
        assertThat(read.getParameterMap().get("cases")).containsExactly("1", "2");
    }

    @Test
    void any_other_request_stays_what_it_is() throws Exception {
        SentRequest sent = SentRequest.of("1:1").with("texte", "Une heure\n\tau guichet \u000b");
        HttpServletRequest request = sent.request();

        assertThat(passed(request, sent)).isSameAs(request);
    }

    private static HttpServletRequest read(SentRequest sent) throws IOException, ServletException {
        return passed(sent.request(), sent);
    }

    private static HttpServletRequest passed(HttpServletRequest request, SentRequest sent)
            throws IOException, ServletException {
        AtomicReference<HttpServletRequest> passed = new AtomicReference<>();
        new TextFilter()
                .doFilter(
                        request,
                        sent.response(),
                        (through, response) -> passed.set((HttpServletRequest) through));
        return passed.get();
    }
}
