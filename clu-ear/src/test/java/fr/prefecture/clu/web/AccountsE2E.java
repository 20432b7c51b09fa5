package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts from their opening to their end. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AccountsE2E {

    private static final String DAYS = "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-04";
    private static final String CHOSEN = "trois parapluies verts";

    private final String login = "essai." + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private Browser browser;
    private AccountsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void an_administrator() {
        administer();
    }

    private void administer() {
        browser = Browser.fresh();
        screen = AccountsScreen.enter(browser);
    }

    @Test
    @Plain(false)
    @Tag("CPT-32")
    @Tag("CPT-33")
    @Tag("CPT-37")
    void a_new_person_chooses_a_password_first_and_gets_to_the_page_asked_for() {
        screen.create(login, "Dominique Essai", List.of("STAFF_MEMBER"));
        assertThat(screen.text()).contains("Le compte de Dominique Essai est créé.");
        String drawn = screen.drawn();
        assertThat(drawn).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        String address = browser.path();
        browser.open(address);
        assertThat(browser.driver().getPageSource()).as("told once").doesNotContain(drawn);
        assertThat(screen.line(login)).contains("Mot de passe à changer avant le");

        browser = Browser.fresh();
        screen = new AccountsScreen(browser);
        browser.open("/modeles");
        new SignInScreen(browser).signIn(login, drawn);
        assertThat(browser.path()).isEqualTo("/mot-de-passe?suite=%2Fmodeles");
        assertThat(screen.text()).contains("Celui que vous avez reçu est provisoire.");
        browser.open("/preferences");
        assertThat(browser.path()).isEqualTo("/mot-de-passe?suite=%2Fpreferences");
        browser.open("/aide/choisir-son-mot-de-passe");
        assertThat(screen.heading()).isEqualTo("Choisir son mot de passe");

        browser.open("/modeles");
        screen.choose(drawn, "Dominique2026!", "Dominique2026!");
        assertThat(screen.errors()).singleElement().asString().contains("se devine");
        assertThat(screen.isInvalid("nouveau")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        screen.choose(drawn, CHOSEN, CHOSEN + "s");
        assertThat(screen.errors()).singleElement().asString().contains("diffèrent");
        screen.choose("un autre", CHOSEN, CHOSEN);
        assertThat(screen.errors()).singleElement().asString().contains("incorrect");
        assertThat(screen.isInvalid("ancien")).isTrue();
        screen.choose(drawn, CHOSEN, CHOSEN);

        assertThat(browser.path()).isEqualTo("/modeles");
        assertThat(screen.text()).contains("Votre mot de passe est changé.");
        screen.signOut();
        new SignInScreen(browser).signIn(login, drawn);
        assertThat(screen.isSignedIn()).as("the drawn one is over").isFalse();
        new SignInScreen(browser).signIn(login, CHOSEN);
        assertThat(screen.isSignedIn()).isTrue();
        assertThat(browser.path()).isEqualTo("/");
    }

    @Test
    @Tag("CPT-33")
    @Tag("CPT-34")
    void rest_refuses_a_temporary_password_and_takes_that_of_a_system() {
        screen.create(login, "Dominique Essai", List.of("QUALITY_OFFICER"));
        HttpResponse<String> refused = Rest.as(login, screen.drawn()).get(DAYS);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("urn:clu:problem:password-change")
                .contains("doit d’abord être changé");

        screen.create(login + "-si", "Tableau national", List.of("READER"));
        assertThat(screen.text()).contains("reste valable jusqu’au prochain");
        assertThat(Rest.as(login + "-si", screen.drawn()).get(DAYS).statusCode()).isEqualTo(200);

        screen.create(login + "-deux", "Les deux", List.of("READER", "STAFF_MEMBER"));
        assertThat(screen.errors()).singleElement().asString().contains("n’a que ce rôle");
        assertThat(screen.value("identifiant")).as("kept").isEqualTo(login + "-deux");
    }

    @Test
    @Tag("CPT-40")
    @Tag("CPT-35")
    void a_new_password_ends_sessions_and_a_deactivation_shuts_the_door() {
        screen.create(login, "Dominique Essai", List.of("STAFF_MEMBER"));
        String first = screen.drawn();
        String session = choose(first);
        assertThat(statusOf(session)).isEqualTo(200);

        administer();
        screen.go(login);
        screen.press("vers-don");
        assertThat(screen.text()).contains("Nouveau mot de passe pour Dominique Essai");
        screen.press("donner");
        String second = screen.drawn();
        assertThat(statusOf(session)).as("the session before").isEqualTo(303);
        assertThat(Rest.as(login, CHOSEN).get(DAYS).statusCode()).isEqualTo(401);
        assertThat(Rest.as(login, second).get(DAYS).statusCode()).isEqualTo(403);

        screen.press("vers-desactivation");
        screen.press("desactiver");
        assertThat(screen.text()).contains("Le compte de Dominique Essai est désactivé.");
        assertThat(screen.line(login)).contains("Désactivé");
        assertThat(Rest.as(login, second).get(DAYS).statusCode()).isEqualTo(401);
        screen.go(login);
        screen.press("reactiver");
        assertThat(Rest.as(login, second).get(DAYS).statusCode()).isEqualTo(403);

        screen.go("admin");
        assertThat(screen.findAll("#vers-desactivation")).isEmpty();
        screen.toggle("STAFF_MEMBER");
        screen.toggle("ADMINISTRATOR");
        screen.press("enregistrer");
        assertThat(screen.errors())
                .singleElement()
                .asString()
                .contains("Vous ne pouvez pas vous retirer le rôle");
    }

    @Test
    @Tag("CPT-42")
    void the_list_leaves_as_a_file_and_the_history_tells_without_password() {
        screen.create(login, "Dominique Essai", List.of("STAFF_MEMBER"));
        String drawn = screen.drawn();

        String csv = browser.served(AccountsScreen.LIST + ".csv?etat=a-changer");
        assertThat(csv)
                .contains("Comptes et rôles")
                .contains("Dominique Essai;" + login)
                .doesNotContain(drawn)
                .doesNotContain("secretaire;");
        browser.open("/historique");
        assertThat(screen.text()).contains(login).doesNotContain(drawn);
    }

    @Test
    @Tag("CPT-43")
    @Tag("CPT-8")
    void the_demonstration_s_accounts_keep_the_password_of_the_setting() {
        assertThat(screen.text()).contains("Les comptes de démonstration ont tous le mot de passe");
        screen.go("cert");
        assertThat(screen.findAll("#vers-don")).isEmpty();
        browser.open(AccountsScreen.PASSWORD);
        assertThat(screen.findAll("#ancien")).isEmpty();
        assertThat(screen.text()).contains("ne se change pas ici");
    }

    /** In a browser of that person, which is then lost. */
    private String choose(String drawn) {
        browser = Browser.fresh();
        screen = new AccountsScreen(browser);
        browser.open("/connexion");
        new SignInScreen(browser).signIn(login, drawn);
        screen.choose(drawn, CHOSEN, CHOSEN);
        return browser.cookieHeader();
    }

    private static int statusOf(String session) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address("/preferences"))
                                .header("Cookie", session))
                .statusCode();
    }
}
