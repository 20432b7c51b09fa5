package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Cookie;

/** The way in and out. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SignInE2E {

    private static final String SESSION = "__Host-clu-session";
    private static final String DEEP = "/telephone?du=2021-05-03&au=2021-05-07";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_new_visitor() {
        browser = Browser.fresh();
    }

    @Test
    @Plain(false)
    void a_wrong_password_keeps_the_login_and_says_nothing_precise() {
        SignInScreen screen = SignInScreen.open(browser);

        screen.signIn("standard", "pas le bon");

        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.errors())
                .containsExactly(
                        "L’identifiant ou le mot de passe est incorrect. Vérifiez les deux, puis recommencez.");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.value("identifiant")).isEqualTo("standard");
        assertThat(screen.value("motdepasse")).isEmpty();
        assertThat(screen.isSignedIn()).isFalse();
    }

    @Test
    void an_unknown_login_is_refused_in_the_same_words() {
        SignInScreen screen = SignInScreen.open(browser);

        screen.signIn("personne", "pas le bon");

        assertThat(screen.errors())
                .containsExactly(
                        "L’identifiant ou le mot de passe est incorrect. Vérifiez les deux, puis recommencez.");
    }

    @Test
    void empty_fields_are_named() {
        SignInScreen screen = SignInScreen.open(browser);

        screen.signIn("", "");

        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.errors()).hasSize(2);
        assertThat(screen.errors().get(0)).startsWith("Identifiant");
        assertThat(screen.errors().get(1)).startsWith("Mot de passe");
        assertThat(screen.isInvalid("identifiant")).isTrue();
        assertThat(screen.isInvalid("motdepasse")).isTrue();
    }

    @Test
    void the_page_that_was_asked_for_comes_after_the_log_in() {
        browser.open(DEEP);
        SignInScreen screen = new SignInScreen(browser);
        assertThat(browser.path()).startsWith("/connexion");

        screen.signIn("standard", SignInScreen.PASSWORD);

        assertThat(browser.path()).isEqualTo(DEEP);
        assertThat(screen.heading()).isEqualTo("Accueil téléphonique");
        assertThat(screen.value("du")).isEqualTo("03/05/2021");
        assertThat(screen.value("au")).isEqualTo("07/05/2021");
    }

    @Test
    void the_page_that_was_asked_for_comes_after_a_wrong_password_too() {
        browser.open(DEEP);
        SignInScreen screen = new SignInScreen(browser);

        screen.signIn("standard", "pas le bon");
        screen.signIn("standard", SignInScreen.PASSWORD);

        assertThat(browser.path()).isEqualTo(DEEP);
    }

    @Test
    void the_session_gets_a_new_number_at_the_log_in() {
        browser.open("/");
        browser.driver()
                .manage()
                .addCookie(
                        new Cookie.Builder(SESSION, "choisiparunautre")
                                .path("/")
                                .isSecure(true)
                                .build());

        SignInScreen.enterAs(browser, "standard");

        Cookie session = browser.cookie(SESSION);
        assertThat(session).isNotNull();
        assertThat(session.getValue()).doesNotContain("choisiparunautre");
        String first = session.getValue();
        new Screen(browser).signOut();
        SignInScreen.enterAs(browser, "standard");
        assertThat(browser.cookie(SESSION).getValue()).isNotEqualTo(first);
    }

    @Test
    void after_the_log_out_the_pages_and_the_old_session_are_closed() {
        SignInScreen.enterAs(browser, "standard");
        assertThat(new Screen(browser).isSignedIn()).isTrue();
        Cookie old = browser.cookie(SESSION);

        new Screen(browser).signOut();

        assertThat(browser.path()).isEqualTo("/connexion?deconnecte=oui");
        assertThat(new Screen(browser).text()).contains("Vous êtes déconnecté");
        browser.driver().manage().deleteCookieNamed(SESSION);
        browser.driver()
                .manage()
                .addCookie(
                        new Cookie.Builder(old.getName(), old.getValue())
                                .path("/")
                                .isSecure(true)
                                .isHttpOnly(true)
                                .build());
        browser.open("/telephone");
        assertThat(browser.path()).startsWith("/connexion");
    }

    @Test
    void an_address_alone_does_not_log_out() {
        SignInScreen.enterAs(browser, "standard");

        browser.open("/deconnexion");
        browser.open("/");

        assertThat(browser.path()).isEqualTo("/");
        assertThat(new Screen(browser).isSignedIn()).isTrue();
    }

    @Test
    void the_account_of_another_application_has_no_page() {
        SignInScreen.enterAs(browser, "lecture");

        Screen screen = new Screen(browser);

        for (String path : new String[] {"/", "/telephone"}) {
            browser.open(path);
            assertThat(screen.heading()).isEqualTo("Accès refusé");
            assertThat(screen.text()).contains("Ce compte est réservé aux échanges");
        }
    }

    @Test
    void a_role_does_not_open_the_pages_of_another() {
        SignInScreen.enterAs(browser, "cert");

        browser.open("/telephone");

        assertThat(new Screen(browser).heading()).isEqualTo("Accès refusé");
    }
}
