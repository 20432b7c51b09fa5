package fr.prefecture.clu.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page of the frame does when somebody uses it, asks for calm, prints it or takes its style
 * away: A12 to A14, A19, A22, A24 to A26, A28. Nothing is answered when all is well. What it tries
 * is held back: no form leaves, no data change; the page is to be opened anew after it.
 */
final class Behaviour {

    private static final String NAME =
            "const name = e => e.localName + (e.id ? '#' + e.id : '') + ' « ' + (e.textContent ||"
                    + " '').trim().replace(/\\s+/g, ' ').slice(0, 40) + ' »';"
                    + "const wrong = [];"
                    + "const all = css => [...document.querySelectorAll(css)];";

    /** The menu of each person, as the first page of theirs showed it. */
    private static final Map<String, List<String>> MENUS = new HashMap<>();

    private final Browser browser;

    Behaviour(Browser browser) {
        this.browser = browser;
    }

    List<String> wrong() {
        List<String> found = new ArrayList<>();
        found.addAll(regions());
        found.addAll(fields());
        found.addAll(frame());
        found.addAll(withoutStyle());
        found.addAll(calm());
        found.addAll(paper());
        found.addAll(letters());
        found.addAll(withoutAsking());
        return found;
    }

    /** A13: what will be announced has its region before, or else it is not read aloud. */
    private List<String> regions() {
        return browser.strings(
                NAME
                        + """
                        ['alert', 'status'].forEach(role => {
                          if (all('main [role=' + role + ']').length === 0) wrong.push('A13: no region ' + role); });
                        all('[role=status][aria-live=off], [role=alert][aria-live=off]').forEach(e =>
                          wrong.push('A13: a silent region ' + name(e)));
                        return wrong;
                        """);
    }

    /** A12: choices of one name stand in a group that has a name; what is required says so. */
    private List<String> fields() {
        return browser.strings(
                NAME
                        + """
                        const names = new Map();
                        all('input[type=radio], input[type=checkbox]').filter(e => e.name && e.checkVisibility())
                          .forEach(e => names.set(e.name, [...(names.get(e.name) || []), e]));
                        names.forEach((boxes, key) => {
                          if (boxes.length < 2) return;
                          const lost = boxes.filter(e => {
                            const group = e.closest('fieldset, [role=group], [role=radiogroup], table');
                            return !(group?.querySelector('legend, caption')?.textContent.trim()
                              || group?.getAttribute('aria-label') || group?.getAttribute('aria-labelledby')); });
                          if (lost.length) wrong.push('A12: no named group of ' + key); });
                        all('main :is(input, select, textarea):is([required], [aria-required=true])').filter(e => e.checkVisibility()
                          && !e.closest('table')).forEach(e => {
                          const said = [...e.labels].map(l => l.textContent).join(' ')
                            + (e.closest('fieldset')?.querySelector('legend')?.textContent || '');
                          if (!said.includes('(obligatoire)')) wrong.push('A12: does not say that it is required: ' + e.id); });
                        return wrong;
                        """);
    }

    /** A19: skip links, head, search, menu, way and foot stand in the same order everywhere. */
    private List<String> frame() {
        List<String> wrong =
                new ArrayList<>(
                        browser.strings(
                                NAME
                                        + """
                                        const part = e => e.localName + (e.classList.length ? '.' + e.classList[0] : '');
                                        const parts = [...document.body.children].map(part)
                                          .filter(p => ['nav', 'header', 'main', 'footer'].includes(p.split('.')[0]));
                                        const signedIn = document.getElementById('deconnexion') !== null;
                                        const same = (what, have, want) => {
                                          const found = have.map(p => p.startsWith('main') ? 'main' : p).join(' ');
                                          if (found !== want.join(' ')) wrong.push('A19: ' + what + ': ' + found); };
                                        same('the frame', parts, signedIn
                                          ? ['nav.raccourcis', 'header.tete', 'nav.fil', 'main', 'footer.bas']
                                          : ['nav.raccourcis', 'header.tete', 'main', 'footer.bas']);
                                        const search = document.querySelector('header form[role=search]') ? ['form.recherche'] : [];
                                        same('the head', all('header .tete-rang > *').map(part),
                                          ['p.organisation', 'a.produit', ...search, 'nav.outils']);
                                        same('the skip links', all('nav.raccourcis a').map(a => a.getAttribute('href')),
                                          ['#contenu', ...(signedIn ? ['#menu'] : []), ...(search.length ? ['#recherche'] : [])]);
                                        same('the foot', all('footer a').map(a => new URL(a.href).pathname),
                                          ['/accessibilite', '/plan-du-site', '/aide', '/mentions-legales', '/donnees-personnelles']);
                                        return wrong;
                                        """));
        String person =
                browser.string(
                        "return document.getElementById('deconnexion')?.closest('details')"
                                + ".querySelector('summary').textContent.trim() || ''");
        List<String> menu =
                browser.strings(
                        "return [...document.querySelectorAll('#menu a')]"
                                + ".map(a => a.getAttribute('href'))");
        List<String> before = MENUS.putIfAbsent(person, menu);
        if (before != null && !before.equals(menu)) {
            wrong.add("A19: another menu: " + menu);
        }
        return wrong;
    }

