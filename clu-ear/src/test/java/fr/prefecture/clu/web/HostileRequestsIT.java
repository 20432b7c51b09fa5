package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too much, too slow, ambiguous or of no method known. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileRequestsIT {

    private static final int MEGABYTE = 1_000_000;

    /** More than the server has threads for. */
    private static final int CROWD = 80;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=B";
    private static final String PROBE =
            "/jakarta.faces.resource/dynamiccontent.properties.xhtml"
                    + "?pfdrt=sc&ln=primefaces&pfdrid=uMKljPgnOTVxmOB%2BH6%2FQEPW9ghJMGL3PRdkfmbii"
                    + "PkUDzOAoSQnmBt4dYyjvjGhV&cmd=id";

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void ten_megabytes_of_headers_are_not_read() throws IOException {
        String one = "X-Long: " + "a".repeat(10 * MEGABYTE);
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(n -> "X-" + n + ": " + "a".repeat(1000))
                        .collect(Collectors.joining("\r\n"));
        String short101 =
                IntStream.range(0, 101)
                        .mapToObj(n -> "X-" + n + ": a")
                        .collect(Collectors.joining("\r\n"));
        for (String headers :
                List.of(one, many, short101, "Cookie: " + "a=b; ".repeat(2 * MEGABYTE))) {
            assertBare400(Wire.ask("GET", "/connexion", headers));
        }
        assertBare400(Wire.ask("GET", "/" + "a".repeat(10 * MEGABYTE)));
        assertThat(Wire.ask("GET", "/" + "a/".repeat(1001))).startsWith("HTTP/1.1 414 ");
    }

    @Test
    void ten_thousand_parameters_are_refused_in_addresses_and_bodies() throws IOException {
        String query =
                IntStream.range(0, 501).mapToObj(n -> "a=1").collect(Collectors.joining("&"));
        for (String path : List.of("/connexion", "/api/v1/switchboard/days", "/identite/entree")) {
            assertBare400(Wire.ask("GET", path + '?' + query));
        }
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        String fields = "a=1&".repeat(10_000);
        String parts =
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(10_000)
                        + "--B--\r\n";
        for (String path : List.of("/connexion", "/telephone", "/affichage", "/nulle-part")) {
            assertThat(post(path, fields, FORM, session)).as(path).startsWith("HTTP/1.1 400 ");
            assertThat(post(path, parts, PARTS, session)).as(path).startsWith("HTTP/1.1 400 ");
        }
        assertThat(post("/telephone/imports/nouveau", parts, PARTS, session))
                .startsWith("HTTP/1.1 400 ");
        assertThat(post("/telephone/imports/nouveau", "--B\r\nno end", PARTS, session))
                .startsWith("HTTP/1.1 400 ");
        assertThat(post("/connexion", "a=" + "b".repeat(65_536), FORM, ""))
                .as("of a stranger")
                .startsWith("HTTP/1.1 413 ");
        assertThat(post("/connexion", parts, PARTS, "")).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void more_than_a_megabyte_of_typed_text_is_refused_on_every_page_and_by_REST()
            throws IOException {
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        String text = "b".repeat(1024 * 1024);
        for (String path :
                List.of("/telephone", "/telephone/imports/nouveau", "/comite/saisie/1")) {
            assertThat(post(path, "a=" + text, FORM, session))
                    .as(path)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("Envoi trop volumineux");
        }
        assertThat(post("/api/v1/nights/website", "a=" + text, FORM, session))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "Envoi trop volumineux");
        assertThat(
                        post(
                                "/telephone/imports/nouveau",
                                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
                                        + text
                                        + "b\r\n--B--\r\n",
                                PARTS,
                                session))
                .as("beside a file")
                .startsWith("HTTP/1.1 413 ");
        String chunked =
                Wire.answer(
                        "POST /telephone HTTP/1.1\r\nHost: "
                                + Wire.host()
                                + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                                + FORM
                                + "\r\n"
                                + session
                                + "\r\n\r\n3\r\na=1\r\n0\r\n\r\n");
        assertThat(chunked).startsWith("HTTP/1.1 411 ");
    }

    @Test
    void half_a_megabyte_of_typed_text_is_taken() throws IOException {
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        assertThat(post("/telephone", "a=" + "b".repeat(500_000), FORM, session))
                .doesNotStartWith("HTTP/1.1 413 ");
    }

    /** What begins a second request for one reader is the body of the first for another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 100",
                "Content-Length: 0\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length: +5",
                "Content-Length: -1",
                "Content-Length: 0x5",
                "Content-Length: 99999999999999999999",
                "Content-Length : 5",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: identity\r\nContent-Length: 3",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked"
            })
    void a_body_that_may_end_in_two_places_is_answered_once_and_refused(String lengths)
            throws IOException {
        String answer =
                Wire.answer(
                        "POST /affichage HTTP/1.1\r\nHost: "
                                + Wire.host()
                                + "\r\n"
                                + FORM
                                + "\r\n"
                                + lengths
                                + "\r\n\r\n0\r\n\r\nGET /nulle-part HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSize(2);
    }

    @Test
    void a_chunk_of_nonsense_gets_no_page() throws IOException {
        for (String chunk : List.of("zz\r\nabc", "-1\r\nabc", "ffffffffffffffff\r\nabc")) {
            String answer =
                    Wire.answer(
                            "POST /affichage HTTP/1.1\r\nHost: "
                                    + Wire.host()
                                    + "\r\nTransfer-Encoding: chunked\r\n"
                                    + FORM
                                    + "\r\n\r\n"
                                    + chunk
                                    + "\r\n0\r\n\r\n");
            assertThat(answer).as(chunk).matches("(?s)|HTTP/1\\.1 4.*");
        }
    }

    @Test
    void nobody_speaks_another_protocol_on_this_port() throws IOException {
        assertThat(Wire.answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"))
                .matches("(?s)|HTTP/1\\.1 4.*");
        assertThat(
                        Wire.ask(
                                "GET",
                                "/connexion",
                                "Upgrade: h2c",
                                "HTTP2-Settings: AAMAAABkAAQAAP__"))
                .startsWith("HTTP/1.1 200 ");
        assertBare400(Wire.answer("GET /connexion\r\n\r\n"));
        assertBare400(Wire.answer("GET /connexion HTTP/9.9\r\nHost: x\r\n\r\n"));
        assertThat(Wire.answer("GET /connexion HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "OPTIONS", "PROPFIND", "DELETE", "PATCH"})
    void a_method_that_the_product_does_not_know_is_refused_everywhere(String method)
            throws IOException {
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        for (String path :
                List.of(
                        "/",
                        "/connexion",
                        "/jakarta.faces.resource/clu.css.xhtml?ln=clu",
                        "/identite/entree",
                        "/telephone/notes.csv")) {
            String answer = Wire.ask(method, path, session, "X-Secret: garde-moi");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 405 ")
                    .contains("\r\nAllow: GET, HEAD, POST, PUT\r\n")
                    .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                    .doesNotContain("garde-moi");
        }
        String rest = "/api/v1/switchboard/days";
        assertThat(Wire.ask(method, rest, session))
                .as("without a login")
                .matches("(?s)HTTP/1\\.1 4(01|05) .*");
        assertThat(
                        Wire.ask(
                                method,
                                rest,
                                "Authorization: Basic " + basic("lecture:demonstration"),
                                "X-Secret: garde-moi"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: ")
                .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                .doesNotContainPattern("Allow: [^\r]*" + method)
                .doesNotContain("garde-moi");
        assertThat(Wire.ask("PUT", "/jakarta.faces.resource/clu.css.xhtml?ln=clu", session))
                .startsWith("HTTP/1.1 405 ");
    }

    private static String basic(String account) {
        return Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    /** CVE-2017-1000486, as it was published, and with other spellings. */
    @Test
    void no_address_is_evaluated_as_an_expression() throws IOException {
        for (String session : List.of("X: y", "Cookie: " + SecurityIT.sessionOf("referent"))) {
            for (String method : List.of("GET", "POST", "HEAD")) {
                assertThat(Wire.ask(method, PROBE, session, "Content-Length: 0"))
                        .startsWith("HTTP/1.1 40");
                assertThat(
                                Wire.ask(
                                        method,
                                        PROBE.replace("jakarta.", "javax."),
                                        session,
                                        "Content-Length: 0"))
                        .matches("(?s)HTTP/1\\.1 (404|303) .*");
            }
        }
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        for (String sum : List.of("%23%7B4271*3%7D", "$%7B4271*3%7D")) {
            for (String path :
                    List.of(
                            "/" + sum,
                            "/aide/" + sum,
                            "/actions/" + sum,
                            "/api/v1/" + sum,
                            "/jakarta.faces.resource/" + sum + ".xhtml?ln=" + sum,
                            "/jakarta.faces.resource/clu.css.xhtml?ln=clu&v=" + sum,
                            "/telephone?du=" + sum + "&file=" + sum + "&tri=" + sum,
                            "/site?annee=" + sum + "&rubrique=" + sum,
                            "/recherche?q=" + sum,
                            "/connexion?suite=" + sum,
                            "/session-expiree?suite=" + sum,
                            "/api/v1/switchboard/days?from=" + sum)) {
                assertThat(Wire.ask("GET", path, session)).as(path).doesNotContain("12813");
            }
            String body = "identifiant=" + sum + "&motdepasse=x&connexion=connexion&entrer=x";
            assertThat(post("/connexion", body + "&jakarta.faces.ViewState=stateless", FORM, ""))
                    .doesNotContain("12813");
        }
    }

    @Test
    void no_spelling_of_a_way_up_leads_out_of_the_resources() throws IOException {
        String session = "Cookie: " + SecurityIT.sessionOf("referent");
        for (String up :
                List.of(
                        "../",
                        "..%2f",
                        "%2e%2e/",
                        "..%252f",
                        "%252e%252e/",
                        "..\\",
                        "..%5c",
                        "..;/",
                        "%c0%ae%c0%ae/",
                        "/",
                        "%00",
                        "x/../../")) {
            for (String way : List.of(up, up.repeat(3), up.repeat(8))) {
                for (String path :
                        List.of(
                                "/jakarta.faces.resource/" + way + "WEB-INF/web.xml",
                                "/jakarta.faces.resource/" + way + "WEB-INF/web.xml.xhtml",
                                "/jakarta.faces.resource/web.xml.xhtml?ln=" + way + "WEB-INF",
                                "/jakarta.faces.resource/web.xml.xhtml?con=" + way + "WEB-INF",
                                "/jakarta.faces.resource/web.xml.xhtml?loc=" + way + "WEB-INF",
                                "/jakarta.faces.resource/web.xml.xhtml?ln=clu&v=" + way + "WEB-INF",
                                "/" + way + "META-INF/MANIFEST.MF",
                                "/identite/" + way + "WEB-INF/web.xml",
                                "/" + way + "etc/passwd")) {
                    String answer = Wire.ask("GET", path, session);
                    assertThat(answer)
                            .as(path)
                            .doesNotContain("<web-app", "Manifest-Version", "root:x:")
                            .matches("(?s)HTTP/1\\.1 (4\\d\\d|303) .*");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/",
                "/noconsole.html",
                "/.git/config",
                "/.git/HEAD",
                "/.env",
                "/health",
                "/metrics",
                "/prometheus",
                "/management",
                "/jakarta.faces.resource/.xhtml",
                "/clu.ear"
            })
    void what_the_server_keeps_for_itself_has_no_address(String path) throws IOException {
        assertThat(Wire.ask("GET", path, "Cookie: " + SecurityIT.sessionOf("admin")))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void a_date_that_is_none_is_as_good_as_not_said() throws IOException {
        assertThat(
                        Wire.ask(
                                "GET",
                                "/jakarta.faces.resource/clu.css.xhtml?ln=clu",
                                "If-Modified-Since: hier"))
                .startsWith("HTTP/1.1 200 ");
    }

    /** More strangers than there are threads send slowly, or read slowly; others are served. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /connexion HTTP/1.1\r\nX: ",
                "POST /connexion HTTP/1.1\r\nHost: x\r\n"
                        + FORM
                        + "\r\nContent-Length: 1000\r\n\r\na",
                "POST /connexion HTTP/1.1\r\nHost: x\r\n"
                        + FORM
                        + "\r\nContent-Length: 90000\r\n\r\na",
                "POST /telephone HTTP/1.1\r\nHost: x\r\n"
                        + FORM
                        + "\r\nContent-Length: 90000\r\n\r\na",
                "POST /api/v1/nights/website HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na",
                "POST /identite/entree HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na",
                "POST /connexion HTTP/1.1\r\nHost: x\r\n"
                        + PARTS
                        + "\r\nContent-Length: 1000\r\n\r\n--B"
            })
    void nobody_holds_the_server_by_sending_slowly(String beginning) throws IOException {
        List<Wire> crowd = new ArrayList<>();
        try {
            for (int stranger = 0; stranger < CROWD; stranger++) {
                crowd.add(Wire.begun(beginning));
            }
            assertServed();
        } finally {
            leave(crowd);
        }
    }

    @Test
    void nobody_holds_the_server_by_reading_slowly() throws IOException {
        String page = Rest.asNobody().get("/connexion").body();
        String script =
                page.replaceAll(
                                "(?s).*?src=\"(/jakarta\\.faces\\.resource/[^\"]*core\\.js[^\"]*)\".*",
                                "$1")
                        .replace("&amp;", "&");
        assertThat(script).startsWith("/jakarta.faces.resource/");
        String request = "GET " + script + " HTTP/1.1\r\nHost: x\r\n\r\n";
        List<Wire> crowd = new ArrayList<>();
        try {
            for (int stranger = 0; stranger < CROWD; stranger++) {
                crowd.add(Wire.begun(request.repeat(20)));
            }
            assertServed();
        } finally {
            leave(crowd);
        }
    }

    private static void leave(List<Wire> crowd) throws IOException {
        for (Wire stranger : crowd) {
            stranger.close();
        }
    }

    private static void assertServed() {
        for (int visit = 0; visit < 3; visit++) {
            Instant begun = Instant.now();
            HttpResponse<String> page =
                    Rest.asNobody().send(HttpRequest.newBuilder(Rest.address("/connexion")).GET());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static String post(String path, String body, String type, String session)
            throws IOException {
        return Wire.answer(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + Wire.host()
                        + "\r\nConnection: close\r\n"
                        + type
                        + "\r\n"
                        + (session.isEmpty() ? "" : session + "\r\n")
                        + "Content-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    private static void assertBare400(String answer) {
        assertThat(answer.substring(0, Math.min(answer.length(), 400)))
                .matches("(?s)HTTP/1\\.1 400 .*\r\n\r\n");
    }
}
