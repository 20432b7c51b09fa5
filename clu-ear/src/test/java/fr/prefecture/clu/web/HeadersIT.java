package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says, whoever gives it: a page, REST, a file, the way in, the server alone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HeadersIT {

    private static final Pattern TECHNICAL =
            Pattern.compile(
                    "(?i)wildfly|undertow|jboss|mojarra|myfaces|primefaces \\d|eclipselink|weld"
                            + "|hibernate|resteasy|java\\.(lang|io|util|sql)\\.|jakarta\\.(servlet|ejb)"
                            + "|\\bat [a-z]+\\.[a-zA-Z.]+\\(|\\bUT0\\d+|Exception\\b|org\\.h2|postgres");

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /connexion, 302",
        "GET, /aide, 200",
        "GET, /telephone, 200",
        "GET, /telephone/notes.csv, 200",
        "GET, /api/v1/openapi.json, 200",
        "GET, /api/v1/switchboard/days, 400",
        "POST, /api/v1/nights/website, 401",
        "GET, /api/v1/nulle-part, 404",
        "GET, /jakarta.faces.resource/clu.css.xhtml?ln=clu, 200",
        "GET, /jakarta.faces.resource/clu.js.xhtml?ln=clu, 200",
        "GET, /jakarta.faces.resource/icone.svg.xhtml?ln=clu, 200",
        "GET, /jakarta.faces.resource/rien.css.xhtml?ln=clu, 404",
        "POST, /jakarta.faces.resource/clu.css.xhtml?ln=clu, 405",
        "GET, /identite/entree, 404",
        "GET, /identite/nulle-part, 404",
        "GET, /identite/a%2Fb, 404",
        "GET, /identite/entree?x=%0A, 400",
        "GET, /nulle-part, 404",
        "GET, /a%2Fb, 404",
        "GET, /j_security_check, 404",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /identite/WEB-INF/web.xml, 404",
        "GET, /admin/comptes, 403",
        "GET, /deconnexion, 405",
        "PUT, /telephone, 405",
        "TRACE, /, 405",
        "DELETE, /identite/entree, 405",
        "GET, /console, 404",
        "GET, /affichage, 405"
    })
    void every_answer_says_what_to_refuse_and_nothing_technical(
            String method, String path, int status) throws IOException {
        String answer =
                Wire.ask(
                        method,
                        path,
                        "Cookie: " + SecurityIT.sessionOf("referent"),
                        "Content-Length: 0");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).startsWith("HTTP/1.1 " + status + ' ');
        assertThat(values(head, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(values(head, "X-Frame-Options")).containsExactly("DENY");
        assertThat(values(head, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(values(head, "Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(values(head, "Permissions-Policy"))
                .containsExactly(
                        "camera=(), display-capture=(), geolocation=(), microphone=(),"
                                + " payment=(), usb=()");
        assertThat(values(head, "Strict-Transport-Security")).as("without TLS").isEmpty();
        assertThat(head.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("\nserver:", "\nx-powered", "access-control-");
        assertPolicy(head);
        assertCharset(head);
        if (!path.startsWith("/jakarta.faces.resource/") && !path.endsWith("openapi.json")) {
            assertThat(TECHNICAL.matcher(head).find()).as(head).isFalse();
            assertThat(status >= 400 && TECHNICAL.matcher(answer).find()).as(answer).isFalse();
        }
        if (status == 200 && path.startsWith("/telephone")) {
            assertThat(values(head, "Cache-Control")).contains("no-store");
        }
    }

    /** A page may load what is ours; whatever is no page, nothing. Both are for no frame. */
    private static void assertPolicy(String head) {
        List<String> policies = values(head, "Content-Security-Policy");
        assertThat(policies).as(head).hasSize(1);
        String policy = policies.get(0);
        assertThat(policy).contains("frame-ancestors 'none'");
        if (policy.contains("script-src")) {
            assertThat(values(head, "Content-Type").get(0)).startsWith("text/html");
            assertThat(policy)
                    .contains("object-src 'none'", "base-uri 'none'", "script-src 'self' 'nonce-")
                    .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval");
        } else {
            assertThat(policy).startsWith("default-src 'none'");
        }
    }

    private static void assertCharset(String head) {
        values(head, "Content-Type").stream()
                .filter(type -> type.matches("text/(?!css|javascript).*"))
                .filter(type -> !type.equals("text/html"))
                .forEach(
                        type ->
                                assertThat(type.toLowerCase(java.util.Locale.ROOT))
                                        .as(head)
                                        .contains("charset=utf-8"));
    }

    @Test
    void every_cookie_is_of_this_host_alone_and_kept_from_scripts() {
        HttpResponse<String> look = form("/affichage", "theme=sombre&suite=/aide");
        HttpResponse<String> in =
                form(
                        "/connexion",
                        "connexion=connexion&identifiant=standard&motdepasse=demonstration"
                                + "&entrer=x&jakarta.faces.ViewState=stateless");
        for (HttpResponse<String> answer : List.of(look, in)) {
            List<String> cookies = answer.headers().allValues("Set-Cookie");
            assertThat(cookies).isNotEmpty();
            for (String cookie : cookies) {
                assertThat(cookie).startsWith("__Host-clu-");
                assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                        .contains("; secure", "; httponly", "; samesite=lax", "; path=/")
                        .doesNotContainPattern("path=/[a-z]")
                        .doesNotContain("domain=");
            }
        }
    }

    /** Without {@code CLU_BEHIND_PROXY} nobody stands in front who could have said it. */
    @Test
    void what_a_caller_says_of_the_host_is_not_believed() throws IOException {
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        for (String path :
                List.of("/connexion", "/telephone", "/nulle-part", "/identite/entree", "/aide")) {
            assertThat(
                            Wire.ask(
                                    "GET",
                                    path,
                                    session,
                                    "X-Forwarded-Host: ailleurs.example",
                                    "X-Forwarded-Proto: https",
                                    "X-Forwarded-Port: 444",
                                    "X-Forwarded-Prefix: /ailleurs.example",
                                    "Forwarded: host=ailleurs.example;proto=https",
                                    "X-Original-URL: /admin/comptes",
                                    "X-HTTP-Method-Override: DELETE"))
                    .as(path)
                    .doesNotContain("ailleurs.example", "Strict-Transport-Security")
                    .doesNotContain("https://ailleurs", ":444");
        }
        String moved =
                Wire.answer(
                        "GET /connexion HTTP/1.1\r\nHost: ailleurs.example\r\n"
                                + session
                                + "\r\nConnection: close\r\n\r\n");
        assertThat(moved).startsWith("HTTP/1.1 302 ").doesNotContain("ailleurs.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion?suite=",
                "/session-expiree?suite=",
                "/telephone/notes.csv?du=",
                "/telephone/jours.csv?file=",
                "/recherche?q=",
                "/",
                "/identite/entree?code=",
                "/historique/export/historique.csv?quoi=",
                "/api/v1/switchboard/days?from="
            })
    void no_line_of_an_address_becomes_a_header(String path) throws IOException {
        for (String line :
                List.of("%0D%0AX-Injecte:%20oui", "%E5%98%8D%E5%98%8AX-Injecte:%20oui")) {
            for (String session : List.of("X: y", "Cookie: " + SecurityIT.sessionOf("referent"))) {
                String answer = Wire.ask("GET", path + line, session);
                assertThat(answer.split("\r\n\r\n", -1)[0])
                        .as(path)
                        .doesNotContainPattern("(?m)^X-Injecte");
            }
        }
    }

    @Test
    void no_line_of_a_form_becomes_a_header() {
        for (String body :
                List.of(
                        "theme=sombre%0D%0AX-Injecte:+oui&suite=/aide",
                        "theme=sombre&suite=/aide%0D%0AX-Injecte:+oui",
                        "theme=sombre&suite=/aide?a=%250D%250AX-Injecte:+oui")) {
            HttpResponse<String> answer = form("/affichage", body);
            assertThat(answer.headers().firstValue("X-Injecte")).as(body).isEmpty();
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/");
        }
    }

    private static HttpResponse<String> form(String path, String body) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static List<String> values(String head, String name) {
        return Arrays.stream(head.split("\r\n", -1))
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }
}
