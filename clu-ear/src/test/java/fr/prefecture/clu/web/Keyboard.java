package fr.prefecture.clu.web;

import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody who has no mouse: reaches what is to be used by the Tab key alone, as the page orders
 * it, and types into what has the focus.
 */
final class Keyboard {

    /** More stops than any page has. */
    private static final int MOST_STOPS = 400;

    private final Browser browser;
    private int keys;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Walks with the Tab key to what the selector names. */
    Keyboard reach(String css) {
        return reach(
                css,
                stop ->
                        (boolean)
                                browser.script(
                                        "return arguments[0].matches(arguments[1])", stop, css));
    }

    /** Walks with the Tab key to the link or button of that text, as it is read aloud. */
    Keyboard reachText(String text) {
        return reach(text, stop -> said(stop).equals(text));
    }

    /** Follows the link or presses the button of that text, which leads to another page. */
    void follow(String text) {
        reachText(text);
        browser.leave(() -> press(Keys.ENTER));
    }

    /** Replaces what the field holds. */
    Keyboard write(String field, String text) {
        reach("#" + field);
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .perform();
        type(text.isEmpty() ? Keys.DELETE.toString() : text);
        return this;
    }

    /** Chooses by the first letters of its text, as a person does in a closed list. */
    Keyboard choose(String field, String text) {
        reach("#" + field);
        type(text);
        return this;
    }

    void type(CharSequence... typed) {
        new Actions(browser.driver()).sendKeys(typed).perform();
        for (CharSequence text : typed) {
            keys += text.length();
        }
    }

    /** How many keys have been pressed since it was asked last. */
    int keys() {
        int pressed = keys;
        keys = 0;
        return pressed;
    }

    void press(Keys key) {
        type(key);
    }

    /** The Enter key in what has the focus, which sends the form. */
    void enter() {
        browser.leave(() -> press(Keys.ENTER));
    }

    private Keyboard reach(String what, Predicate<WebElement> there) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            WebElement stop = browser.driver().switchTo().activeElement();
            if (there.test(stop)) {
                return this;
            }
            browser.tab(false, 1);
            keys++;
        }
        throw new AssertionError(
                "no way to "
                        + what
                        + " by the Tab key on "
                        + browser.path()
                        + ": "
                        + browser.driver().findElement(By.tagName("main")).getText());
    }

    private String said(WebElement stop) {
        return (String)
                browser.script(
                        "const e = arguments[0];"
                                + "const t = e.tagName === 'INPUT' ? e.value : e.textContent;"
                                + "return t.replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim()",
                        stop);
    }
}
