package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.Browser;
import fr.prefecture.clu.web.Inspection;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;

/** People log in at a real Keycloak; what is shipped is what answers. */
@ExtendWith(Browser.Pictures.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final String DEEP = "/telephone?du=2021-05-03&au=2021-05-07";
    private static final String INVITED = "camille.invitee";

    private static Installation installation;
    private static Server server;
    private static Keycloak keycloak;
    private static int port;

    private final Browser browser = Browser.fresh();

    @BeforeAll
    static void start() {
        port = Server.freePort();
        installation = Installation.demonstrated();
        List<String> settings = Keycloak.settingsOf(port);
        for (int i = 0; i < settings.size(); i += 2) {
            installation.with(settings.get(i), settings.get(i + 1));
        }
        server = installation.boot();
        keycloak = Keycloak.start(port, Server.freePort(), server.root());
        server.awaitReady();
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
        server.stop();
        installation.discard();
    }

    @Test
    @Order(1)
    void pages_take_no_password_but_an_administrator_s_in_an_emergency() {
        forgetEverything();
        open("/connexion");
        assertThat(all("#motdepasse")).isEmpty();
        assertThat(find("#fournisseur").getText()).isEqualTo("S’identifier avec ProConnect");
        assertSound();

        server.script("emergency-on.cli");
        open("/connexion");
        assertSound();
        logInByPassword("referent");
        assertThat(all("#deconnexion")).isEmpty();
        logInByPassword("admin");
        assertThat(all("#deconnexion")).hasSize(1);
        open("/admin/invitations");
        find("#courriel").sendKeys(Keycloak.email(INVITED));
        find("input[type=checkbox][value=QUALITY_OFFICER]").click();
        browser.leave(() -> find("#inviter").click());
        assertThat(find("main").getText() + find("body").getText())
                .contains(Keycloak.email(INVITED) + " peut se connecter.");
        assertSound();
        logOut();

        server.script("emergency-off.cli");
        open("/connexion");
        assertThat(all("#motdepasse")).isEmpty();
    }

    @Test
    @Order(2)
    void an_invited_person_comes_in_where_they_were_going_and_is_asked_again_after_the_log_out() {
        forgetEverything();
        open(DEEP);
        assertThat(browser.path()).startsWith("/connexion?suite=");
        pressForProvider();
        String asked = browser.driver().getCurrentUrl();
        assertThat(asked).startsWith(Keycloak.address(port));
        assertThat(parameter(asked, "state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(parameter(asked, "nonce")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(parameter(asked, "response_type")).isEqualTo("code");
        assertThat(parameter(asked, "scope").split("[ +]"))
                .containsExactlyInAnyOrder(
                        "openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id");
        assertThat(parameters(asked))
                .as("ProConnect refuses any other")
                .containsExactlyInAnyOrder(
                        "response_type", "client_id", "redirect_uri", "scope", "state", "nonce");

        identify(INVITED);

        assertThat(browser.path()).isEqualTo(DEEP);
        assertThat(find("body").getText()).contains("Camille Invitée");
        assertThat(sessionGoesOn()).isEqualTo(200);
        assertThat(severeOfBrowser()).isEmpty();
        Cookie ours = browser.driver().manage().getCookieNamed("__Host-clu-session");
        assertThat(statusAt(DEEP, ours)).isEqualTo(200);
        assertThat(statusAt("/admin/invitations", ours)).as("what nobody gave").isEqualTo(403);

        forgetOurs();
        open("/identite/entree");
        assertThat(browser.path()).as("nobody has asked for it here").isEqualTo("/connexion");
        open(DEEP);
        assertThat(browser.path()).startsWith("/connexion?suite=");
        pressForProvider();
        assertThat(browser.path()).as("the provider knows them still").isEqualTo(DEEP);
        ours = browser.driver().manage().getCookieNamed("__Host-clu-session");

        logOut();

        assertThat(browser.path()).isEqualTo("/connexion?deconnecte=oui");
        assertThat(statusAt(DEEP, ours)).as("our session has ended").isEqualTo(303);
        pressForProvider();
        assertThat(all("#username")).as("the provider asks again").hasSize(1);
    }

    @Test
    @Order(3)
    void a_stranger_reads_whom_to_ask_and_can_come_as_somebody_else() {
        forgetEverything();
        come("alex.inconnu");

        assertThat(browser.path()).isEqualTo("/acces-refuse");
        assertThat(find("main").getText())
                .contains("Personne n’a encore invité")
                .contains(Keycloak.email("alex.inconnu"))
                .contains("Demandez l’accès à l’administrateur");
        assertSound();
        open("/telephone");
        assertThat(browser.path()).startsWith("/connexion");

        come("");
        assertThat(browser.path()).as("the provider knows them still").isEqualTo("/acces-refuse");
        browser.leave(() -> find("#quitter").click());
        awaitPath("/connexion?deconnecte=oui");
        come(INVITED);
        assertThat(browser.path()).isEqualTo("/");
    }

    @Test
    @Order(4)
    void an_address_that_is_not_verified_opens_nothing() {
        forgetEverything();
        come("sacha.douteux");
        assertThat(browser.path()).isEqualTo("/acces-refuse");
    }

    @Test
    @Order(5)
    void rest_goes_on_with_the_accounts_of_other_systems() throws Exception {
        assertThat(rest("lecture", "demonstration")).isEqualTo(200);
        assertThat(rest("lecture", "un autre")).isEqualTo(401);
        assertThat(rest(INVITED, Keycloak.PASSWORD)).isEqualTo(401);
    }

    @Test
    @Order(5)
    void whoever_was_invited_has_been_told_so_by_e_mail() {
        Path outbox = installation.home().resolve("outbox");
        Waiting.until(
                Duration.ofMinutes(2),
                () -> "an e-mail in " + outbox,
                () -> mails(outbox).anyMatch(mail -> mail.contains("<" + Keycloak.email(INVITED))));
    }

    @Test
    @Order(6)
    void what_comes_back_from_nowhere_is_told_in_french() {
        forgetEverything();
        open("/identite/entree?code=faux&state=faux");
        assertThat(browser.path()).isEqualTo("/connexion?echec=oui");
        assertThat(find("main").getText()).contains("La connexion n’a pas abouti.");
        open("/connexion/entree");
        assertThat(browser.path()).isEqualTo("/connexion?echec=oui");
    }

    @Test
    @Order(7)
    void roles_may_come_from_a_claim() {
        server.stop();
        server = server.againWith(Map.of("CLU_OIDC_ROLES_CLAIM", "roles")).awaitReady();
        forgetEverything();
        come("dominique.declare");
        assertThat(browser.path()).isEqualTo("/");
        open(DEEP);
        assertThat(browser.path()).isEqualTo(DEEP);
        logOut();

        come("alex.inconnu");
        assertThat(browser.path()).isEqualTo("/acces-refuse");
        assertThat(find("main").getText()).contains("aucun rôle");
    }

    /** The page's form, and that nobody need scroll it sideways on a small screen. */
    private void assertSound() {
        Inspection inspection = new Inspection(browser);
        assertThat(inspection.axe()).isEmpty();
        assertThat(inspection.structure()).isEmpty();
        browser.width(320);
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        browser.width(1280);
    }

    private void come(String name) {
        open("/connexion");
        pressForProvider();
        if (!name.isEmpty()) {
            identify(name);
        }
    }

    /** By way of a page of ours that leads on by itself. */
    private void pressForProvider() {
        browser.leave(() -> find("#fournisseur").click());
        browser.patiently()
                .withMessage(() -> "still at " + browser.driver().getCurrentUrl())
                .until(
                        d ->
                                Stream.of(
                                                "/connexion/fournisseur",
                                                "/connexion/entree",
                                                "/identite")
                                        .noneMatch(browser.driver().getCurrentUrl()::contains));
    }

    private void identify(String name) {
        find("#username").sendKeys(name);
        find("#password").sendKeys(Keycloak.PASSWORD);
        browser.leave(() -> find("#kc-login").click());
    }

    private void logInByPassword(String login) {
        WebElement field = find("#identifiant");
        field.clear();
        field.sendKeys(login);
        find("#motdepasse").sendKeys("demonstration");
        browser.leave(() -> find("#entrer").click());
    }

    private void logOut() {
        browser.driver()
                .findElement(By.xpath("//details[.//form[@id='deconnexion']]/summary"))
                .click();
        WebElement button = find("#deconnexion button");
        browser.patiently().until(d -> button.isDisplayed());
        browser.leave(button::click);
        awaitPath("/connexion?deconnecte=oui");
    }

    private void awaitPath(String path) {
        browser.patiently()
                .withMessage(() -> path + ", not " + browser.driver().getCurrentUrl())
                .until(d -> browser.path().equals(path));
    }

    /** What the dialog of the session asks when somebody wants to stay. */
    private long sessionGoesOn() {
        return (Long)
                browser.asynchronously(
                        "const done = arguments[0];"
                                + "fetch('/session', {method: 'POST'})"
                                + ".then(answer => done(answer.status));");
    }

    private List<String> severeOfBrowser() {
        return browser.driver().manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .filter(line -> line.contains("Content Security Policy"))
                .toList();
    }

    /** The provider's cookies, and what the browser has said of the pages of other tests. */
    private void forgetEverything() {
        severeOfBrowser();
        browser.command("Network.clearBrowserCookies", Map.of());
    }

    /** Ours only; the provider's go on. */
    private void forgetOurs() {
        browser.driver().manage().deleteAllCookies();
    }

    private void open(String path) {
        browser.driver().get(server.root() + path);
    }

    private WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    private static String parameter(String address, String name) {
        for (String pair : URI.create(address).getQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static List<String> parameters(String address) {
        return Stream.of(URI.create(address).getQuery().split("&", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .toList();
    }

    private static Stream<String> mails(Path outbox) {
        File[] files = outbox.toFile().listFiles((folder, name) -> name.endsWith(".eml"));
        return Stream.ofNullable(files).flatMap(Stream::of).map(KeycloakIT::read);
    }

    private static String read(File mail) {
        try {
            return Files.readString(mail.toPath(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server answers to whoever holds this session. */
    private static int statusAt(String path, Cookie session) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.root() + path))
                                    .header("Cookie", session.getName() + '=' + session.getValue())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int rest(String login, String password)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder()
                        .encodeToString((login + ':' + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                server.root()
                                                        + "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-07"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
