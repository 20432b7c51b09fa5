package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at the page in the browser and answers what is wrong with it: nothing, when all is well.
 */
public final class Inspection {

    private static final List<String> TAGS =
            List.of(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "RGAAv4",
                    "best-practice",
                    "experimental");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What a narrow page shows or hides, and what comes to lie over what. */
    private static final List<String> OF_A_WIDTH =
            List.of(
                    "aria-hidden-focus",
                    "aria-required-children",
                    "aria-required-parent",
                    "button-name",
                    "bypass",
                    "css-orientation-lock",
                    "empty-heading",
                    "heading-order",
                    "label",
                    "landmark-one-main",
                    "landmark-unique",
                    "link-name",
                    "list",
                    "listitem",
                    "page-has-heading-one",
                    "region",
                    "scrollable-region-focusable",
                    "select-name",
                    "skip-link",
                    "summary-name");

    private static final String AXE = script();

    /** Words that a toolkit or a server would leave on a page. */
    private static final List<String> ENGLISH =
            List.of(
                    "first page",
                    "last page",
                    "next page",
                    "previous page",
                    "rows per page",
                    "of {totalpages}",
                    "no records found",
                    "loading",
                    "search",
                    "sign in",
                    "log in",
                    "log out",
                    "password",
                    "submit",
                    "cancel",
                    "save",
                    "delete",
                    "close",
                    "yes",
                    "not found",
                    "forbidden",
                    "unauthorized",
                    "internal server",
                    "bad request",
                    "error",
                    "warning",
                    "is required",
                    "must be",
                    "could not",
                    "validation",
                    "unable to",
                    "choose",
                    "select",
                    "browse",
                    "upload",
                    "monday",
                    "may 2021",
                    "today",
                    "home page",
                    "skip to",
                    "toggle",
                    "sort by",
                    "ascending",
                    "descending",
                    "undefined",
                    "null",
                    "nan",
                    "true",
                    "false",
                    "the",
                    "and");

    private static final String INTERACTIVE =
            "const all = [...document.querySelectorAll('a[href], button, input, select, textarea,"
                    + " summary, iframe, audio[controls], video[controls], [contenteditable],"
                    + " [tabindex]')].filter(e => !e.disabled && e.type !== 'hidden'"
                    + " && e.getAttribute('tabindex') !== '-1'"
                    // Of radio buttons of one name, the Tab key stops at the one that is chosen.
                    + " && !(e.type === 'radio' && !e.checked"
                    + " && document.querySelector('input[name=\"' + e.name + '\"]:checked'))"
                    + " && e.checkVisibility({visibilityProperty: true})"
                    + " && !(e.localName === 'summary' && e.parentElement.localName !== 'details'));";

    private static final String NAME =
            "const name = e => e === null ? 'nothing' : e.localName + (e.id ? '#' + e.id : '') + ' «"
                    + " ' + (e.getAttribute('aria-label') || e.textContent ||"
                    + " '').trim().replace(/\\s+/g, ' ').slice(0, 40) + ' »';";

    /**
     * Of radio buttons of which none is chosen the Tab key stops at one, whichever way: the group.
     */
    private static final String GROUP =
            "const group = e => e.type === 'radio' && e.name"
                    + " && !document.querySelector('input[name=\"' + e.name + '\"]:checked')"
                    + " ? document.querySelector('input[type=radio][name=\"' + e.name + '\"]') : e;"
                    + "const stop = e => all.indexOf(group(e)) + ' ' + name(group(e));";

    /** Whether the page itself asks for something, or has cells that the arrows go through. */
    boolean hasFieldsOrCells() {
        return (Boolean)
                browser.script(
                        "return document.querySelector('main :is(input:not([type=hidden]), select,"
                                + " textarea, [contenteditable], [role=grid], [role=tree])') !== null");
    }