    /** A22, A26: nothing is said by style, by hovering or by a place on the screen alone. */
    private List<String> withoutStyle() {
        return browser.strings(
                NAME
                        + """
                        all('body [title]').forEach(e => {
                          const said = ((e.getAttribute('aria-label') || '') + ' ' + e.textContent + ' '
                            + (e.alt || '') + ' ' + [...(e.labels || [])].map(l => l.textContent).join(' ')).toLowerCase();
                          if (!said.includes(e.title.trim().toLowerCase())) wrong.push('A22: only a title says ' + e.title); });
                        all('body, body *').forEach(e => {
                          const s = getComputedStyle(e);
                          if (s.order !== '0') wrong.push('A26: order ' + s.order + ' ' + name(e));
                          if (s.display.includes('flex') && s.flexDirection.endsWith('reverse'))
                            wrong.push('A26: reversed ' + name(e));
                          if (s.display.includes('flex') && s.flexWrap === 'wrap-reverse') wrong.push('A26: reversed ' + name(e));
                          if (s.display.includes('grid') && s.gridAutoFlow.includes('dense'))
                            wrong.push('A26: packed out of order ' + name(e));
                          if (s.cssFloat === 'right') wrong.push('A26: floats past what follows ' + name(e));
                          ['::before', '::after'].forEach(p => {
                            const text = getComputedStyle(e, p).content;
                            if (text.startsWith('"') && text !== '""' && !text.endsWith('/ ""'))
                              wrong.push('A26: only style says ' + text + ' ' + name(e)); });
                        });
                        return wrong;
                        """);
    }

    /** A24: nothing moves for whoever has asked for calm. */
    private List<String> calm() {
        browser.media("", Map.of("prefers-reduced-motion", "reduce"));
        List<String> wrong =
                browser.strings(
                        NAME
                                + """
                                document.getAnimations().forEach(a => wrong.push('A24: moves ' + name(a.effect.target)));
                                const long = times => times.split(',').some(t => parseFloat(t) * (t.includes('ms') ? 1 : 1000) > 1);
                                all('html, body, body *').forEach(e => {
                                  const s = getComputedStyle(e);
                                  if (long(s.transitionDuration)) wrong.push('A24: glides ' + name(e));
                                  if (s.animationName !== 'none' && long(s.animationDuration)) wrong.push('A24: moves ' + name(e));
                                  if (s.scrollBehavior === 'smooth') wrong.push('A24: scrolls by itself ' + name(e));
                                });
                                return wrong;
                                """);
        browser.systemTheme("light");
        return wrong;
    }

