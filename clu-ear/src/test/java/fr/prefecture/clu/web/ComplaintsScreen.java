package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The complaints and the incidents: the forms that are typed, the lists, a complaint. */
final class ComplaintsScreen extends Screen {

    ComplaintsScreen(Browser browser) {
        super(browser);
    }

    static ComplaintsScreen open(Browser browser, String path) {
        browser.open(path);
        return new ComplaintsScreen(browser);
    }

    /** A complaint of 3 May 2021; its page is open afterwards. */
    static ComplaintsScreen entered(Browser browser, String kind, String text) {
        ComplaintsScreen screen = open(browser, "/reclamations/saisie");
        screen.type("recue-le", "03/05/2021");
        screen.choose("nature", kind);
        screen.choose("motif", "Attente");
        screen.find("#texte").sendKeys(text);
        screen.press("enregistrer");
        if (screen.has("#indispensables")) {
            screen.find("#indispensables").sendKeys(Keys.SPACE);
            screen.press("enregistrer");
        }
        String number = screen.news().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
        browser.open("/reclamations");
        screen.followText(number);
        return screen;
    }

    /** Ctrl and Enter in what has the focus, which sends its form. */
    void send() {
        browser.leave(
                () ->
                        new Actions(browser.driver())
                                .keyDown(Keys.CONTROL)
                                .sendKeys(Keys.ENTER)
                                .keyUp(Keys.CONTROL)
                                .perform());
    }

    boolean has(String css) {
        return !findAll(css).isEmpty();
    }

    boolean offers(String text) {
        return !browser.driver().findElements(By.linkText(text)).isEmpty();
    }

    /** The rows of a table, each as one line. */
    List<String> rows(String table) {
        return texts("#" + table + " tbody tr");
    }
}