    /** The addresses of the pages through which the Tab key has gone in this run. */
    private static final Set<String> WALKED = new TreeSet<>();

    /** The addresses of the pages that axe-core has looked at in this run. */
    private static final Set<String> LOOKED_AT = new TreeSet<>();

    /** The classes on whose behalf it has. */
    private static final Set<Class<?>> LOOKERS = new HashSet<>();

    private final Browser browser;

    public Inspection(Browser browser) {
        this.browser = browser;
    }

    /** A1: what axe-core finds. */
    public List<String> axe() {
        LOOKED_AT.add(browser.path());
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .forEach(frame -> LOOKERS.add(frame.getDeclaringClass()));
        return violations("tag", TAGS);
    }

    /** A1: what axe-core finds of the rules about colours, in which alone a theme differs. */
    List<String> colours() {
        return violations("rule", COLOURS);
    }

    /** Remembers what is shown at this width: see {@link #narrowed}. */
    void shown() {
        browser.script(
                "window.cluShown = new Set([...document.querySelectorAll('body *')].filter(e =>"
                        + " e.checkVisibility()))");
    }

    /**
     * A1: what axe-core finds of the rules that a width can break: what it shows or hides, and the
     * colours of what it alone shows.
     */
    List<String> narrowed() {
        List<String> found = violations("rule", OF_A_WIDTH);
        found.addAll(
                violations(
                        "rule",
                        COLOURS,
                        "[...document.querySelectorAll('body *')].filter(e =>"
                                + " e.checkVisibility() && !window.cluShown.has(e))"));
        return found;
    }

