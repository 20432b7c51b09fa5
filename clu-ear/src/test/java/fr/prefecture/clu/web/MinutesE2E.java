package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** Minutes typed during a meeting, by one or two people, whatever happens meanwhile. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MinutesE2E {

    private static final String DAY = "24/11/2026";
    private static final Duration LONG_PAUSE = Duration.ofMinutes(21);
    private static final String BACK =
            "La liaison avec le serveur est rétablie :"
                    + " tout ce que vous avez saisi est enregistré.";
    private static final String CHOSEN = "les jours sont longs en juin";

    private Browser browser;
    private String window;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        window = browser.driver().getWindowHandle();
        SignInScreen.enterAs(browser, "referent");
    }

    @AfterEach
    void one_window_alone() {
        for (String handle : browser.driver().getWindowHandles()) {
            if (!handle.equals(window)) {
                browser.driver().switchTo().window(handle).close();
            }
        }
        browser.driver().switchTo().window(window);
    }

    @Test
    void a_theme_is_typed_with_the_keyboard_alone_and_read() {
        String meeting = plan("Au clavier");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        screen.shortcut(Keys.ARROW_DOWN)
                .shortcut("q")
                .type("Comment une personne sourde prend-elle rendez-vous ?")
                .shortcut("r")
                .type("Par le site internet.")
                .shortcut("v")
                .type("Contre le guichet unique.", Keys.TAB)
                .type("Union des familles, association de consommateurs", Keys.TAB, Keys.SPACE)
                .shortcut("d")
                .type("Compléter le message de confirmation.", Keys.TAB)
                .type("Bureau de l’accueil", Keys.TAB, "en 2027")
                .save()
                .reload();
        assertThat(screen.lines())
                .containsExactly(
                        "Question 1: Comment une personne sourde prend-elle rendez-vous ?",
                        "Réponse 1: Par le site internet.",
                        "Avis 1: Contre le guichet unique.",
                        "Décision 1: Compléter le message de confirmation.");
        assertThat(screen.saving()).as("nothing is left to be saved").isEqualTo("Brouillon");

        browser.open(meeting + "/releve");
        assertThat(MinutesScreen.spaced(screen.text()))
                .contains("Avis défavorable")
                .contains("Union des familles, association de consommateurs")
                .contains("Bureau de l’accueil")
                .contains("2027");

        browser.open("/comite/sujets?q=CONFIRMATION");
        assertThat(screen.text()).contains("Compléter le message de confirmation.");
        browser.open("/comite/decisions?q=confirmation");
        assertThat(screen.text()).contains("Sans action");
        browser.leave(() -> screen.find("form[action$='/agir'] button").sendKeys(Keys.ENTER));
        assertThat(screen.text()).contains("La décision est devenue une action.");
        assertThat(browser.path()).isEqualTo("/comite/decisions?q=confirmation");
        browser.back();
        browser.open("/comite/decisions?q=confirmation");
        assertThat(screen.findAll("form[action$='/agir']")).isEmpty();
        assertThat(screen.text()).contains("En cours");
    }

    @Test
    void two_windows_see_each_other_and_nobody_writes_over_the_others_text() {
        String meeting = plan("À deux");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        screen.shortcut("f").type("Au départ").save();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String other = browser.driver().getWindowHandle();
        screen.open().focus(0).type(", de l’autre");
        browser.driver().switchTo().window(window);
        screen.focus(0).type(", du premier").save();
        browser.driver().switchTo().window(other);
        screen.shortcut(Keys.ENTER);
        browser.patiently().until(d -> !screen.conflicts().isEmpty());
        assertThat(screen.conflicts())
                .singleElement()
                .asString()
                .startsWith("Modifié par Camille Roche à")
                .contains("Au départ, du premier");
        assertThat(screen.lines()).as("what was typed").contains("Fait 1: Au départ, de l’autre");
        screen.choose("deux");
        screen.awaitSaved();
        screen.shortcut("q").type("Et la suite ?").save();
        browser.driver().switchTo().window(window);
        screen.await("Et la suite ?");
        assertThat(screen.lines())
                .containsExactly(
                        "Fait 1: Au départ, du premier\n\nAu départ, de l’autre",
                        "Question 1: Et la suite ?");
        browser.patiently()
                .until(d -> screen.themes().contains("Saisit ici en ce moment : vous, dans"));
    }

    @Test
    void what_is_typed_in_a_point_that_was_taken_off_is_kept_and_the_point_comes_back() {
        String meeting = plan("Point retiré");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        screen.shortcut("f").type("Ce qui était dit").save();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(meeting + "/ordre-du-jour");
        browser.leave(() -> screen.find("button[value^='retirer:']").sendKeys(Keys.ENTER));
        browser.driver().switchTo().window(window);
        screen.focus(0).type(" et la suite").save();
        browser.patiently().until(d -> screen.themes().contains("a retiré ce point"));
        assertThat(screen.themes()).contains("Camille Roche a retiré ce point de l’ordre du jour");
        screen.find("[data-themes] [data-faire='remettre-theme']").sendKeys(Keys.ENTER);
        browser.patiently().until(d -> !screen.themes().contains("a retiré ce point"));
        screen.reload();
        assertThat(screen.lines()).containsExactly("Fait 1: Ce qui était dit et la suite");
        assertThat(screen.themes()).doesNotContain("a retiré ce point");
    }

    @Test
    void a_paste_full_of_styles_becomes_text_with_paragraphs_and_list_marks() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Collage")).open();
        screen.shortcut("f");
        browser.script(
                """
                const data = new DataTransfer();
                data.setData('text/html', '<style>p{color:red}</style><p style="color:red">Un <b>gras</b>'
                  + '&nbsp;texte<br>suite</p><ul><li><p>un</p></li><li>deux</li></ul>'
                  + '<img src=x onerror="document.title=1"><script>document.title=2</' + 'script>');
                data.setData('text/plain', 'autre');
                document.activeElement.dispatchEvent(
                  new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                """);
        screen.save().reload();
        assertThat(screen.lines())
                .singleElement()
                .asString()
                .isEqualTo("Fait 1: Un gras\u00a0texte\nsuite\n\n– un\n– deux");
        assertThat(screen.title()).startsWith("Saisie du relevé");
    }

    @Test
    void two_hundred_thousand_characters_are_refused_with_the_limit_and_stay_in_the_field() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Trop long")).open();
        screen.shortcut("r");
        browser.script(
                "const a = document.activeElement; a.value = 'x'.repeat(200000);"
                        + "a.dispatchEvent(new Event('input', {bubbles: true}))");
        browser.patiently().until(d -> !screen.message().isEmpty());
        assertThat(screen.message()).startsWith("200 000 caractères, 20 000 au plus");
        screen.shortcut(Keys.ENTER);
        assertThat(browser.number("return document.activeElement.value.length")).isEqualTo(200_000);
        browser.script(
                "const a = document.activeElement; a.value = 'y'.repeat(20000);"
                        + "a.dispatchEvent(new Event('input', {bubbles: true}))");
        screen.save().reload();
        assertThat(screen.lines())
                .singleElement()
                .asString()
                .hasSize("Réponse 1: ".length() + 20_000);
    }

    @Test
    void what_the_server_did_not_hear_is_taken_up_by_the_next_page() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Coupure")).open();
        screen.shortcut("f").type("Entendu").save();
        screen.cut();
        screen.focus(0).type(", puis tapé sans réponse").shortcut("q").type("Une question ?");
        browser.patiently().until(d -> !screen.trouble().isEmpty());
        assertThat(screen.trouble())
                .contains("Le serveur ne répond pas depuis")
                .contains("votre texte est gardé dans ce navigateur");
        screen.reload();
        browser.patiently().until(d -> !screen.restored().isEmpty());
        assertThat(screen.restored())
                .isEqualTo("2 textes de votre dernière saisie ont été repris.");
        screen.awaitSaved().reload();
        assertThat(screen.lines())
                .containsExactly(
                        "Fait 1: Entendu, puis tapé sans réponse", "Question 1: Une question ?");
        assertThat(screen.restored()).isEmpty();
    }

    @Test
    void what_was_typed_before_a_long_pause_is_sent_as_soon_as_the_network_returns() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Longue pause"));
        browser.prepared("window.setInterval = () => 0", screen::open);
        screen.listen();
        browser.offline(true);
        try {
            screen.shortcut("f").type("Tapé sans réseau").shortcut("q").type("Et la suite ?");
            browser.patiently().until(d -> screen.asked("lignes") >= 2);
            assertThat(screen.saving()).isEqualTo("Brouillon, pas encore enregistré");
            screen.pass(LONG_PAUSE);
        } finally {
            browser.offline(false);
        }
        screen.awaitSaved();
        assertThat(screen.trouble()).isEmpty();
        assertThat(screen.returned()).isEqualTo(BACK);
        screen.reload();
        assertThat(screen.lines())
                .containsExactly("Fait 1: Tapé sans réseau", "Question 1: Et la suite ?");
    }

    @Test
    void what_was_typed_before_a_long_pause_is_sent_at_the_next_try_when_the_server_returns() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Serveur absent")).open();
        screen.cut();
        screen.shortcut("f").type("Tapé sans serveur");
        browser.patiently().until(d -> screen.asked("lignes") >= 1);
        screen.pass(LONG_PAUSE);
        screen.uncut();
        screen.awaitSaved();
        assertThat(screen.trouble()).isEmpty();
        assertThat(screen.returned()).isEqualTo(BACK);
    }

    @Test
    void what_waits_when_the_minutes_close_is_not_called_saved_and_goes_once_they_are_open_again() {
        String meeting = plan("Close entre-temps");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        screen.cut();
        screen.shortcut("f").type("Tapé juste avant");
        browser.patiently().until(d -> screen.asked("lignes") >= 1);
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String other = browser.driver().getWindowHandle();
        browser.open(meeting + "/annuler");
        screen.write("motif", "Grève des transports");
        screen.press("annuler");

        browser.driver().switchTo().window(window);
        screen.uncut();
        browser.patiently().until(d -> screen.trouble().contains("annulée"));
        assertThat(screen.saving()).isEqualTo("Brouillon, pas encore enregistré");

        browser.driver().switchTo().window(other);
        browser.open(meeting + "/annuler");
        screen.press("retablir");
        browser.driver().switchTo().window(window);
        screen.awaitSaved();
        assertThat(screen.trouble()).isEmpty();
    }

    @Test
    void an_answer_that_never_ends_is_given_up_and_the_line_sent_again_is_one_line() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Réponse sans fin")).open();
        screen.holdFirstAnswers();
        screen.shortcut("f").type("Envoyé deux fois");
        browser.patiently().until(d -> screen.asked("lignes") == 1);
        assertThat(screen.saving()).isNotEqualTo("Brouillon").doesNotContain("enregistré à");
        screen.awaitSaved();
        assertThat(screen.asked("lignes")).isGreaterThanOrEqualTo(2);
        browser.patiently().until(d -> screen.asked("presence") >= 2);
        screen.reload();
        assertThat(screen.lines()).containsExactly("Fait 1: Envoyé deux fois");
    }

    @Test
    void a_full_browser_never_says_that_it_keeps_the_text_and_keeps_it_once_there_is_room() {
        MinutesScreen screen = new MinutesScreen(browser, plan("Navigateur plein")).open();
        try {
            screen.fill();
            screen.cut();
            screen.shortcut("f").type("Tapé sans place");
            browser.patiently().until(d -> !screen.trouble().isEmpty());
            assertThat(screen.trouble())
                    .contains("ce navigateur n’a pas pu garder votre texte")
                    .contains("ne fermez pas cette page")
                    .doesNotContain("est gardé dans ce navigateur");
            browser.driver().manage().deleteAllCookies();
            screen.uncut();
            browser.patiently()
                    .until(d -> screen.trouble().startsWith("Votre session est terminée"));
            assertThat(screen.trouble()).contains("ce navigateur n’a pas pu garder votre texte");
        } finally {
            screen.empty();
        }
        browser.patiently()
                .until(d -> screen.trouble().contains("votre texte est gardé dans ce navigateur"));
        browser.carry(SecurityIT.enter("referent"));
        screen.awaitSaved();
    }

    @Test
    void a_frozen_window_keeps_its_lines_and_a_closed_one_leaves_them() {
        freezeThenClose("Fenêtre gelée", "");
    }

    @Test
    void a_frozen_window_keeps_its_lines_where_a_browser_without_tls_gives_no_locks() {
        freezeThenClose("Fenêtre gelée sans TLS", "delete Navigator.prototype.locks");
    }

    private void freezeThenClose(String title, String prepared) {
        MinutesScreen screen = new MinutesScreen(browser, plan(title));
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String hidden = browser.driver().getWindowHandle();
        browser.prepared(prepared, screen::open);
        screen.cut();
        screen.shortcut("f").type("Tapé dans la fenêtre cachée");
        browser.patiently().until(d -> !screen.trouble().isEmpty());
        screen.freeze();

        browser.driver().switchTo().window(window);
        browser.prepared(prepared, screen::open);
        screen.pass(Duration.ofMinutes(2));
        screen.awaitBeats();
        assertThat(screen.lines()).as("the hidden window has them").isEmpty();
        assertThat(screen.restored()).isEmpty();

        browser.driver().switchTo().window(hidden).close();
        browser.driver().switchTo().window(window);
        // Without locks it owns them for twelve hours from when it was frozen.
        screen.pass(Duration.ofHours(13));
        screen.await("Tapé dans la fenêtre cachée");
        screen.awaitSaved();
        assertThat(screen.restored()).isEqualTo("1 texte de votre dernière saisie a été repris.");
    }

    @Test
    void a_hidden_window_answers_where_a_browser_without_tls_gives_no_locks() {
        String prepared = "delete Navigator.prototype.locks; window.setInterval = () => 0";
        MinutesScreen screen = new MinutesScreen(browser, plan("Sans TLS"));
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String hidden = browser.driver().getWindowHandle();
        browser.prepared(prepared, screen::open);
        screen.cut();
        screen.shortcut("f").type("Tapé dans la fenêtre cachée");
        browser.patiently().until(d -> !screen.trouble().isEmpty());

        browser.driver().switchTo().window(window);
        browser.prepared("delete Navigator.prototype.locks", screen::open);
        screen.pass(Duration.ofMinutes(2));
        screen.awaitBeats();
        assertThat(screen.lines()).as("the hidden window has them").isEmpty();
        browser.driver().switchTo().window(hidden).close();
        browser.driver().switchTo().window(window);
        screen.await("Tapé dans la fenêtre cachée");
    }

    @Test
    void what_one_person_typed_is_neither_sent_nor_shown_as_another_ones_of_the_same_browser() {
        String other = somebodyElse();
        SignInScreen.enterAs(browser, "referent");
        String meeting = plan("Même poste");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        screen.cut();
        screen.shortcut("f").type("Tapé par la première");
        browser.patiently().until(d -> !screen.trouble().isEmpty());
        browser.carry(other);
        screen.uncut();
        browser.patiently().until(d -> screen.trouble().startsWith("Votre session est terminée"));

        browser.driver().switchTo().newWindow(WindowType.TAB);
        screen.open();
        screen.awaitBeats();
        assertThat(screen.lines()).isEmpty();
        assertThat(screen.restored()).isEmpty();
        browser.driver().close();
        browser.driver().switchTo().window(window);

        browser.carry(SecurityIT.enter("referent"));
        screen.awaitSaved();
        screen.reload();
        assertThat(screen.lines()).containsExactly("Fait 1: Tapé par la première");
    }

    /** The cookies of a second person of the quality team, who has just logged in. */
    private String somebodyElse() {
        String login = "second-" + System.nanoTime() % 1_000_000_000;
        AccountsScreen accounts = AccountsScreen.enter(browser);
        accounts.create(login, "Dominique Essai", List.of("QUALITY_OFFICER"));
        String drawn = accounts.drawn();
        browser.driver().manage().deleteAllCookies();
        browser.open("/connexion");
        new SignInScreen(browser).signIn(login, drawn);
        accounts.choose(drawn, CHOSEN, CHOSEN);
        return browser.cookieHeader();
    }

    @Test
    void a_browser_without_script_saves_the_same_form() throws IOException, InterruptedException {
        String meeting = plan("Sans script");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open();
        screen.shortcut("f").type("Au départ").save();
        String cookies = browser.cookieHeader();
        HttpClient client = HttpClient.newHttpClient();
        String page = get(client, meeting + "/releve/saisie", cookies);
        String key = found("name=\"texte-([a-z0-9-]+)\"", page);
        String state = found("name=\"etat-" + key + "\" value=\"([^\"]+)\"", page);
        String theme = found("name=\"nouveau-(\\d+)\"", page);
        String newKey = found("name=\"cle-" + theme + "\" value=\"([^\"]+)\"", page);
        Map<String, String> form =
                Map.of(
                        "etat-" + key,
                        state,
                        "texte-" + key,
                        "Changé",
                        "nouveau-" + theme,
                        "Ajouté",
                        "nature-" + theme,
                        "QUESTION",
                        "cle-" + theme,
                        newKey);
        String action = found("action=\"(/comite/saisie/\\d+)\"", page);
        assertThat(post(client, action, cookies, form)).isEqualTo(302);
        assertThat(post(client, action, cookies, form)).as("double click").isEqualTo(302);
        screen.reload();
        assertThat(screen.lines()).containsExactly("Fait 1: Changé", "Question 1: Ajouté");

        screen.focus(0).type(" encore").save();
        post(client, action, cookies, form);
        assertThat(get(client, meeting + "/releve/saisie", cookies))
                .as("the second form is older than the text: both are shown")
                .contains("a modifié cette ligne")
                .contains("Changé encore");
    }

    private String plan(String title) {
        return MinutesScreen.plan(browser, "" + Rest.address(""), title, DAY);
    }

    private static String get(HttpClient client, String path, String cookies)
            throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(Rest.address(path))
                                .header("Cookie", cookies)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int post(
            HttpClient client, String path, String cookies, Map<String, String> form)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        form.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(
                        HttpRequest.newBuilder(Rest.address(path))
                                .header("Cookie", cookies)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
