package fr.prefecture.clu.web;

import java.util.Locale;
import org.htmlunit.BrowserVersion;
import org.htmlunit.CookieManager;
import org.htmlunit.WebClient;
import org.htmlunit.http.Cookie;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;
import org.openqa.selenium.htmlunit.HtmlUnitWebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * Reads pages, fills in their forms and follows their links as the server sends them: without
 * scripts, without styles, without a focus to speak of. A page costs a tenth of what it costs in
 * Chromium.
 */
final class PlainDriver extends HtmlUnitDriver {

    private static final String ALL = Keys.chord(Keys.CONTROL, "a");
    private static final String TAB = Keys.TAB.toString();
    private static final String ENTER = Keys.ENTER.toString();
    private static final String SPACE = Keys.SPACE.toString();

    PlainDriver() {
        super(BrowserVersion.CHROME, false);
    }

    @Override
    protected WebClient modifyWebClient(WebClient client) {
        client.getOptions().setCssEnabled(false);
        client.getOptions().setDownloadImages(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        client.setCookieManager(new Jar());
        return client;
    }

    void keep(String name, String value) {
        getWebClient().getCookieManager().addCookie(new Cookie("localhost", name, value));
    }

    /** As it stands in the page: with the spaces that no line may break at. */
    @Override
    public String getTitle() {
        return findElement(By.tagName("title")).getDomProperty("textContent");
    }

    /** The keys that people use on a form, as what they do to it. */
    @Override
    public void sendKeys(HtmlUnitWebElement element, CharSequence... keys) {
        String typed = String.join("", keys);
        if (typed.startsWith(ALL)) {
            element.clear();
            typed = typed.substring(ALL.length());
        }
        if (typed.endsWith(TAB)) {
            typed = typed.substring(0, typed.length() - TAB.length());
        }
        if (typed.equals(ENTER) && !isTypedInto(element) || typed.equals(SPACE)) {
            element.click();
        } else if (element.getTagName().equalsIgnoreCase("select")) {
            choose(element, typed);
        } else if (!typed.isEmpty()) {
            super.sendKeys(element, typed.replace(ENTER, "\n"));
        }
    }

    private static boolean isTypedInto(WebElement element) {
        return element.getTagName().equalsIgnoreCase("input")
                && !"submit".equalsIgnoreCase(element.getDomAttribute("type"));
    }

    private static void choose(WebElement list, String start) {
        Select options = new Select(list);
        options.getOptions().stream()
                .map(WebElement::getText)
                .filter(text -> lower(text).startsWith(lower(start)))
                .findFirst()
                .ifPresent(options::selectByVisibleText);
    }

    private static String lower(String text) {
        return Screen.spaced(text).strip().toLowerCase(Locale.FRANCE);
    }

    /** Session cookies are for TLS, which Chromium does without for this host alone. */
    private static final class Jar extends CookieManager {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized void addCookie(Cookie cookie) {
            super.addCookie(
                    new Cookie(
                            cookie.getDomain(),
                            cookie.getName(),
                            cookie.getValue(),
                            cookie.getPath(),
                            cookie.getExpires(),
                            false,
                            cookie.isHttpOnly()));
        }
    }
}
