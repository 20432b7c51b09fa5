/* Says five minutes before that the session ends: docs/decisions/0077. Every page works without this file. */
(function () {
  "use strict";

  const WARNED = 5 * 60 * 1000;
  const SECOND = 1000;
  const ENDS = "clu-session-fin";

  let dialog = null;
  let lease = null;
  let closed = 0;
  let clock = 0;

  const byId = (id) => document.getElementById(id);

  /* --- the end of the session, for all windows */

  function read() {
    try {
      return JSON.parse(window.localStorage.getItem(ENDS) || "null");
    } catch (e) {
      return null;
    }
  }

  function write() {
    try {
      window.localStorage.setItem(ENDS, JSON.stringify(lease));
    } catch (e) {
      /* each window counts for itself */
    }
  }

  function say(text) {
    byId("session-annonce").classList.remove("masque");
    byId("session-annonce").textContent = text;
  }

  function hour(instant) {
    const date = new Date(instant);
    return date.getHours() + " h " + String(date.getMinutes()).padStart(2, "0");
  }

  /* From an answer of the server: how long it waits for the next click, and how long at most. */
  function last(asked, rest, most) {
    lease = { fin: asked + Math.min(rest, most) * SECOND, reste: asked + most * SECOND, repos: rest };
    write();
  }

  /* Another window may have asked for a page since. */
  function end() {
    const shared = read();
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
      return;
    }
    last(Date.now(), Number(dialog.dataset.repos), Number(dialog.dataset.reste));
    byId("session-prolonger").addEventListener("click", prolong);
    byId("session-fermer").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { closed = lease.fin; });
    clock = setInterval(tick, SECOND);
    listenToRequests();
  });
})();
