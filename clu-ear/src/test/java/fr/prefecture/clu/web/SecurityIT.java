package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.OneDeployment;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger tries against the addresses of the product. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecurityIT {

    private static final String PASSWORD = "demonstration";
    private static final String DAYS = "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-04";
    private static final String NEEDED_PEOPLE =
            "/telephone/effectifs.csv?au=2021-05-31&semaines=4&file=standard";
    private static final Map<String, String> SESSIONS = new HashMap<>();
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]{16,})'");

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void every_page_has_a_policy_with_a_new_nonce_and_scripts_run_by_no_other_way() {
        String session = sessionOf("referent");
        for (String path :
                List.of(
                        "/",
                        "/telephone?du=2021-05-01&au=2021-05-31",
                        "/aide",
                        "/plan-du-site",
                        "/nulle-part")) {
            HttpResponse<String> page = get(path, session);
            List<String> policies = page.headers().allValues("Content-Security-Policy");
            assertThat(policies).as(path).hasSize(1);
            Map<String, String> policy = directives(policies.get(0));
            assertThat(policy.get("default-src")).as(path).isEqualTo("'self'");
            assertThat(policy.get("object-src")).isEqualTo("'none'");
            assertThat(policy.get("base-uri")).isEqualTo("'none'");
            assertThat(policy.get("form-action")).isEqualTo("'self'");
            assertThat(policy.get("frame-ancestors")).isEqualTo("'none'");
            assertThat(policy.get("style-src-elem")).isEqualTo("'self'");
            String scripts = policy.get("script-src");
            assertThat(scripts)
                    .as(path)
                    .startsWith("'self'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http", "data:");
            String nonce = nonce(scripts);
            assertThat(
                            nonce(
                                    directives(
                                                    get(path, session)
                                                            .headers()
                                                            .firstValue("Content-Security-Policy")
                                                            .orElseThrow())
                                            .get("script-src")))
                    .as("another nonce for another answer")
                    .isNotEqualTo(nonce);
            Matcher inline =
                    Pattern.compile("<script(?![^>]*\\bsrc=)([^>]*)>").matcher(page.body());
            while (inline.find()) {
                assertThat(inline.group(1)).as(path).contains("nonce=\"" + nonce + "\"");
            }
            assertThat(page.body().replace("href=\"" + Rest.address("/"), "href=\"/"))
                    .as(path)
                    .doesNotContainPattern("<[a-zA-Z][^>]*\\son[a-z]+\\s*=")
                    .doesNotContainPattern("(?i)(href|src|action)\\s*=\\s*[\"']\\s*javascript:")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//");
        }
    }

    @Test
    void every_answer_tells_the_browser_what_to_refuse_and_nobody_the_server_s_name() {
        String style = resource(get("/connexion", "").body());
        String session = sessionOf("referent");
        for (HttpResponse<String> answer :
                List.of(
                        get("/connexion", ""),
                        get("/aide", ""),
                        get("/", ""),
                        get("/", session),
                        get("/nulle-part", session),
                        get("/nulle-part", ""),
                        get(style, ""),
                        Rest.asNobody().get("/api/v1/switchboard/days"),
                        Rest.as("lecture").get("/api/v1/switchboard/days?from=x"),
                        Rest.as("lecture").get("/api/v1/nulle-part"))) {
            String where = answer.uri().toString();
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(where)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(where).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy"))
                    .as(where)
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy")).as(where).isPresent();
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(where)
                    .hasValue("same-origin");
            assertThat(answer.headers().map().keySet())
                    .as(where)
                    .noneMatch(name -> name.equalsIgnoreCase("Server"))
                    .noneMatch(
                            name ->
                                    name.toLowerCase(java.util.Locale.ROOT)
                                            .startsWith("x-powered"));
            assertThat(answer.body())
                    .as(where)
                    .doesNotContainIgnoringCase("wildfly")
                    .doesNotContainIgnoringCase("undertow")
                    .doesNotContainIgnoringCase("jboss")
                    .doesNotContainIgnoringCase("mojarra");
        }
        assertThat(get("/", session).headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get(style, "").headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("no-store");
    }

    @Test
    void what_travels_compressed_says_that_it_depends_on_the_client() {
        String style = resource(get("/connexion", "").body());
        String days = "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31";
        for (String encoding : List.of("gzip", "identity")) {
            for (HttpRequest.Builder request :
                    List.of(
                            Rest.asNobody().request(style),
                            Rest.as("lecture").request(days),
                            Rest.as("lecture").request(days).header("Accept", "text/csv"))) {
                HttpResponse<String> answer =
                        Rest.asNobody().send(request.header("Accept-Encoding", encoding).GET());
                String where = encoding + " " + answer.uri();
                assertThat(answer.statusCode()).as(where).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                        .as(where)
                        .isEqualTo(encoding);
                assertThat(String.join(", ", answer.headers().allValues("Vary")))
                        .as(where)
                        .contains("Accept-Encoding");
            }
        }
        String secret = get("/connexion", "").headers().firstValue("Content-Encoding").orElse("");
        assertThat(secret).as("a page with the secret of its form does not").isEmpty();
    }

    @Test
    void the_session_s_cookie_is_kept_from_scripts_and_from_other_sites() {
        HttpResponse<String> in = signIn("standard", PASSWORD, "");

        assertThat(in.statusCode()).isIn(302, 303);
        List<String> cookies =
                in.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("__Host-clu-session="))
                        .toList();
        assertThat(cookies).isNotEmpty();
        for (String cookie : cookies) {
            assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                    .contains("httponly", "secure", "samesite=lax", "path=/")
                    .doesNotContain("domain=", "max-age", "expires");
        }
        assertThat(in.headers().firstValue("Location").orElseThrow())
                .doesNotContainIgnoringCase("jsessionid");
    }

    @Test
    void a_session_number_in_the_address_is_not_taken() {
        String session = sessionOf("standard").replace("__Host-clu-session=", "");

        HttpResponse<String> answer = get("/telephone;jsessionid=" + session, "");

        assertThat(answer.statusCode()).isNotEqualTo(200);
    }

    /** The server's own check counts nothing, and takes passwords where a provider is set. */
    @ParameterizedTest
    @Tag("CPT-2")
    @Tag("CPT-24")
    @ValueSource(
            strings = {
                "/j_security_check",
                "/aide/j_security_check",
                "/aide/%6a_security_check",
                "/aide%2Fj_security_check",
                "/aide%2f%6A_security_check",
                "/aide%5Cj_security_check",
                "/aide;x=%2Fj_security_check",
                "/identite/entree;x=%2Fj_security_check",
                "/j_security_check%3b",
                "/j_security_check%3B",
                "/j_security_check%3bx=1",
                "/j_security_check%253b",
                "/%6a_security_check%3b",
                "/aide/j_security_check%3b",
                "/aide/x%0Aj_security_check%3b",
                "/api/v1/j_security_check%3b",
                "/identite/j_security_check%3b"
            })
    void no_spelling_of_an_address_reaches_a_check_that_does_not_count(String path) {
        for (String password : List.of(PASSWORD, "devine")) {
            HttpResponse<String> answer =
                    exchange(
                            "POST",
                            path,
                            "",
                            form(Map.of("j_username", "standard", "j_password", password)));
            assertThat(answer.statusCode()).as(password).isEqualTo(404);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(password)
                    .noneMatch(cookie -> cookie.contains("clu-session"));
        }
    }

    /** CPT-2: whoever it was, nobody goes on in a session that was somebody else's. */
    @Test
    @Tag("CPT-2")
    void a_session_ends_when_basic_takes_its_person_away() {
        for (String password : List.of("devine", PASSWORD)) {
            String session = enter("referent");
            assertThat(get("/modeles", session).statusCode()).isEqualTo(200);

            Rest.asNobody()
                    .send(
                            Rest.as("standard", password)
                                    .request("/api/v1/switchboard/days")
                                    .header("Cookie", session)
                                    .GET());

            assertThat(get("/modeles", session).statusCode()).as(password).isNotEqualTo(200);
        }
    }

    /**
     * Faces would take it for a form that is sent back; where no state is kept, any link would do.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion?jakarta.faces.ViewState=stateless&connexion=connexion&entrer=x"
                        + "&identifiant=standard&motdepasse="
                        + PASSWORD,
                "/nuits/fichiers/1?jakarta.faces.ViewState=stateless&decision=decision&publier=x",
                "/telephone/sources/1?jakarta.faces.ViewState=stateless&lancement=lancement&lancer=x",
                "/telephone?jakarta.faces.partial.ajax=true&jakarta.faces.source=x",
                "/telephone?jakarta.faces.ViewState=1:1"
            })
    void a_link_is_no_form_that_is_sent(String link) {
        String session = link.startsWith("/connexion") ? "" : sessionOf("admin");
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<String> answer = exchange(method, link, session, "");

            assertThat(answer.statusCode()).as(method).isEqualTo(400);
            assertThat(get("/nuits", cookies(answer)).statusCode()).isNotEqualTo(200);
        }
        assertThat(exchange("GET", link, session, "").body()).contains("lang=\"fr\"");
    }

    @Test
    void without_a_provider_nobody_comes_in_from_one() {
        HttpResponse<String> answer = get("/identite/entree", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("lang=\"fr\"", "Page introuvable");
        assertThat(get("/identite/nulle-part", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_way_in_from_a_provider_writes_nothing_foreign_into_a_log() {
        assertThat(get("/identite/entree?error=x%0AWARN+faux", "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connexion", "/api/v1/switchboard/days", "/nulle-part"})
    void trace_is_refused_and_echoes_nothing(String path) throws IOException {
        String answer = raw("TRACE", path, "X-Secret: garde-moi");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|30[23]).*");
        assertThat(answer).doesNotContain("garde-moi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND"})
    void pages_know_no_method_that_writes_behind_their_forms(String method) {
        String session = sessionOf("referent");

        HttpResponse<String> answer = exchange(method, "/telephone", session, "");

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/home.xhtml",
                "/account/signin.xhtml",
                "/switchboard/days.xhtml",
                "/shared/incident.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/layout.xhtml",
                "/WEB-INF/tags/field.xhtml",
                "/META-INF/MANIFEST.MF",
                "/%57EB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/layout.xhtml.xhtml?ln=../WEB-INF/templates",
                "/home/",
                "/resources/",
                "/resources/clu/clu.css"
            })
    void files_have_no_address(String path) throws IOException {
        String answer = raw("GET", path, "Cookie: " + sessionOf("referent"));

        assertThat(answer).matches("(?s)HTTP/1\\.1 (404|403|400) .*");
        assertThat(answer)
                .doesNotContain("<web-app", "ui:composition", "#{", "Manifest-Version", "Index of");
    }

    @ParameterizedTest
    @CsvSource({
        "/site, referent site secretaire",
        "/site/jours.csv, referent site secretaire",
        "/site/mises-a-jour.csv, referent site secretaire",
        "/site/rubriques, referent site secretaire",
        "/site/rubriques.csv, referent site secretaire",
        "/site/fiches.csv, referent site secretaire",
        "/site/regle, referent site secretaire admin",
        "/site/declarer, site",
        "/site/fiches/nouvelle, site"
    })
    void the_pages_of_the_site_open_to_their_roles_alone(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 200 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/comite/reunions/987654321/documents, referent cert secretaire",
        "/comite/reunions/987654321/publication, referent",
        "/comite/reunions/987654321/cloture, referent",
        "/comite/papiers/987654321/releve-de-decisions.pdf, referent cert secretaire",
        "/comite/papiers/987654321/convocation.pdf?personne=1, referent cert secretaire",
        "/comite/papiers/x/releve-de-decisions.pdf, referent cert secretaire",
        "/comite/papiers/987654321/diaporama.odp, referent secretaire",
        "/comite/publications/987654321.zip, referent cert secretaire",
        "/comite/publications/987654321.zip?document=1, referent cert secretaire",
        "/comite/consultations/987654321, referent cert secretaire",
        "/comite/observations/987654321, referent cert secretaire",
        "/comite/observations.csv?consultation=987654321, referent cert secretaire",
        "/comite/consultations/fichiers/987654321/bilan.pdf, referent cert secretaire",
        "/comite/consultations/fichiers/987654321/consultation/1/0.pdf, referent cert secretaire",
        "/comite/consultations/987654321/modifier, referent",
        "/comite/consultations/987654321/adresse?membre=1, referent",
        "/comite/consultations/987654321/observation, referent",
        "/comite/consultations/987654321/courriels, referent",
        "/comite/consultations/courriels/987654321, referent",
        "/comite/consultations/987654321/cloture, referent"
    })
    void the_papers_of_a_meeting_are_for_those_who_may_read_it(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 404 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/comite/modeles/nouveau, referent",
        "/comite/modeles/importer, referent",
        "/comite/modeles/importer?modele=987654321987654321987, referent"
    })
    void templates_are_written_by_the_quality_officer_alone(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            int status = get(path, sessionOf(login)).statusCode();
            if (login.equals(admitted)) {
                assertThat(status).as(login).isIn(200, 404);
            } else {
                assertThat(status).as(login).isEqualTo(403);
            }
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/comite/modeles, referent cert secretaire",
        "/comite/modeles.csv, referent cert secretaire",
        "/comite/modeles/utilisations.csv, referent cert secretaire",
        "/modeles, referent standard cert site agent secretaire",
        "/modeles?q=rendez, referent standard cert site agent secretaire"
    })
    void templates_are_read_by_who_prepares_the_committee_and_used_by_who_answers(
            String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 200 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recherche", "/recherche?q=usager", "/recherche.csv?q=usager"})
    void everybody_who_has_pages_may_search_and_nobody_else(String path) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode()).as(login).isEqualTo(200);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/audits, 200, referent secretaire",
        "/audits?structure=x&nature=y&etat=z, 200, referent secretaire",
        "/audits/liste.csv, 302, referent secretaire",
        "/audits/nouveau, 200, referent",
        "/audits/987654321, 404, referent secretaire",
        "/audits/987654321/modifier, 404, referent",
        "/audits/987654321/constat, 404, referent",
        "/audits/constats/987654321, 404, referent",
        "/audits/constats/987654321/ecart, 404, referent secretaire",
        "/audits/fichiers/rapport/987654321.pdf, 404, referent secretaire",
        "/audits/fichiers/ecart/x.pdf, 404, referent secretaire",
        "/audits/autoevaluations, 200, referent secretaire",
        "/audits/autoevaluations.csv, 200, referent secretaire",
        "/audits/autoevaluations/nouvelle, 200, referent",
        "/audits/autoevaluations/987654321, 404, referent secretaire"
    })
    void audits_are_written_by_the_quality_officer_and_read_by_the_secretary_general(
            String path, int status, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? status : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/enquetes, 200, referent agent secretaire",
        "/enquetes/liste.csv, 200, referent agent secretaire",
        "/enquetes/nouvelle, 200, referent",
        "/enquetes/987654321, 404, referent agent secretaire",
        "/enquetes/987654321/modifier, 404, referent",
        "/enquetes/987654321/saisie, 404, referent agent",
        "/questionnaires, 200, referent secretaire",
        "/questionnaires/987654321, 404, referent secretaire",
        "/enquetes/imports, 200, referent",
        "/enquetes/imports/nouveau, 200, referent",
        "/avis, 200, referent secretaire",
        "/avis/987654321, 404, referent secretaire",
        "/avis/liste.csv, 302, referent secretaire",
        "/avis/imports, 200, referent",
        "/avis/imports/nouveau, 200, referent",
        "/enquetes/987654321/resultats, 404, referent secretaire",
        "/enquetes/987654321/verbatims, 404, referent secretaire",
        "/enquetes/987654321/rapport, 404, referent secretaire",
        "/enquetes/verbatims/987654321, 404, referent secretaire",
        "/enquetes/sujets, 200, referent secretaire",
        "/enquetes/resultats/987654321.csv, 404, referent secretaire",
        "/enquetes/verbatims.csv?campagne=987654321, 404, referent secretaire",
        "/enquetes/rapports/987654321/rapport.pdf, 404, referent secretaire",
        "/enquetes/mystere, 200, referent secretaire",
        "/enquetes/mystere?canal=x&sens=y&etat=z, 200, referent secretaire",
        "/enquetes/mystere/fichiers/liste.csv, 200, referent secretaire",
        "/enquetes/mystere/nouvelle, 200, referent",
        "/enquetes/mystere/importer, 200, referent",
        "/enquetes/mystere/importer?attente=987654321, 404, referent",
        "/enquetes/mystere/987654321, 404, referent secretaire",
        "/enquetes/mystere/987654321/modifier, 404, referent",
        "/enquetes/mystere/987654321/scenarios, 404, referent secretaire",
        "/enquetes/mystere/987654321/grille, 404, referent secretaire",
        "/enquetes/mystere/987654321/tirage, 404, referent secretaire",
        "/enquetes/mystere/987654321/echange, 404, referent secretaire",
        "/enquetes/mystere/987654321/resultats, 404, referent secretaire",
        "/enquetes/mystere/contacts/987654321, 404, referent secretaire",
        "/enquetes/mystere/fichiers/rapport/987654321.pdf, 404, referent secretaire",
        "/enquetes/mystere/fichiers/resultats/987654321.csv, 404, referent secretaire",
        "/enquetes/mystere/fichiers/commande/987654321.json, 404, referent secretaire",
        "/reclamations, 200, referent agent secretaire",
        "/reclamations?nature=x&etat=y, 200, referent agent secretaire",
        "/reclamations/liste.csv, 302, referent agent secretaire",
        "/reclamations/saisie, 200, referent agent",
        "/reclamations/motifs, 200, referent secretaire",
        "/reclamations/delais, 200, referent secretaire",
        "/reclamations/987654321, 404, referent agent secretaire",
        "/reclamations/987654321/modifier, 404, referent agent",
        "/reclamations-accessibilite, 200, referent agent secretaire",
        "/incidents, 200, referent agent secretaire",
        "/corbeille, 200, referent standard cert site agent secretaire admin",
        "/corbeille?type=x&numero=y, 200, referent standard cert site agent secretaire admin",
        "/corbeille/export/corbeille.csv, 200, referent standard cert site agent secretaire admin",
        "/historique, 200, referent standard cert site agent secretaire admin",
        "/historique?type=x&apres=y, 200, referent standard cert site agent secretaire admin",
        "/historique/export/historique.csv, 200, referent standard cert site agent secretaire"
                + " admin",
        "/incidents/liste.csv, 302, referent agent secretaire",
        "/incidents/nouveau, 200, referent agent",
        "/vous-nous-l-avez-demande, 200, referent standard cert site agent secretaire",
        "/vous-nous-l-avez-demande?periode=x, 200, referent standard cert site agent secretaire",
        "/vous-nous-l-avez-demande/987654321, 404, referent",
        "/vous-nous-l-avez-demande/fichiers/tableau.csv, 200, referent standard cert site agent"
                + " secretaire",
        "/vous-nous-l-avez-demande/fichiers/tableau.pdf, 200, referent standard cert site agent"
                + " secretaire",
        "/vous-nous-l-avez-demande/fichiers/autre.pdf, 404, referent standard cert site agent"
                + " secretaire"
    })
    void each_page_of_listening_opens_to_its_roles_alone(String path, int status, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? status : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/enquetes/987654321/borne, referent standard agent",
        "/enquete-interne/987654321, referent standard cert site agent secretaire"
    })
    void a_tablet_is_held_by_agents_and_the_staff_is_asked_without_the_administrator(
            String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 404 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotIn(200, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/borne/reponses", "/borne/abandons", "/borne/sortie"})
    void a_tablet_sends_to_addresses_that_nobody_else_reaches(String path) {
        for (String login : List.of("cert", "site", "secretaire", "admin")) {
            assertThat(exchange("POST", path, sessionOf(login), "{}").statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(exchange("POST", path, "", "{}").statusCode()).as("nobody").isIn(302, 303);
        assertThat(exchange("GET", path, sessionOf("agent"), "").statusCode()).isEqualTo(405);
        if (!path.equals("/borne/sortie")) {
            // A form can be sent by another site; what a tablet sends cannot.
            assertThat(exchange("POST", path, sessionOf("agent"), "campagne=1").statusCode())
                    .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/courriers, referent standard cert site agent secretaire",
        "/courriers/semaines.csv, referent standard cert site agent secretaire",
        "/courriers/delais, referent standard cert site agent secretaire",
        "/courriers/saisie, referent standard cert site agent",
        "/courriers/dossier, referent standard cert site agent",
        "/courriers/imports, referent standard cert site agent",
        "/courriers/imports/nouveau, referent standard cert site agent",
        "/imports/export/courriers/imports/modele.csv, referent standard cert site agent"
    })
    void the_pages_of_letters_received_open_to_their_roles_alone(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            int status = get(path, sessionOf(login)).statusCode();
            if (List.of(admitted.split(" ", -1)).contains(login)) {
                assertThat(status).as(login).isIn(200, 302);
            } else {
                assertThat(status).as(login).isIn(403, 404);
            }
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/referentiels, referent secretaire",
        "/referentiels/fichiers/qual-e-pref.yaml, referent secretaire",
        "/referentiels/fichiers/qual-e-pref.json, referent secretaire",
        "/referentiels/fichiers/referentiel.schema.json, referent secretaire",
        "/referentiels/importer, referent",
        "/structures, referent secretaire",
        "/structures.csv, referent secretaire",
        "/structures/nouvelle, referent"
    })
    void the_pages_of_frameworks_and_structures_open_to_their_roles_alone(
            String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 200 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/rendez-vous, referent agent secretaire",
        "/rendez-vous/jours.csv, referent agent secretaire",
        "/rendez-vous/saisie, referent agent",
        "/rendez-vous/imports, referent agent",
        "/rendez-vous/imports/nouveau, referent agent",
        "/imports/export/rendez-vous/imports/modele.csv, referent agent",
        "/rendez-vous/simulations, referent secretaire",
        "/rendez-vous/note.pdf, referent secretaire",
        "/rendez-vous/note.odt, referent secretaire"
    })
    void the_pages_of_the_appointments_open_to_their_roles_alone(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            int status = get(path, sessionOf(login)).statusCode();
            if (List.of(admitted.split(" ", -1)).contains(login)) {
                assertThat(status).as(login).isIn(200, 302);
            } else {
                assertThat(status).as(login).isIn(403, 404);
            }
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicateurs, referent standard cert site agent secretaire",
        "/indicateurs/export/indicateurs.csv, referent standard cert site agent secretaire",
        "/tableau-de-bord/mois.pdf, referent standard cert site agent secretaire",
        "/indicateurs/switchboard.answerRate, referent standard cert site agent secretaire",
        "/indicateurs/export/switchboard.answerRate/serie.csv,"
                + " referent standard cert site agent secretaire",
        "/indicateurs/nouveau, referent",
        "/indicateurs/switchboard.answerRate/definition, referent",
        "/indicateurs/accueil.attente/saisie, referent",
        "/preuves, referent secretaire",
        "/preuves/liste.csv, referent secretaire",
        "/preuves/matrice, referent secretaire",
        "/preuves/matrice.csv, referent secretaire",
        "/preuves/nouvelle, referent",
        "/preuves/conservation, referent secretaire",
        "/preuves/eliminations, referent secretaire",
        "/indicateurs/collectes, referent standard cert site agent secretaire",
        "/indicateurs/collectes/nouvelle, referent",
        "/indicateurs/resultats, referent standard cert site agent secretaire",
        "/indicateurs/resultats/nouveau, referent",
        "/indicateurs/resultats/fichiers/affichages.csv,"
                + " referent standard cert site agent secretaire",
        "/indicateurs/resultats/fichiers/resultats.schema.json,"
                + " referent standard cert site agent secretaire",
        "/affichages, referent secretaire",
        "/affichages/nouveau, referent",
        "/affichages/registre.csv, referent secretaire",
        "/formations, referent secretaire",
        "/formations/nouvelle, referent",
        "/formations/liste.csv, referent secretaire",
        "/dossiers, referent secretaire"
    })
    void what_goes_into_the_labels_file_opens_to_its_roles_alone(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 200 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicateurs/collectes/987654321",
                "/indicateurs/collectes/987654321/relance",
                "/indicateurs/collectes/demandes/987654321",
                "/indicateurs/collectes/tableau.csv?collecte=x",
                "/indicateurs/collectes/fichiers/1/987654321",
                "/indicateurs/resultats/987654321",
                "/indicateurs/resultats/987654321/version?numero=1",
                "/indicateurs/resultats/987654321/composition",
                "/indicateurs/resultats/987654321/indicateur?indicateur=accueil.attente",
                "/indicateurs/resultats/fichiers/987654321/1/affiche-a3.pdf",
                "/indicateurs/resultats/fichiers/987654321/0/site.html",
                "/affichages/987654321",
                "/affichages/fichiers/1/987654321",
                "/formations/987654321/modifier"
            })
    void what_the_rounds_and_the_registers_do_not_know_is_not_found(String path) {
        assertThat(get(path, sessionOf("referent")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/cert, referent cert secretaire",
        "/cert/76, referent cert secretaire",
        "/cert/flux.csv, referent cert secretaire",
        "/cert/prevision, referent cert secretaire",
        "/cert/prevision?dept=76&cible=100, referent cert secretaire",
        "/cert/prevision.csv?dept=76&etpt=12.5&cible=100, referent cert secretaire",
        "/cert/saisie, cert",
        "/cert/notes/nouvelle, cert",
        "/cert/imports, cert",
        "/cert/imports/nouveau, cert",
        "/imports/export/cert/imports/modele.csv, cert"
    })
    void the_pages_of_the_cert_open_to_their_roles_alone(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            int status = get(path, sessionOf(login)).statusCode();
            if (List.of(admitted.split(" ", -1)).contains(login)) {
                assertThat(status).as(login).isEqualTo(200);
            } else {
                assertThat(status).as(login).isIn(403, 404);
            }
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cert/987654321",
                "/cert/notes/987654321",
                "/cert/ecart",
                "/cert/ecart?dept=76&titre=PC&periode=2021-W99",
                "/cert/imports/987654321"
            })
    void what_the_cert_does_not_know_is_not_found(String path) {
        assertThat(get(path, sessionOf("cert")).statusCode()).isEqualTo(404);
        assertThat(get(path, sessionOf("standard")).statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/cert/qui-traite-quoi, referent standard cert site agent secretaire",
        "/cert/qui-traite-quoi?dept=isere&titre=PSP, referent standard cert site agent secretaire",
        "/cert/qui-traite-quoi.csv, referent standard cert site agent secretaire",
        "/cert/qui-traite-quoi/nouvelle, referent cert"
    })
    void who_handles_what_is_read_by_who_answers_and_written_by_two(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 200 : 403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/cert/perimetre, 200",
        "/cert/perimetre?attribution=-1, 200",
        "/cert/perimetre?objectif=-1, 200",
        "/cert/perimetre?attribution=987654321, 404",
        "/cert/perimetre?objectif=x, 404"
    })
    void what_the_centre_is_and_aims_at_is_read_by_those_who_read_its_figures_and_the_administrator(
            String path, int status) {
        for (String login : List.of("referent", "cert", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode()).as(login).isEqualTo(status);
        }
        for (String login : List.of("standard", "site", "agent")) {
            assertThat(get(path, sessionOf(login)).statusCode()).as(login).isEqualTo(403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isNotIn(200, 404);
    }

    @Test
    void the_secretary_general_changes_nothing_of_it() {
        assertThat(get("/cert/perimetre?attribution=-1", sessionOf("secretaire")).body())
                .doesNotContain("<form id=\"ajout-attribution", "id=\"finir\"", "id=\"renommer\"");
    }

    @Test
    void a_competence_that_does_not_exist_is_not_found() {
        String path = "/cert/qui-traite-quoi/987654321";
        assertThat(get(path, sessionOf("cert")).statusCode()).isEqualTo(404);
        assertThat(get(path, sessionOf("standard")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/site/rubriques/987654321",
        "/site/fiches/987654321",
        "/site/declarations/987654321"
    })
    void what_does_not_exist_is_not_found_and_is_nobody_else_s(String path) {
        assertThat(get(path, sessionOf("site")).statusCode()).isEqualTo(404);
        for (String login : List.of("referent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode()).as(login).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/comite/reunions/987654321/envoi?quoi=convocation",
                "/comite/reunions/987654321/envoi?quoi=nulle-part",
                "/comite/reunions/987654321/envoi",
                "/comite/reunions/987654321/adresse?quoi=relance&personne=1",
                "/comite/reunions/987654321/annuler",
                "/comite/consultations/987654321/envoi",
                "/comite/consultations/987654321/envoi?quoi=rappel",
                "/comite/envois/convocation/1/987654321/0",
                "/comite/envois/convocation/0/987654321987654321987/0",
                "/comite/envois/nulle-part/1/1/0",
                "/comite/envois/convocation/1/x/0",
                "/comite/envois/"
            })
    void a_sending_that_does_not_exist_is_not_found_and_is_for_the_quality_team_alone(String path) {
        assertThat(get(path, sessionOf("referent")).statusCode()).isEqualTo(404);
        for (String login : List.of("standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode()).as(login).isEqualTo(403);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isIn(302, 303, 401, 403);
    }

    @ParameterizedTest
    @CsvSource({
        "/imports/export/987654321/erreurs.csv",
        "/imports/export/987654321987654321987/erreurs.csv",
        "/imports/export/0/erreurs.csv",
        "/imports/export/x/erreurs.csv",
        "/imports/export/nulle-part/imports/modele.csv",
        "/imports/export/",
        "/imports/export",
        "/site/imports/987654321",
        "/site/imports/987654321/apercu",
        "/site/imports/987654321/colonnes",
        "/site/imports/x"
    })
    void an_import_that_does_not_exist_is_not_found_whoever_asks(String path) {
        assertThat(get(path, sessionOf("site")).statusCode()).isEqualTo(404);
        for (String login : List.of("referent", "standard", "admin")) {
            assertThat(get(path, sessionOf(login)).statusCode()).as(login).isIn(403, 404);
        }
        assertThat(get(path, "").statusCode()).as("nobody").isIn(302, 303, 401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "days", "halfHours", "autre"})
    void the_samples_of_the_telephone_are_for_those_who_may_import(String kind) {
        String sample = "/imports/export/telephone/imports/modele.csv?sorte=" + kind;
        for (String login : List.of("referent", "standard")) {
            assertThat(get(sample, sessionOf(login)).statusCode()).as(login).isEqualTo(200);
        }
        for (String login : List.of("secretaire", "site", "agent")) {
            assertThat(get(sample, sessionOf(login)).statusCode()).as(login).isEqualTo(404);
        }
    }

    @Test
    void the_sample_of_an_import_is_for_those_who_may_import() {
        String sample = "/imports/export/site/imports/modele.csv";
        assertThat(get(sample, sessionOf("site")).statusCode()).isEqualTo(200);
        for (String login : List.of("referent", "standard", "admin")) {
            assertThat(get(sample, sessionOf(login)).statusCode()).as(login).isEqualTo(404);
        }
    }

    @Test
    void a_post_without_the_view_s_state_logs_nobody_in() {
        String form =
                form(
                        Map.of(
                                "connexion", "connexion",
                                "identifiant", "standard",
                                "motdepasse", PASSWORD,
                                "entrer", "Se connecter"));

        HttpResponse<String> answer = exchange("POST", "/connexion", "", form);

        assertThat(get("/telephone", cookies(answer)).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/deconnexion", "/affichage", "/session", "/telephone"})
    void what_another_site_makes_a_browser_send_is_refused(String path) {
        String session = sessionOf("standard");
        for (String[] header :
                new String[][] {
                    {"Origin", "https://ailleurs.example"},
                    {"Origin", "null"},
                    {"Sec-Fetch-Site", "cross-site"},
                    {"Sec-Fetch-Site", "same-site"}
                }) {
            HttpResponse<String> answer =
                    Rest.asNobody()
                            .send(
                                    HttpRequest.newBuilder(Rest.address(path))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .header("Cookie", session)
                                            .header(header[0], header[1])
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "theme=sombre")));
            assertThat(answer.statusCode())
                    .as(path + " " + String.join(": ", header))
                    .isEqualTo(403);
        }
        assertThat(get("/telephone", session).statusCode()).as("still logged in").isEqualTo(200);
    }

    @Test
    void a_page_s_session_reads_by_rest_but_starts_nothing() {
        String session = sessionOf("admin");

        HttpResponse<String> answer = exchange("POST", "/api/v1/nights/switchboard", session, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, 401);
    }

    @Test
    void each_page_opens_for_its_roles_and_for_nobody_else() {
        NightRun.until(
                () -> get(NEEDED_PEOPLE, sessionOf("referent")).statusCode(),
                status -> status == 200);
        Map<String, List<String>> readers = new LinkedHashMap<>();
        readers.put("/telephone", List.of("referent", "standard", "secretaire"));
        readers.put(
                "/telephone/chiffre?indicateur=recus",
                List.of("referent", "standard", "secretaire"));
        for (String path :
                List.of(
                        "/telephone/creneaux",
                        "/telephone/creneaux.csv?du=2021-05-03&au=2021-05-31",
                        "/telephone/effectifs",
                        NEEDED_PEOPLE,
                        "/telephone/effectifs/presences",
                        "/telephone/effectifs/presences.csv?annee=2021")) {
            readers.put(path, List.of("referent", "standard", "secretaire"));
        }
        for (String path :
                List.of(
                        "/telephone/motifs",
                        "/telephone/motifs.csv",
                        "/telephone/motifs/resultats",
                        "/telephone/motifs/resultats.csv",
                        "/telephone/motifs/demi-heures.csv",
                        "/telephone/chiffre.csv?indicateur=recus")) {
            readers.put(path, List.of("referent", "standard", "secretaire"));
        }
        readers.put("/telephone/pointage", List.of("referent", "standard", "agent"));
        for (String path :
                List.of(
                        "/telephone/saisies",
                        "/telephone/saisies.csv",
                        "/telephone/releves",
                        "/telephone/releves.csv",
                        "/telephone/notes",
                        "/telephone/notes.csv",
                        "/telephone/notes/999999")) {
            readers.put(path, List.of("referent", "standard", "secretaire"));
        }
        readers.put("/telephone/saisie", List.of("referent", "standard"));
        readers.put("/telephone/imports", List.of("referent", "standard"));
        readers.put("/telephone/imports/nouveau", List.of("referent", "standard"));
        readers.put("/telephone/imports/standard", List.of("referent", "standard"));
        readers.put("/telephone/notes/nouvelle", List.of("referent", "standard"));
        readers.put("/telephone/sources", List.of("referent", "standard", "secretaire", "admin"));
        readers.put(
                "/telephone/sources/999999",
                List.of("referent", "standard", "secretaire", "admin"));
        readers.put("/telephone/sources/nouvelle", List.of("admin"));
        readers.put("/telephone/sources/999999/base", List.of("admin"));
        readers.put("/nuits", List.of("referent", "admin"));
        readers.put("/nuits/999999", List.of("referent", "admin"));
        readers.put("/nuits/fichiers/999999", List.of("referent", "admin"));
        readers.put("/admin/etat", List.of("admin"));
        readers.put("/admin/etat.csv", List.of("admin"));
        readers.put("/admin/comptes", List.of("admin"));
        readers.put("/admin/comptes.csv", List.of("admin"));
        readers.put("/admin/comptes.xlsx?etat=actif", List.of("admin"));
        readers.put("/admin/comptes/nouveau", List.of("admin"));
        readers.put("/admin/comptes/999999", List.of("admin"));
        readers.put("/admin/personnes", List.of("admin"));
        readers.put("/admin/sauvegardes", List.of("admin"));
        readers.put("/admin/sauvegardes/reprise", List.of("admin"));
        readers.put("/admin/sauvegardes/fichiers/999999", List.of("admin"));
        readers.put("/admin/personnes?fiche=account_user-999999", List.of("admin"));
        readers.put(
                "/donnees-personnelles/registre.csv",
                List.of("referent", "standard", "cert", "site", "secretaire", "admin"));
        readers.put("/admin/courriels", List.of("referent", "admin"));
        readers.put("/admin/courriels.csv", List.of("referent", "admin"));
        readers.put("/admin/courriels/999999", List.of("referent", "admin"));
        readers.put("/admin/courriels/envoi.csv?envoi=999999", List.of("referent", "admin"));
        readers.put("/admin/courriels/1/adresse?courriel=999999", List.of("referent", "admin"));
        for (String login :
                List.of("referent", "standard", "cert", "site", "secretaire", "admin")) {
            String session = sessionOf(login);
            readers.forEach(
                    (path, admitted) -> {
                        int opened = path.contains("999999") ? 404 : 200;
                        assertThat(get(path, session).statusCode())
                                .as(login + " " + path)
                                .isEqualTo(admitted.contains(login) ? opened : 403);
                    });
        }
        readers.keySet()
                .forEach(
                        path ->
                                assertThat(get(path, "").statusCode())
                                        .as("nobody " + path)
                                        .isNotEqualTo(200));
    }

    @Test
    void rest_says_who_you_must_be_and_what_you_may_not() {
        String days = "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-04";

        HttpResponse<String> nobody = Rest.asNobody().get(days);
        assertProblem(nobody, 401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
        assertProblem(Rest.as("personne", "x").get(days), 401);
        for (String login : List.of("cert", "site", "admin")) {
            assertProblem(Rest.as(login).get(days), 403);
        }
        for (String login : List.of("lecture", "referent", "standard", "secretaire")) {
            assertThat(Rest.as(login).get(days).statusCode()).as(login).isEqualTo(200);
            assertProblem(Rest.as(login).post("/api/v1/nights/1/stop"), 403);
        }
        assertThat(Rest.as("lecture").get(days).headers().allValues("Set-Cookie"))
                .as("no session outlives a request")
                .allMatch(cookie -> cookie.contains("01-Jan-1970"));
    }

    @Test
    @Tag("CPT-4")
    void five_failures_lock_pages_and_rest_alike_even_for_the_right_password() {
        sessionOf("agent");
        for (int failure = 1; failure <= 3; failure++) {
            assertThat(signIn("agent", "faux " + failure, "").body())
                    .contains("L’identifiant ou le mot de passe est incorrect");
        }
        for (int failure = 4; failure <= 5; failure++) {
            assertProblem(Rest.as("agent", "faux " + failure).get(DAYS), 401);
        }

        HttpResponse<String> rest = Rest.as("agent", PASSWORD).get(DAYS);
        assertProblem(rest, 401);
        assertThat(Long.parseLong(rest.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        assertThat(rest.body()).contains("est bloqué");
        HttpResponse<String> page = signIn("agent", PASSWORD, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Trop d’essais ont échoué avec cet identifiant");
        assertThat(get("/", cookies(page)).statusCode()).isNotEqualTo(200);

        assertThat(signIn("standard", PASSWORD, "").statusCode())
                .as("nobody else is locked")
                .isIn(302, 303);
    }

    /** What comes after may need the login that a test has locked. */
    @AfterAll
    static void every_lock_ends() {
        NightRun.until(
                () -> Rest.as("agent", PASSWORD).get(DAYS).statusCode(), status -> status != 401);
        assertThat(signIn("agent", PASSWORD, "").statusCode()).isIn(302, 303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example",
                "///ailleurs.example",
                "/\\ailleurs.example",
                "\\\\ailleurs.example",
                "http:ailleurs.example",
                "javascript:alert(1)",
                "/%2f/ailleurs.example",
                "/\t/ailleurs.example",
                " //ailleurs.example",
                "/telephone/../..//ailleurs.example",
                "/aide\r\nX-Injecte: oui",
                "/connexion",
                "/WEB-INF/web.xml"
            })
    void nobody_is_led_to_another_site(String asked) {
        HttpResponse<String> in = signIn("standard", PASSWORD, asked);
        assertThat(in.statusCode()).isIn(302, 303);
        assertHome(in);
        HttpResponse<String> theme =
                exchange("POST", "/affichage", "", form(Map.of("theme", "sombre", "suite", asked)));
        if (!asked.equals("/connexion")) {
            assertHome(theme);
        }
        assertThat(theme.headers().firstValue("X-Injecte")).isEmpty();
        assertThat(get("/connexion?suite=" + encode(asked), "").body())
                .doesNotContain("href=\"" + asked);
    }

    @Test
    void what_is_typed_comes_back_as_text_only() {
        String session = sessionOf("referent");
        String attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

        for (String field : List.of("du", "au", "file", "source", "tri", "ordre")) {
            HttpResponse<String> page = get("/telephone?" + field + "=" + encode(attack), session);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
        }
        for (String field : List.of("annee", "douze-mois", "mois", "site", "rubrique")) {
            HttpResponse<String> page = get("/site?" + field + "=" + encode(attack), session);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(get("/" + encode(attack), session).body()).doesNotContain("<script>alert");
    }

    private static void assertHome(HttpResponse<String> answer) {
        URI target = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(target.getAuthority()).isEqualTo(answer.uri().getAuthority());
        assertThat(target.getPath()).isEqualTo("/");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        try (jakarta.json.JsonReader reader =
                jakarta.json.Json.createReader(new StringReader(answer.body()))) {
            jakarta.json.JsonObject problem = reader.readObject();
            assertThat(problem.getInt("status")).isEqualTo(status);
            assertThat(problem.getString("title")).isNotBlank();
            assertThat(problem.getString("detail")).isNotBlank();
        }
    }

    /** Fills the form in, as a browser without scripts does. */
    private static HttpResponse<String> signIn(String login, String password, String asked) {
        String path = "/connexion" + (asked.isEmpty() ? "" : "?suite=" + encode(asked));
        HttpResponse<String> page = get(path, "");
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher form =
                Pattern.compile("(?s)<form id=\"connexion\"[^>]*action=\"([^\"]*)\".*?</form>")
                        .matcher(page.body());
        assertThat(form.find()).isTrue();
        Matcher hidden =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"")
                        .matcher(form.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("identifiant", login);
        fields.put("motdepasse", password);
        fields.put("entrer", "Se connecter");
        return exchange("POST", form.group(1).replace("&amp;", "&"), cookies(page), form(fields));
    }

    /** The same one for all tests: none of them ends it, only another deployment does. */
    static String sessionOf(String login) {
        return SESSIONS.computeIfAbsent(
                login + " of deployment " + OneDeployment.times(), known -> enter(login));
    }

    /** A session of one's own. */
    static String enter(String login) {
        HttpResponse<String> in = signIn(login, PASSWORD, "");
        assertThat(in.statusCode()).as(login + " logs in").isIn(302, 303);
        return cookies(in);
    }

    private static HttpResponse<String> get(String path, String cookies) {
        return exchange("GET", path, cookies, "");
    }

    private static HttpResponse<String> exchange(
            String method, String path, String cookies, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Rest.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return Rest.asNobody().send(request);
    }

    /** The cookies that stay after an answer: the last word on each name. */
    private static String cookies(HttpResponse<String> answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            kept.put(pair.substring(0, pair.indexOf('=')), pair);
        }
        return kept.values().stream().collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> directives(String policy) {
        Map<String, String> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";", -1)) {
            String[] words = directive.strip().split("\\s+", 2);
            directives.put(words[0], words.length > 1 ? words[1] : "");
        }
        return directives;
    }

    private static String nonce(String sources) {
        Matcher nonce = NONCE.matcher(sources);
        assertThat(nonce.find()).as("a nonce in " + sources).isTrue();
        return nonce.group(1);
    }

    private static String resource(String page) {
        Matcher link =
                Pattern.compile("href=\"(/jakarta\\.faces\\.resource/clu\\.css[^\"]*)\"")
                        .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    /** Sends exactly these characters: a client library would tidy the address. */
    private static String raw(String method, String path, String header) throws IOException {
        URI server = Rest.address("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    (method
                                    + " "
                                    + path
                                    + " HTTP/1.1\r\nHost: "
                                    + server.getAuthority()
                                    + "\r\nConnection: close\r\n"
                                    + header
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
