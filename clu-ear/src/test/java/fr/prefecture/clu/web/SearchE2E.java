package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is saved is found at once, by those who may read it and by nobody else. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SearchE2E {

    private static final String TITLE = "Repeindre les bandes de guidage éléphantesques";

    private Browser browser;
    private SearchScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new SearchScreen(browser);
    }

    @Test
    void an_action_is_found_right_after_it_was_opened_without_accents_and_in_the_singular() {
        ActionsScreen.opened(browser, TITLE, "");
        String action = browser.path();

        screen.search("bande elephantesque");

        assertThat(browser.path()).startsWith(SearchScreen.PATH);
        assertThat(screen.typed()).isEqualTo("bande elephantesque");
        assertThat(screen.title()).contains("pour «", "bande elephantesque", "– CLU");
        assertThat(screen.status()).contains("résultat");
        assertThat(screen.kinds()).anyMatch(kind -> kind.startsWith("Actions ("));
        assertThat(screen.results()).anyMatch(result -> result.endsWith(TITLE));
        assertThat(screen.marked()).contains("bandes", "éléphantesques");
        screen.follow(".trouvailles h3 a[href='" + action + "']");
        assertThat(screen.text()).contains(TITLE);
    }

    @Test
    void a_misspelt_word_leads_to_the_right_one_and_what_is_unknown_says_what_to_do() {
        ActionsScreen.opened(browser, "Déplacer le kakémono bigarrissime", "");

        screen.search("bigarissyme");
        assertThat(screen.status()).startsWith("Aucun résultat pour");
        assertThat(screen.advice()).contains("bigarrissime");
        screen.follow(".conseils a");
        assertThat(screen.results()).isNotEmpty();

        screen.search("zzzyyyxxxwww");
        assertThat(screen.status()).startsWith("Aucun résultat pour");
        assertThat(screen.text()).contains("Vérifiez l’orthographe.");
        assertThat(screen.typed()).isEqualTo("zzzyyyxxxwww");
    }

    @Test
    void what_cannot_be_looked_for_is_refused_with_a_sentence_and_stays_in_the_field() {
        String long10000 = "mot".repeat(3333) + "s";
        browser.open(SearchScreen.address(long10000));
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.text()).contains("caractères, pour 300 au plus");
        assertThat(screen.typed()).isEqualTo(long10000);

        screen.search("de la");
        assertThat(screen.text()).contains("présents dans presque tous les textes");
        screen.search("\"(+*:[ ");
        assertThat(screen.text()).contains("ni lettre ni chiffre");
        assertThat(screen.typed()).startsWith("\"(+*:[");
        browser.open(SearchScreen.PATH);
        assertThat(screen.text()).contains("Saisissez ce que vous cherchez");
    }

    @Test
    void what_a_role_may_not_read_is_not_there_not_even_by_its_number() {
        ActionsScreen.opened(browser, "Réserver la salle hippocampique", "");
        screen.untilFound("hippocampique");
        assertThat(screen.status()).startsWith("1 résultat");

        screen.signOut();
        SignInScreen.enterAs(browser, "admin");
        browser.open(SearchScreen.address("hippocampique"));
        assertThat(screen.status()).startsWith("Aucun résultat");
        assertThat(screen.advice()).isEmpty();
        browser.open(SearchScreen.address("hippocampiqe"));
        assertThat(screen.advice()).isEmpty();
    }

    @Test
    @Plain(false)
    void results_of_one_kind_have_an_address_and_all_of_them_are_a_table() {
        ActionsScreen.opened(browser, "Vernir le comptoir mordoré", "");
        screen.untilFound("mordoré");

        screen.follow(".genres a[href*='type=actions']");
        assertThat(browser.string("return location.search")).contains("type=actions");
        assertThat(screen.kinds()).hasSize(1);
        String address = screen.find("a[href^='/recherche.csv']").getDomAttribute("href");
        String csv = new String(browser.file(address).body(), StandardCharsets.UTF_8);

        assertThat(csv).contains("Type;Titre;Date;Adresse", "Vernir le comptoir mordoré");
    }
}
