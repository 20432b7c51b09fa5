package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    /** The container has decoded the path by then. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u0085", "\u001b[2K", "\u202e"})
    void what_was_asked_is_one_line_of_a_log(String end) {
        HttpServletRequest request = request("/comite/papiers/1" + end + "12:00:00 INFO invented");

        Asked.keep(request);

        assertThat(Asked.pathOnly(request))
                .startsWith("/comite/papiers/1_")
                .endsWith("12:00:00 INFO invented")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    private static HttpServletRequest request(String path) {
        Map<Object, Object> kept = new HashMap<>();
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        AskedTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getServletPath" -> path;
                                    case "getQueryString" -> "q=\nx";
                                    case "setAttribute" -> kept.put(arguments[0], arguments[1]);
                                    case "getAttribute" -> kept.get(arguments[0]);
                                    default -> null;
                                });
    }
}
