package fr.prefecture.clu.web.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.listening.AnswerSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class SentJsonTest {

    /** Otherwise a database would refuse the sheet, and the tablet would send it for ever. */
    @Test
    void a_comment_of_the_tablet_has_no_character_that_a_database_refuses() throws IOException {
        AnswerSheet sheet =
                KioskAnswers.sheet(
                        SentJson.read(
                                        sent(
                                                "{\"reference\":\"r\",\"langue\":\"fr\","
                                                        + "\"jour\":\"2021-05-03\",\"choix\":{},"
                                                        + "\"commentaires\":{\"Q1\":\"Trop\\"
                                                        + "u0000 long\"}}"))
                                .orElseThrow());

        assertThat(sheet.comments()).containsEntry("Q1", "Trop long");
    }

    private static HttpServletRequest sent(String json) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        SentJsonTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getContentType" -> "application/json";
                                    case "getReader" -> new BufferedReader(new StringReader(json));
                                    default -> null;
                                });
    }
}
