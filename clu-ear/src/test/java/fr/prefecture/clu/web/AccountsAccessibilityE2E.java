package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and passwords, in each of their states, against what a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AccountsAccessibilityE2E {

    private final String login = "regard." + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private Browser browser;
    private AccountsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void an_administrator() {
        browser = Browser.fresh();
        screen = AccountsScreen.enter(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/comptes",
                "/admin/comptes?etat=bloque",
                "/admin/comptes/nouveau",
                "/mot-de-passe"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void an_account_and_its_confirmations_keep_the_rules() {
        screen.create(login, "Dominique Regard", List.of("STAFF_MEMBER"));
        String address = browser.path();
        new AccessibilityWalk(browser).keepsAsItStands("with the drawn password");
        new AccessibilityWalk(browser).keeps(address);
        new AccessibilityWalk(browser).keepsTheRest(address + "?acte=desactiver");
        new AccessibilityWalk(browser).keepsTheRest(address + "?acte=mot-de-passe");
    }

    @Test
    void the_page_of_whoever_must_choose_keeps_the_rules() {
        screen.create(login, "Dominique Regard", List.of("STAFF_MEMBER"));
        String drawn = screen.drawn();
        browser = Browser.fresh();
        screen = new AccountsScreen(browser);
        browser.open("/connexion");
        new SignInScreen(browser).signIn(login, drawn);

        new AccessibilityWalk(browser).keepsAsItStands("must choose");
        screen.choose(drawn, "court", "court");
        assertThat(screen.errors()).hasSize(1);
        new AccessibilityWalk(browser).keepsAsItStands("refused");
        new AccessibilityWalk(browser).keeps(AccountsScreen.PASSWORD);
    }
}
