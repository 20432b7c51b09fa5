package fr.prefecture.clu.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/**
 * A page against what a machine can check: A1, A3 to A14, A16 to A19, A22 to A26, A28; in both
 * themes, wide, at 200 % and narrow, and with the keyboard alone from its first link to its last
 * and back.
 */
final class AccessibilityWalk {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    /** The addresses of the pages that have been tried in this run, beyond how they look. */
    private static final Set<String> TRIED = new TreeSet<>();

    /** The heads of pages through which the Tab key has gone in this run. */
    private static final Set<List<String>> HEADS = new HashSet<>();

    private final Browser browser;
    private final Inspection inspection;
    private final SoftAssertions softly = new SoftAssertions();

    AccessibilityWalk(Browser browser) {
        this.browser = browser;
        this.inspection = new Inspection(browser);
    }

    /** Opens a page and checks all of it. */
    void keeps(String path) {
        open(path);
        look(path);
        keyboard(path);
        rest(path);
    }

    /** Opens a page and checks all of it but the order in which the keyboard goes through it. */
    void keepsButTheOrder(String path) {
        open(path);
        look(path);
        rest(path);
    }

    /**
     * Opens a page as a narrow, light one and checks what one look tells: A1, A5, and what the
     * console says of scripts and of the page's policy.
     */
    void keepsAtAGlance(String path) {
        browser.theme("clair");
        browser.width(NARROW);
        browser.complaints();
        browser.open(path);
        softly.assertThat(inspection.axe()).as("A1 at 320 px " + path).isEmpty();
        softly.assertThat(inspection.overflow()).as("A5 at 320 px " + path).isNotPositive();
        softly.assertThat(browser.complaints()).as("console " + path).isEmpty();
        softly.assertAll();
    }

    private void rest(String path) {
        shapes(path);
        dark(path);
        tryOut(path);
        softly.assertAll();
    }

    private void open(String path) {
        browser.theme("clair");
        browser.width(WIDE);
        browser.open(path);
    }

    private void shapes(String path) {
        softly.assertThat(inspection.cutOff()).as("A6, A7 " + path).isEmpty();
        inspection.shown();
        browser.width(WIDE / 2);
        softly.assertThat(inspection.overflow()).as("A6 at 200 % " + path).isNotPositive();
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 at 320 px " + path).isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 at 320 px " + path).isEmpty();
        softly.assertThat(inspection.narrowed()).as("A1 at 320 px " + path).isEmpty();
        browser.width(WIDE);
    }

    /** All that a theme changes is one word of the page's root: see PagesTest. */
    private void dark(String path) {
        softly.assertThat(theme("sombre")).as("the theme before " + path).isEqualTo("clair");
        softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
        theme("clair");
    }

    private String theme(String name) {
        return browser.string(
                "const root = document.documentElement; const before = root.dataset.theme;"
                        + " root.dataset.theme = arguments[0]; return before",
                name);
    }

    /**
     * Opens a page of which another test has looked at the colours, widths and keyboard in this
     * run, and checks the rest.
     */
    void keepsTheRest(String path) {
        open(path);
        softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
        tryOut(path);
        softly.assertAll();
    }

    /** The addresses of the pages that have been tried in this run, beyond how they look. */
    static Set<String> tried() {
        return Set.copyOf(TRIED);
    }

    /** Checks the page as it stands, for a state that no address gives: a refused form. */
    void keepsAsItStands(String when) {
        look(when);
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 at 320 px " + when).isNotPositive();
        browser.width(WIDE);
        softly.assertAll();
    }

    private void look(String when) {
        softly.assertThat(inspection.axe()).as("A1 " + when).isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 " + when).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + when).isEmpty();
        softly.assertThat(inspection.wordlessStates()).as("A8 " + when).isEmpty();
    }

    private void tryOut(String path) {
        String address = browser.path();
        softly.assertThat(browser.driver().getTitle())
                .as("A16 " + path)
                .matches("(Erreur\u202f:\u00a0)?\\P{Cntrl}+( – \\P{Cntrl}+)? – CLU");
        softly.assertThat(Markup.wrong(browser.served(address))).as("A18 served " + path).isEmpty();
        softly.assertThat(
                        Markup.wrong(
                                browser.string(
                                        "return '<!DOCTYPE html>'"
                                                + " + document.documentElement.outerHTML")))
                .as("A18 in the browser " + path)
                .isEmpty();
        softly.assertThat(new Behaviour(browser).wrong()).as("A13 to A28 " + path).isEmpty();
        TRIED.add(address);
        browser.open(path);
    }

    /**
     * Through the head of the page once for each that there is: pages of one person have the same.
     * Backwards where it leads through fields or cells; elsewhere it is the way forward, reversed.
     */
    private void keyboard(String path) {
        List<String> stops = inspection.interactive();
        softly.assertThat(stops).as("A3 " + path).hasSizeGreaterThan(5);
        int before = inspection.stopsBeforeTheContent();
        int head = HEADS.add(List.copyOf(stops.subList(0, before))) ? 0 : before;
        List<String> expected = stops.subList(head, stops.size());
        // A refused form has the focus on its summary: the walk starts at the top all the same.
        inspection.stand(head == 0 ? "body" : "main");
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3, A4 forward " + path)
                .isEqualTo(expected);
        if (inspection.hasFieldsOrCells()) {
            List<String> below = inspection.interactiveFromBelow();
            List<String> reversed = new ArrayList<>(below.subList(head, below.size() - 1));
            Collections.reverse(reversed);
            softly.assertThat(inspection.walk(true, expected.size() - 1))
                    .as("A3, A4 backward " + path)
                    .isEqualTo(reversed);
        }
    }
}
