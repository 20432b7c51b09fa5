/* Says five minutes before that the session ends, and gives back what was typed when it has ended:
   docs/decisions/0077. Every page works without this file. */
(function () {
  "use strict";

  const WARNED = 5 * 60 * 1000;
  const KEPT = 12 * 60 * 60 * 1000;
  const SECOND = 1000;
  const TYPED = "clu-saisie:";
  const CUT = "clu-session-interrompue";
  const ENDS = "clu-session-fin";
  const NEVER = ["hidden", "password", "file", "submit", "button", "reset", "image"];

  let dialog = null;
  let lease = null;
  let closed = 0;
  let clock = 0;

  const byId = (id) => document.getElementById(id);

  /* --- what is kept: in this window what was typed, for all windows when the session ends */

  function read(store, key) {
    try {
      return store().getItem(key);
    } catch (e) {
      return null;
    }
  }

  function write(store, key, text) {
    try {
      store().setItem(key, text);
    } catch (e) {
      /* nothing can be kept here: the page stays as it is without this comfort */
    }
  }

  const here = () => window.sessionStorage;
  const everywhere = () => window.localStorage;

  function typed() {
    try {
      return Object.keys(here()).filter((key) => key.startsWith(TYPED));
    } catch (e) {
      return [];
    }
  }

  function forget() {
    typed().concat(CUT).forEach((key) => {
      try {
        here().removeItem(key);
      } catch (e) {
        /* nothing is kept here */
      }
    });
  }

  /* --- what is typed into the forms of the page */

  function forms() {
    return Array.from(document.querySelectorAll("main form[method='post']:not([data-sans-brouillon])"));
  }

  function key(form) {
    return TYPED + location.pathname + location.search + "#" + (form.id || forms().indexOf(form));
  }

  function fields(form) {
    return Array.from(form.elements).filter((field) => field.name && !field.readOnly
      && !NEVER.includes(field.type) && field.localName !== "fieldset" && field.localName !== "button");
  }

  function content(field) {
    if (field.type === "checkbox" || field.type === "radio") {
      return [field.name, field.value, field.checked];
    }
    if (field.type === "select-multiple") {
      return [field.name, "", Array.from(field.selectedOptions).map((option) => option.value)];
    }
    return [field.name, "", field.value];
  }

  function keep(event) {
    const form = event.target.form;
    if (form && forms().includes(form)) {
      write(here, key(form), JSON.stringify(
        { qui: dialog.dataset.personne, quand: Date.now(), champs: fields(form).map(content) }));
    }
  }

  function giveBack(form, kept) {
    let changed = 0;
    fields(form).forEach((field) => {
      const own = content(field);
      const one = kept.champs.find(([name, value]) => name === own[0] && value === own[1]);
      if (!one || JSON.stringify(one[2]) === JSON.stringify(own[2])) {
        return;
      }
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = one[2];
      } else if (field.type === "select-multiple") {
        Array.from(field.options).forEach((option) => { option.selected = one[2].includes(option.value); });
      } else {
        field.value = one[2];
      }
      changed++;
      ["input", "change"].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
    });
    return changed;
  }

  /* After a log-in that was not chosen; on the usual way from page to page what was typed has been sent or given up. */
  function restore() {
    const all = typed().map((name) => JSON.parse(read(here, name)));
    const strange = all.some((kept) => kept.qui !== dialog.dataset.personne || Date.now() - kept.quand > KEPT);
    if (read(here, CUT) === null || strange) {
      forget();
      return;
    }
    const mine = forms().map((form) => [form, read(here, key(form))]).filter(([, text]) => text !== null);
    if (mine.length === 0) {
      return;
    }
    forget();
    const changed = mine.reduce((sum, [form, text]) => sum + giveBack(form, JSON.parse(text)), 0);
    if (changed > 0) {
      say(dialog.dataset.rendue);
    }
  }

  /* --- the end of the session */

  function say(text) {
    byId("session-annonce").textContent = text;
  }

  function hour(instant) {
    const date = new Date(instant);
    return date.getHours() + " h " + String(date.getMinutes()).padStart(2, "0");
  }

  /* From an answer of the server: how long it waits for the next click, and how long at most. */
  function last(asked, rest, most) {
    lease = { fin: asked + Math.min(rest, most) * SECOND, reste: asked + most * SECOND, repos: rest };
    write(everywhere, ENDS, JSON.stringify(lease));
  }

  /* Another window may have asked for a page since. */
  function end() {
    const shared = JSON.parse(read(everywhere, ENDS) || "null");
    if (shared && shared.fin > lease.fin) {
      lease = shared;
    }
    return lease.fin;
  }

  function open(title, text, over) {
    byId("session-titre").textContent = title;
    byId("session-texte").textContent = text;
    byId("session-refus").textContent = "";
    byId("session-prolonger").hidden = over || lease.reste <= lease.fin;
    byId("session-connexion").hidden = !over;
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector(".actions > :not([hidden])").focus();
    }
  }

  function over() {
    clearInterval(clock);
    write(here, CUT, "oui");
    byId("session-connexion").href += "?expiree=oui&suite=" + encodeURIComponent(location.pathname + location.search);
    const had = dialog.open;
    open(dialog.dataset.finie, dialog.dataset.finieTexte, true);
    if (had) {
      byId("session-connexion").focus();
    }
  }

  function tick() {
    const ends = end();
    const rest = ends - Date.now();
    if (rest <= 0) {
      over();
    } else if (rest > WARNED) {
      if (dialog.open) {
        dialog.close();
      }
    } else if (!dialog.open && closed !== ends) {
      const text = lease.reste <= ends ? dialog.dataset.derniere : dialog.dataset.bientot;
      open(byId("session-titre").textContent, text.replace("{0}", hour(ends)), false);
    }
  }

  function prolong() {
    const asked = Date.now();
    fetch(dialog.dataset.adresse, { method: "POST", redirect: "manual", credentials: "same-origin" })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((given) => {
        if (given === null) {
          over();
          return;
        }
        last(asked, given.repos, given.reste);
        dialog.close();
        say(dialog.dataset.prolongee.replace("{0}", hour(lease.fin)));
      })
      .catch(() => { byId("session-refus").textContent = dialog.dataset.muette; });
  }

  /* What the page asks of the server in between counts as a click for the server too. */
  function listenToRequests() {
    new PerformanceObserver((list) => {
      const asked = list.getEntries()
        .filter((entry) => ["fetch", "xmlhttprequest"].includes(entry.initiatorType))
        .map((entry) => performance.timeOrigin + entry.startTime);
      if (asked.length > 0 && asked[asked.length - 1] < end()) {
        const now = Math.max(...asked);
        last(now, lease.repos, (lease.reste - now) / SECOND);
      }
    }).observe({ type: "resource" });
  }

  document.addEventListener("DOMContentLoaded", () => {
    dialog = byId("session");
    if (!dialog) {
      if (typed().length > 0) {
        write(here, CUT, "oui");
      }
      return;
    }
    last(Date.now(), Number(dialog.dataset.repos), Number(dialog.dataset.reste));
    restore();
    document.addEventListener("input", keep);
    document.addEventListener("change", keep);
    byId("deconnexion").addEventListener("submit", forget);
    byId("session-prolonger").addEventListener("click", prolong);
    byId("session-fermer").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { closed = lease.fin; });
    clock = setInterval(tick, SECOND);
    listenToRequests();
  });
})();
