package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.Browser;
import fr.prefecture.clu.web.MinutesScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The server is killed while somebody types the minutes. */
@ExtendWith(Browser.Pictures.class)
class TypingIT {

    private static final String FIRST = "Fait 1: Ce qui a été enregistré";

    @Test
    void what_was_typed_outlives_the_server_and_the_page() {
        Installation installation = Installation.demonstrated();
        Server server = installation.boot().awaitReady();
        String root = server.root();
        Browser browser = Browser.fresh();
        signIn(browser, root);
        String meeting = MinutesScreen.plan(browser, root, "Coupure", "24/11/2026");
        MinutesScreen screen = new MinutesScreen(browser, meeting).open(root);
        screen.shortcut("f").type("Ce qui a été enregistré").save();
        screen.shortcut("q").type("Tapé quand le serveur meurt ?");
        server.kill();
        screen.shortcut("r").type("Tapé quand il est mort");

        browser.patiently().until(d -> !screen.trouble().isEmpty());
        assertThat(screen.trouble())
                .contains("Le serveur ne répond pas depuis")
                .contains("votre texte est gardé dans ce navigateur");

        server = server.again().awaitReady();
        browser.patiently().until(d -> screen.trouble().contains("Votre session est terminée"));
        String window = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        signIn(browser, root);
        assertThat(new MinutesScreen(browser, meeting).open(root).lines())
                .as("the server lost the last few seconds at most")
                .contains(FIRST);
        browser.driver().close();
        browser.driver().switchTo().window(window);
        screen.awaitSaved();
        assertThat(screen.trouble()).isEmpty();
        assertThat(screen.reload().lines())
                .as("the page brought them back")
                .containsExactly(
                        FIRST,
                        "Question 1: Tapé quand le serveur meurt ?",
                        "Réponse 1: Tapé quand il est mort");

        screen.shortcut("s").type("Tapé avant que la page se ferme");
        server.kill();
        browser.patiently().until(d -> !screen.trouble().isEmpty());
        browser.driver().get("about:blank");
        server = server.again().awaitReady();
        signIn(browser, root);
        screen.open(root);
        browser.patiently().until(d -> !screen.restored().isEmpty());
        assertThat(screen.restored()).isEqualTo("1 texte de votre dernière saisie a été repris.");
        screen.awaitSaved();
        assertThat(screen.reload().lines())
                .contains("Suggestion 1: Tapé avant que la page se ferme");
        server.stop();
        installation.discard();
    }

    private static void signIn(Browser browser, String root) {
        browser.driver().get(root + "/connexion");
        browser.driver().findElement(By.id("identifiant")).sendKeys("referent");
        browser.driver().findElement(By.id("motdepasse")).sendKeys("demonstration");
        browser.leave(() -> browser.driver().findElement(By.id("motdepasse")).sendKeys(Keys.ENTER));
    }
}
