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
        write("recherche", words);
        browser.leave(() -> find("#recherche").sendKeys(Keys.ENTER));
    }

    String typed() {
        return find("#recherche").getDomProperty("value");
    }

    String status() {
        return spaced(find("#compte").getText());
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
        return page().select(".trouvailles h3 a").stream().map(Screen::content).toList();
    }

    List<String> kinds() {
        return page().select("main section h2").stream().map(Screen::content).toList();
    }

    List<String> marked() {
        return page().select(".trouvailles mark").stream().map(Screen::content).toList();
    }

    List<String> advice() {
        return page().select(".conseils a").stream().map(Screen::content).toList();
    }
}