    private List<String> violations(String kind, List<String> which) {
        return violations(kind, which, "[document]");
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(String kind, List<String> which, String where) {
        return new ArrayList<>((List<String>) analysed(kind, which, where).get("violations"));
    }

    /** How many rules axe-core has applied: none, when it has not looked at anything. */
    int axePasses() {
        return ((Number) analysed("tag", TAGS, "[document]").get("passes")).intValue();
    }

    /**
     * Once for each page the script is sent, and once for all of a page's faults they come back.
     */
    @SuppressWarnings("unchecked")
    private Map<String, Object> analysed(String kind, List<String> which, String where) {
        if (!(Boolean) browser.script("return 'axe' in window")) {
            browser.script(AXE);
        }
        return (Map<String, Object>)
                browser.asynchronously(
                        """
                                const [type, values, done] = arguments;
                                const include = %s;
                                if (include.length === 0) { done({ passes: 0, violations: [] }); return; }
                                axe.run({ include }, { runOnly: { type, values }, resultTypes: ['violations'] }).then(
                                  results => done({ passes: results.passes.length,
                                    violations: results.violations.flatMap(rule => rule.nodes.map(node =>
                                      rule.id + ': ' + node.target + ' ' + node.failureSummary)) }),
                                  fault => done({ passes: 0, violations: ['axe: ' + fault] }));
                                """
                                .formatted(where),
                        kind,
                        which);
    }

    private static String script() {
        try (InputStream in = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A3: where the Tab key stops, in the order of the page. */
    List<String> interactive() {
        return stops("");
    }

    /** How many of them stand before the content of the page. */
    int stopsBeforeTheContent() {
        return (int)
                browser.number(
                        INTERACTIVE
                                + "const main = document.querySelector('main');"
                                + "return all.filter(e => e.compareDocumentPosition(main)"
                                + " === Node.DOCUMENT_POSITION_FOLLOWING).length");
    }

    /** Goes where the Tab key leads to the first stop within something. */
    void stand(String where) {
        browser.script(
                "const e = document.querySelector(arguments[0]);"
                        + " const before = e.getAttribute('tabindex'); e.tabIndex = -1; e.focus();"
                        + " if (before === null) e.removeAttribute('tabindex');"
                        + " window.cluStood = e",
                where);
    }

    /** A3: the same for whoever comes from below, in the order of the page. */
    List<String> interactiveFromBelow() {
        return stops(".reverse()");
    }

    private List<String> stops(String way) {
        return browser.strings(
                NAME + INTERACTIVE + GROUP + "return [...new Set(all.map(stop)" + way + ")]" + way);
    }

    /**
     * A3: what gets the focus from the start of the page to its end with the Tab key, then back
     * with Shift. Every stop must show that it has the focus.
     */
    List<String> walk(boolean backwards, int steps) {
        WALKED.add(browser.path());
        browser.script(
                NAME
                        + INTERACTIVE
                        + GROUP
                        + "window.cluStops = [];"
                        + "document.addEventListener('focusin', window.cluListen = () => {"
                        + " const e = document.activeElement; const s = getComputedStyle(e);"
                        // Told late where the window had no focus before the first key.
                        + " if (e === window.cluStood) { window.cluStood = null; return; }"
                        + " const box = e.getBoundingClientRect();"
                        + " const shown = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth)"
                        + " >= 2 && box.width > 0 && box.right > 0 && box.left <"
                        + " document.documentElement.clientWidth;"
                        + " window.cluStops.push(stop(e) + (shown ? '' : '"
                        + " [focus not visible]'));"
                        + "});");
        browser.tab(backwards, steps);
        return browser.strings(
                "document.removeEventListener('focusin', window.cluListen); return window.cluStops");
    }

    /** The addresses of the pages through which the Tab key has gone in this run. */
    static Set<String> walked() {
        return Set.copyOf(WALKED);
    }

    /** The addresses of the pages that axe-core has looked at in this run. */
    static Set<String> lookedAt() {
        return Set.copyOf(LOOKED_AT);
    }

    /** The classes, those of tests among them, on whose behalf axe-core has looked at a page. */
    static Set<Class<?>> lookers() {
        return Set.copyOf(LOOKERS);
    }

    /** A5: how many pixels the page is wider than the screen. */
    long overflow() {
        return browser.number(
                "const d = document.documentElement; return d.scrollWidth - d.clientWidth");
    }

    /**
     * A6, A7: the texts that are cut off with the letters twice as large, then with the spacing
     * that readers may ask for.
     */
    List<String> cutOff() {
        return browser.strings(
                NAME
                        + """
                        const found = [];
                        const root = document.documentElement;
                        const look = (when) => {
                          if (root.scrollWidth > root.clientWidth) {
                            found.push(when + ': the page is wider than the screen');
                          }
                          document.querySelectorAll('main *, header *').forEach(e => {
                            const s = getComputedStyle(e);
                            const cuts = ['hidden', 'clip'];
                            if (e.matches('.masque, .masque *, input, select, svg, svg *') || !e.checkVisibility()
                                || !(cuts.includes(s.overflowX) || cuts.includes(s.overflowY))) {
                              return;
                            }
                            if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) {
                              found.push(when + ': ' + name(e));
                            }
                          });
                        };
                        root.style.fontSize = '200%';
                        look('A6');
                        root.style.fontSize = '';
                        const sheet = new CSSStyleSheet();
                        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
                            + ' word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
                        document.adoptedStyleSheets = [sheet];
                        look('A7');
                        document.adoptedStyleSheets = [];
                        return found;
                        """);
    }

    /** A8: the states that only a sign or a colour tells. */
    List<String> wordlessStates() {
        return browser.strings(
                NAME
                        + "return [...document.querySelectorAll('.etat')].filter(e =>"
                        // What is folded away has no text that is shown, and has one all the same.
                        + " (e.checkVisibility() ? e.innerText : e.textContent).trim() === '')"
                        + ".map(name)");
    }

    /** A5: what scrolls sideways and is not a named table's frame that the keyboard reaches. */
    List<String> sidewaysScrollers() {
        return browser.strings(
                NAME
                        + "return [...document.querySelectorAll('body *')].filter(e =>"
                        + " ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)"
                        + " && e.scrollWidth > e.clientWidth + 1 && e.checkVisibility()"
                        + " && !(e.matches('.defilement[tabindex=\"0\"][role=region]')"
                        + " && (e.ariaLabel || e.getAttribute('aria-labelledby')))).map(name)");
    }

    /** A9, A10, A11, A16: the bones of the page. */
    public List<String> structure() {
        return browser.strings(
                NAME
                        + """
                        const wrong = [];
                        const all = css => [...document.querySelectorAll(css)];
                        const shown = css => all(css).filter(e => e.checkVisibility());
                        if (all('h1').length !== 1) wrong.push('h1: ' + all('h1').length);
                        let last = 0;
                        shown('h1, h2, h3, h4, h5, h6').forEach(h => {
                          const level = Number(h.localName[1]);
                          if (level > last + 1) wrong.push('heading skipped before ' + name(h));
                          if (!h.textContent.trim()) wrong.push('empty heading ' + name(h));
                          last = level;
                        });
                        if (all('h1')[0] && shown('h1, h2, h3, h4, h5, h6')[0] !== all('h1')[0])
                          wrong.push('a heading before h1');
                        if (all('main').length !== 1) wrong.push('main: ' + all('main').length);
                        if (all('body > header').length !== 1) wrong.push('header');
                        if (all('body > footer').length !== 1) wrong.push('footer');
                        const label = e => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '')
                          .split(/\\s+/).map(id => document.getElementById(id)?.textContent.trim() || '').join(' ').trim();
                        const names = new Map();
                        all('nav, aside, section, [role=region], [role=search], form[aria-label]').forEach(e => {
                          const text = e.localName.replace('section', 'region') + ':' + label(e);
                          if (!label(e)) wrong.push('unnamed ' + name(e));
                          else if (e.localName === 'nav' && names.has(text)) wrong.push('same name twice: ' + text);
                          names.set(text, e);
                        });
                        all('table').forEach(t => {
                          if (!t.caption || !t.caption.textContent.trim()) wrong.push('no caption ' + name(t));
                          if (!t.querySelector('th[scope=col]')) wrong.push('no column header ' + name(t));
                          const group = c => c.localName === 'th' && c.getAttribute('scope') === 'rowgroup'
                            && c === c.closest('tbody').rows[0].cells[0];
                          const named = c => c.localName === 'td'
                            && t.querySelector('th[id="' + (c.getAttribute('headers') || '') + '"]') !== null;
                          [...t.querySelectorAll('th')].forEach(h => { if (!group(h)
                            && !['col', 'row'].includes(h.getAttribute('scope'))) wrong.push('no scope ' + name(h)); });
                          [...t.querySelectorAll('tbody tr')].forEach(r => { if (!r.querySelector('th[scope=row]')
                            && ![...r.cells].every(c => group(c) || named(c))) wrong.push('no row header ' + name(r)); });
                          [...t.querySelectorAll('[rowspan], [colspan]')].forEach(c => {
                            if (!group(c) && !named(c)) wrong.push('spanning cell ' + name(t)); });
                        });
                        all('figure.graphique').forEach(f => {
                          if (!f.querySelector('figcaption')?.textContent.trim()) wrong.push('no figcaption ' + name(f));
                          const points = [...f.querySelectorAll('svg [data-valeur]')];
                          if (points.length === 0) wrong.push('no point ' + name(f));
                          points.forEach(p => {
                            const cell = f.querySelector('td[data-jour="' + p.dataset.jour + '"]');
                            if (cell?.dataset.valeur !== p.dataset.valeur)
                              wrong.push('point and cell differ: ' + p.dataset.jour); });
                        });
                        all('svg').forEach(s => {
                          if (s.getAttribute('aria-hidden') !== 'true' && !(s.getAttribute('role') === 'img' && label(s)))
                            wrong.push('unnamed svg ' + name(s.parentElement)); });
                        all('canvas, iframe, audio, video, object, embed, marquee, blink, table[role=presentation],'
                          + 'font, center, img:not([alt])').forEach(e => wrong.push('forbidden ' + name(e)));
                        all('[tabindex]').forEach(e => { if (Number(e.getAttribute('tabindex')) > 0)
                          wrong.push('tabindex ' + name(e)); });
                        all('.etat').forEach(e => { if (!e.textContent.trim()) wrong.push('state without a word'); });
                        const ids = new Set();
                        all('[id]').forEach(e => { if (ids.has(e.id)) wrong.push('id twice: ' + e.id); ids.add(e.id); });
                        all('[aria-describedby], [aria-labelledby], [aria-controls], label[for]').forEach(e =>
                          ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].forEach(a =>
                            (e.getAttribute(a) || '').split(/\\s+/).filter(i => i).forEach(i => {
                              if (!document.getElementById(i)) wrong.push(a + ' to nothing: ' + i); })));
                        all('a[href^="#"]').forEach(a => { if (!document.getElementById(a.getAttribute('href').slice(1)))
                          wrong.push('link to nothing: ' + name(a)); });
                        all('input:not([type=hidden], [type=submit]), select, textarea').forEach(e => {
                          if (![...e.labels].some(l => l.textContent.trim())) wrong.push('no label ' + name(e)); });
                        const targets = new Map();
                        shown('main a[href]').forEach(a => {
                          const text = (label(a) || a.textContent).trim().replace(/\\s+/g, ' ');
                          if (!text) wrong.push('empty link to ' + a.href);
                          if (targets.has(text) && targets.get(text) !== a.href) wrong.push('same words, two targets: ' + text);
                          targets.set(text, a.href); });
                        return wrong;
                        """);
    }

    /**
     * A23: the page says that it is French, and is, but for what it says to be of another language.
     */
    List<String> language() {
        List<String> wrong = new ArrayList<>();
        String lang = browser.string("return document.documentElement.lang");
        if (!"fr".equals(lang)) {
            wrong.add("lang: " + lang);
        }
        List<String> texts =
                browser.strings(
                        """
                        const foreign = '[lang]:not([lang|=fr])';
                        const marked = [...document.body.querySelectorAll(foreign)];
                        marked.forEach(e => e.style.setProperty('display', 'none', 'important'));
                        const texts = [document.title, document.body.innerText];
                        marked.forEach(e => e.style.removeProperty('display'));
                        const french = e => {
                          const copy = e.cloneNode(true);
                          copy.querySelectorAll(foreign).forEach(f => f.remove());
                          return copy.textContent;
                        };
                        document.querySelectorAll('.masque').forEach(e => texts.push(french(e)));
                        document.querySelectorAll('details').forEach(e => texts.push(french(e)));
                        document.querySelectorAll('body *').forEach(e =>
                          ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-roledescription']
                            .forEach(a => { if (e.hasAttribute(a)) texts.push(e.getAttribute(a)); }));
                        return texts;
                        """);
        for (String text : texts) {
            for (String phrase : ENGLISH) {
                if (text.toLowerCase(java.util.Locale.ROOT)
                        .matches(
                                "(?s).*(?<![\\p{L}\\d._-])"
                                        + java.util.regex.Pattern.quote(phrase)
                                        + "(?![\\p{L}\\d._-]).*")) {
                    wrong.add(phrase + " in: " + text.substring(0, Math.min(text.length(), 80)));
                }
            }
            // What tests type on purpose is shown as it is, computed by nobody.
            if (text.replace("#{7*7}", "").matches("(?s).*(\\?\\?\\?|#\\{|\\{\\d\\}).*")) {
                wrong.add(
                        "a key or a bare expression in: "
                                + text.substring(0, Math.min(text.length(), 80)));
            }
        }
        return wrong;
    }
}
