package fr.prefecture.clu.web;

import java.util.List;

/** « D'où vient ce chiffre ? » of the telephone. */
final class OriginScreen extends Screen {

    static final String PATH = "/telephone/chiffre";

    OriginScreen(Browser browser) {
        super(browser);
    }

    static OriginScreen open(Browser browser, String query) {
        browser.open(PATH + query);
        return new OriginScreen(browser);
    }

    /** The formula with the numbers put in. */
    String calculation() {
        return browser.string(
                "return document.getElementById('calcul').innerText"
                        + ".replace(/[\\u00a0\\u202f]/g, ' ')");
    }

    /** What the page says of the sum of the files. */
    String sum() {
        return browser.string(
                "return document.getElementById('somme').innerText"
                        + ".replace(/[\\u00a0\\u202f]/g, ' ')");
    }

    List<List<String>> counters() {
        return rows("compteurs");
    }

    List<List<String>> files() {
        return rows("origines");
    }

    /** How many files lead to their pages. */
    int links() {
        return findAll("#origines tbody th a").size();
    }

    /** What a filter holds. */
    String chosen(String field) {
        return browser.string(
                "const f = document.getElementById(arguments[0]);"
                        + " return f.tagName === 'SELECT' ? f.selectedOptions[0].text : f.value",
                field);
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(String table) {
        return (List<List<String>>)
                browser.script(
                        "return [...document.querySelectorAll('#' + arguments[0] + ' tbody"
                                + " tr')].map(r => [...r.cells].map(c => { const copy ="
                                + " c.cloneNode(true); copy.querySelectorAll('.masque').forEach(h =>"
                                + " h.remove()); return copy.textContent"
                                + ".replace(/[ \\u00a0\\u202f\\n\\t]+/g, ' ').trim(); }))",
                        table);
    }
}
