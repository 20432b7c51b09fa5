package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Rest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What every page has: a title, a heading, messages, the tools of its head. */
public class Screen {

    /** For what has to lie before or after today. */
    static int thisYear() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
    }

    final Browser browser;

    Screen(Browser browser) {
        this.browser = browser;
    }

    String title() {
        return browser.driver().getTitle();
    }

    String heading() {
        return find("h1").getText();
    }

    String text() {
        return find("main").getText();
    }

    /** The text of the page, with ordinary spaces. */
    String plain() {
        return spaced(text());
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** The page as it stands, to be read in one go. */
    Document page() {
        return Jsoup.parse(browser.driver().getPageSource());
    }

    /** The text of an element, with the spaces that no line may break at. */
    static String content(Element element) {
        return element.wholeText().replaceAll("[ \\n\\t\\r]+", " ").strip();
    }

    /** The texts of what a selector finds, with ordinary spaces. */
    List<String> texts(String css) {
        return page().select(css).stream().map(one -> spaced(one.text())).toList();
    }

    /** The cells of the rows that a selector finds, without what is only heard, or drawn. */
    List<List<String>> cells(String rows) {
        return cells(page(), rows);
    }

    static List<List<String>> cells(Document page, String rows) {
        page.select(".masque, svg").remove();
        return page.select(rows).stream()
                .map(row -> row.children().stream().map(Screen::content).toList())
                .toList();
    }

    /** The same with ordinary spaces. */
    List<List<String>> spacedCells(String rows) {
        return cells(rows).stream()
                .map(row -> row.stream().map(Screen::spaced).map(String::strip).toList())
                .toList();
    }

    /** The cells of the rows that a selector finds, with all that they hold. */
    List<List<String>> wholeCells(String rows) {
        return page().select(rows).stream()
                .map(row -> row.children().stream().map(Screen::content).toList())
                .toList();
    }

    /** What the page says that was done. */
    String news() {
        return spaced(find(".annonces .avis-succes").getText());
    }

    /** The same as the polite region of some pages says it; empty when nothing was. */
    String announced() {
        return find("#annonces").getText();
    }

    /** The lines of the summary of what is to be corrected. */
    List<String> errors() {
        return findAll(".bilan-erreurs li").stream().map(WebElement::getText).toList();
    }

    /** The summary of what is to be corrected, in one line. */
    String refusal() {
        return spaced(String.join(" ", errors()));
    }

    /** The summary of what is to be corrected, in its lines. */
    String allErrors() {
        return spaced(String.join("\n", errors()));
    }

    /** Types in the place of what a field holds, and stays there. */
    void write(String field, String text) {
        browser.write(input(field), text);
    }

    /** Types in the place of what a field holds, and goes on to the next with the Tab key. */
    void type(String field, String text) {
        browser.type(input(field), text);
    }

    /** Chooses files, and waits until they have arrived or are refused. */
    void attach(String field, Path... files) {
        attach(field, List.of(files));
    }

    void attach(String field, List<Path> files) {
        input(field).sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        if (!(browser.driver() instanceof PlainDriver)) {
            browser.patiently().until(d -> findAll("#" + field + " progress").isEmpty());
        }
    }

    /** Chooses what begins with these words, whatever their case. */
    void choose(String field, String start) {
        Select list = new Select(find("#" + field));
        String wanted = spaced(start).toLowerCase(Locale.FRANCE);
        int index = 0;
        for (WebElement option : list.getOptions()) {
            if (spaced(option.getText()).strip().toLowerCase(Locale.FRANCE).startsWith(wanted)) {
                list.selectByIndex(index);
                return;
            }
            index++;
        }
        throw new NoSuchElementException("no choice begins with " + start);
    }

    /** Chooses the first that says this somewhere. */
    void chooseSaying(String field, String words) {
        Select list = new Select(find("#" + field));
        list.getOptions().stream()
                .map(WebElement::getText)
                .filter(text -> spaced(text).contains(words))
                .findFirst()
                .ifPresent(list::selectByVisibleText);
    }

    /** The id of what has the focus. */
    String focus() {
        return browser.driver().switchTo().activeElement().getDomAttribute("id");
    }

    /** Presses a button with the Enter key; another page follows. */
    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** Sends the form of a button twice, as fast as two clicks. */
    void pressTwice(String button) {
        browser.leave(
                () ->
                        browser.script(
                                "const b = document.getElementById(arguments[0]);"
                                        + " b.click(); b.click();",
                                button));
    }

    void follow(String css) {
        browser.leave(() -> find(css).sendKeys(Keys.ENTER));
    }

    /** Follows the link that says just these words. */
    void followText(String words) {
        browser.leave(() -> browser.driver().findElement(By.linkText(words)).sendKeys(Keys.ENTER));
    }

    /** Whether the focus is on the summary of what is to be corrected. */
    boolean summaryHasFocus() {
        return (boolean)
                browser.script(
                        "const s = document.querySelector('.bilan-erreurs');"
                                + "return s !== null && s.contains(document.activeElement)");
    }

    /** The name of the one who has logged in; empty for a visitor. */
    boolean isSignedIn() {
        return !findAll("#deconnexion").isEmpty();
    }

    /** Logs out with the keyboard alone. */
    void signOut() {
        WebElement fold =
                browser.driver()
                        .findElement(By.xpath("//details[.//form[@id='deconnexion']]/summary"));
        fold.sendKeys(Keys.ENTER);
        WebElement button = find("#deconnexion button");
        browser.patiently().until(d -> button.isDisplayed());
        browser.leave(() -> button.sendKeys(Keys.ENTER));
    }

    /** Chooses {@code clair}, {@code sombre} or {@code systeme}. */
    void chooseTheme(String theme) {
        WebElement fold =
                browser.driver()
                        .findElement(By.xpath("//details[.//form[@id='affichage']]/summary"));
        fold.sendKeys(Keys.ENTER);
        WebElement button = find("#affichage button[value='" + theme + "']");
        browser.patiently().until(d -> button.isDisplayed());
        browser.leave(button::click);
    }

    /** Asks for the keys of the product, where whoever has logged in has not yet. */
    void turnOnShortcuts() {
        turnOnShortcuts(Rest.address("/preferences").toString());
    }

    /**
     * @param preferences the whole address of the page where they are turned on
     */
    void turnOnShortcuts(String preferences) {
        if ("oui".equals(browser.string("return document.documentElement.dataset.raccourcis"))) {
            return;
        }
        browser.driver().get(preferences);
        WebElement box = find("#raccourcis");
        if (!box.isSelected()) {
            box.sendKeys(Keys.SPACE);
            browser.leave(() -> find("#enregistrer-affichage").sendKeys(Keys.ENTER));
        }
    }

    /** The page believes that so much time has passed; the server does not. */
    void pass(Duration time) {
        browser.script(
                "const now = Date.now; Date.now = () => now.call(Date) + arguments[0]"
                        .replace("arguments[0]", Long.toString(time.toMillis())));
    }

    String background() {
        return browser.string("return getComputedStyle(document.body).backgroundColor");
    }

    String value(String field) {
        return input(field).getDomProperty("value");
    }

    boolean isInvalid(String field) {
        return "true".equals(input(field).getDomAttribute("aria-invalid"));
    }

    /** What is typed into; in components of the toolkit it lies within the field. */
    private WebElement input(String field) {
        List<WebElement> within = findAll("#" + field + "_input");
        return within.isEmpty() ? find("#" + field) : within.get(0);
    }

    WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    List<WebElement> findAll(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }
}
