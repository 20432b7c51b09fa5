package fr.prefecture.clu.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.Keys;

/** The field at the top of each page, and the page of what it finds. */
final class SearchScreen extends Screen {

    static final String PATH = "/recherche";

    SearchScreen(Browser browser) {
        super(browser);
    }

    static String address(String words) {
        return PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** With the keyboard alone. */
    void search(String words) {
        find("#recherche").sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
        browser.leave(() -> find("#recherche").sendKeys(Keys.ENTER));
    }

    String typed() {
        return find("#recherche").getDomProperty("value");
    }

    String status() {
        return WebsiteScreen.spaced(find("#compte").getText());
    }

    /** Until the index has been made after the server's start. */
    void untilFound(String words) {
        browser.patiently()
                .until(
                        d -> {
                            browser.open(address(words));
                            return !results().isEmpty();
                        });
    }

    List<String> results() {
        return browser.strings(
                "return [...document.querySelectorAll('.trouvailles h3 a')]"
                        + ".map(a => a.textContent)");
    }

    List<String> kinds() {
        return browser.strings(
                "return [...document.querySelectorAll('main section h2')].map(h => h.textContent)");
    }

    List<String> marked() {
        return browser.strings(
                "return [...document.querySelectorAll('.trouvailles mark')]"
                        + ".map(m => m.textContent)");
    }

    List<String> advice() {
        return browser.strings(
                "return [...document.querySelectorAll('.conseils a')].map(a => a.textContent)");
    }

    void follow(String css) {
        browser.leave(() -> find(css).sendKeys(Keys.ENTER));
    }
}
