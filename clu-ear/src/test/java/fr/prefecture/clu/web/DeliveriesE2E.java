package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A switchboard that is replaced, by those who say so. */
class DeliveriesE2E extends AtRest {

    private static final String SOURCE = "remplace";

    private static final String CALLS = "/telephone?du=2021-10-18&au=2021-10-18&source=" + SOURCE;

    /** 2021-10-18 at 08:30 in Paris. */
    private static final long MORNING = 1_634_538_600L;

    @Test
    @Tag("DEL-2")
    @Tag("DEL-5")
    @Tag("DEL-10")
    void its_end_is_refused_then_said_then_taken_back_and_its_lost_days_are_declared() {
        Inbox.drop(
                SOURCE,
                "premier",
                MORNING
                        + "|"
                        + MORNING
                        + ".1|standard|NONE|ENTERQUEUE||0199001234|1\n"
                        + (MORNING + 5)
                        + "|"
                        + MORNING
                        + ".1|standard|Local/poste|CONNECT|5|1.2|0\n"
                        + (MORNING + 35)
                        + "|"
                        + MORNING
                        + ".1|standard|Local/poste|COMPLETECALLER|5|30|1\n");
        NightRun.run();
        enter("standard");
        open(CALLS);
        assertThat(screen().texts("#donnees-arretees"))
                .singleElement()
                .asString()
                .startsWith("Attention : Données arrêtées au 18 octobre 2021. Standard remplace :");
        follow("//div[@id='donnees-arretees']//a");
        assertThat(browser.path()).matches("/livraisons/\\d+");
        assertThat(screen().heading()).isEqualTo("Standard remplace");
        assertThat(screen().plain()).contains("Dernier jour livré\n18/10/2021");
        assertThat(screen().findAll("#terminer")).as("an administrator's").isEmpty();
        String page = browser.path();

        enter("admin");
        open(page);
        assertKeepsTheRules();

        screen().type("a-partir-du", "18/10/2021");
        press("terminer");
        assertThat(screen().refusal())
                .contains(
                        "a livré des données jusqu’au 18 octobre 2021 : choisissez le 19 octobre");
        assertThat(screen().find("#a-partir-du").getDomProperty("value")).isEqualTo("18/10/2021");
        screen().write("a-partir-du", "23/10/2021");
        press("terminer");
        assertThat(screen().news()).contains("à partir du 23 octobre 2021");
        assertThat(screen().plain()).contains("Terminée depuis le 23 octobre 2021");
        press("rouvrir");
        assertThat(screen().news()).contains("La source est rouverte");

        enter("standard");
        open(page);
        screen().type("du", "18/10/2021");
        screen().type("raison", "Aucun journal");
        press("declarer");
        assertThat(screen().refusal()).contains("aucun jour attendu ne manque à « remplace »");
        screen().write("du", "19/10/2021");
        screen().write("au", "24/10/2021");
        press("declarer");
        assertThat(screen().news()).contains("4 jours déclarés perdus.");
        assertThat(losses())
                .containsExactly("22/10/2021", "21/10/2021", "20/10/2021", "19/10/2021");
        follow("//table[@id='pertes']//tr[contains(., '20/10/2021')]//a");
        assertThat(screen().plain()).contains("raison donnée : Aucun journal");
        press("reattendre");
        assertThat(losses()).containsExactly("22/10/2021", "21/10/2021", "19/10/2021");
    }

    private void enter(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
    }

    private Screen screen() {
        return new Screen(browser);
    }

    private void open(String path) {
        browser.open(path);
    }

    private void follow(String link) {
        WebElement found = browser.driver().findElement(By.xpath(link));
        browser.leave(() -> found.sendKeys(Keys.ENTER));
    }

    private void press(String button) {
        WebElement found = screen().find("#" + button);
        browser.leave(() -> found.sendKeys(Keys.ENTER));
    }

    private List<String> losses() {
        return screen().texts("#pertes tbody th");
    }
}