    /** A28: on paper the page is its content, and no row is cut in two. */
    private List<String> paper() {
        browser.media("print", Map.of());
        List<String> wrong =
                browser.strings(
                        NAME
                                + """
                                all('main tr').filter(e => e.checkVisibility()).forEach(e => {
                                  const avoid = getComputedStyle(e).breakInside;
                                  if (avoid !== 'avoid') wrong.push('A28: may be cut ' + name(e)); });
                                all('main thead').filter(e => e.checkVisibility()).forEach(e => {
                                  if (getComputedStyle(e).display !== 'table-header-group')
                                    wrong.push('A28: its head is not printed again ' + name(e)); });
                                all('nav, .recherche').filter(e => e.closest('main') === null && e.checkVisibility())
                                  .forEach(e => wrong.push('A28: of no use on paper ' + name(e)));
                                if (!document.querySelector('main h1')?.checkVisibility()) wrong.push('A28: no heading on paper');
                                all('.defilement').filter(e => e.checkVisibility()).forEach(e => {
                                  if (getComputedStyle(e).overflowX !== 'visible') wrong.push('A28: cut on paper ' + name(e)); });
                                return wrong;
                                """);
        browser.media("", Map.of());
        browser.systemTheme("light");
        return wrong;
    }

    /** A25: a letter alone does nothing outside of a field. */
    private List<String> letters() {
        return browser.strings(
                NAME
                        + """
                        all('[accesskey]').forEach(e => wrong.push('A25: accesskey ' + name(e)));
                        const before = [all('details[open]').length, all('dialog[open]').length,
                          document.activeElement, location.href];
                        document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex');
                        [...'abcdefghijklmnopqrstuvwxyz0123456789?/.,;:!+-*'].forEach(key => {
                          ['keydown', 'keypress', 'keyup'].forEach(type => {
                            const event = new KeyboardEvent(type, {key, code: /[a-z]/.test(key) ? 'Key' + key.toUpperCase() : '',
                              bubbles: true, cancelable: true});
                            if (!document.body.dispatchEvent(event)) wrong.push('A25: the key ' + key + ' does something'); }); });
                        const after = [all('details[open]').length, all('dialog[open]').length,
                          document.activeElement, location.href];
                        [0, 1, 3].filter(i => before[i] !== after[i]).forEach(i => wrong.push('A25: a key has changed ' + i));
                        if (after[2] !== document.body && after[2] !== before[2]) wrong.push('A25: a key has moved the focus');
                        return wrong;
                        """);
    }

    /** A14: to reach a field or to choose in it sends nothing and leads nowhere. */
    private List<String> withoutAsking() {
        return browser.strings(
                NAME
                        + """
                        const left = e => { wrong.push('A14: leaves for ' + e.destination.url); if (e.cancelable) e.preventDefault(); };
                        const sent = e => { wrong.push('A14: sends ' + name(e.target)); e.preventDefault(); e.stopImmediatePropagation(); };
                        navigation.addEventListener('navigate', left);
                        window.addEventListener('submit', sent, true);
                        const { submit } = HTMLFormElement.prototype;
                        const { send } = XMLHttpRequest.prototype;
                        const { fetch } = window;
                        HTMLFormElement.prototype.submit = function () { wrong.push('A14: sends ' + name(this)); };
                        XMLHttpRequest.prototype.send = () => {};
                        window.fetch = () => new Promise(() => {});
                        const tell = e => ['input', 'change'].forEach(t => e.dispatchEvent(new Event(t, { bubbles: true })));
                        all('select, input:not([type=hidden]), textarea').filter(e => !e.disabled && e.checkVisibility()).forEach(e => {
                          e.focus();
                          if (e.localName === 'select') {
                            const chosen = e.selectedIndex;
                            e.selectedIndex = (chosen + 1) % Math.max(e.options.length, 1);
                            tell(e);
                            e.selectedIndex = chosen;
                          } else if (['checkbox', 'radio'].includes(e.type)) {
                            const ticked = e.checked;
                            e.checked = !ticked;
                            tell(e);
                            e.checked = ticked;
                          } else if (e.type !== 'file') {
                            tell(e);
                          }
                          e.blur();
                        });
                        all('[onchange*=submit], [onclick*="location"], [onfocus], [onblur]').forEach(e =>
                          wrong.push('A14: of its own accord ' + name(e)));
                        navigation.removeEventListener('navigate', left);
                        window.removeEventListener('submit', sent, true);
                        HTMLFormElement.prototype.submit = submit;
                        XMLHttpRequest.prototype.send = send;
                        window.fetch = fetch;
                        return wrong;
                        """);
    }
}
