/* Calls are counted by one key each, while the frame of the keys has the focus; without this file the buttons count.
   A press is kept here until the server has it, and is sent as often as needed: it counts once. See docs/decisions/0083. */
(function () {
  "use strict";

  const PREFIX = "clu-pointage:";
  const SOONEST = 2000;
  const LATEST = 60000;
  const PATIENCE = 15000;

  /* Where the browser keeps nothing, what is here lives as long as the page. */
  const memory = new Map();

  function keep(item) {
    try {
      localStorage.setItem(PREFIX + item.jeton, JSON.stringify(item));
    } catch (e) {
      memory.set(PREFIX + item.jeton, JSON.stringify(item));
    }
  }

  function forget(item) {
    memory.delete(PREFIX + item.jeton);
    try {
      localStorage.removeItem(PREFIX + item.jeton);
    } catch (e) {
      /* nothing was there */
    }
  }

  function kept() {
    const texts = new Map(memory);
    try {
      Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => {
        texts.set(key, localStorage.getItem(key));
      });
    } catch (e) {
      /* only what is in memory */
    }
    return [...texts.values()]
      .map((text) => {
        try {
          return JSON.parse(text);
        } catch (e) {
          return null;
        }
      })
      .filter((item) => item && item.jeton)
      .sort((one, other) => one.le - other.le);
  }

  function random() {
    return [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
  }

  function begin(form) {
    const byId = (id) => document.getElementById(id);
    const group = byId("touches");
    const status = byId("pointage-dit");
    const refusal = byId("pointage-refus");
    const waiting = byId("pointage-attente");
    const undo = byId("pointage-reprise");
    const keys = byId("pointage-clavier");
    const words = form.dataset;
    let running = false;
    let again = false;
    let signedOut = false;
    let delay = SOONEST;
    let timer = 0;

    /* The same words twice are said twice. */
    function say(region, text) {
      region.textContent = "";
      requestAnimationFrame(() => {
        region.textContent = text;
      });
    }

    function show(answer) {
      Object.entries(answer.comptes).forEach(([code, calls]) => {
        const button = group.querySelector("button[value='" + code + "']");
        if (button) {
          button.querySelector("[data-compte]").textContent = calls;
        }
      });
      undo.elements.namedItem("annuler").value = answer.annuler;
      byId("dernier").textContent = answer.dernier;
      offerUndo();
    }

    function offerUndo() {
      undo.hidden = kept().length === 0 && !undo.elements.namedItem("annuler").value;
    }

    function tell() {
      const left = kept().length;
      waiting.hidden = left === 0 || (running && !signedOut && waiting.hidden);
      byId("pointage-attente-texte").textContent =
        left === 0 ? "" : left === 1 ? words.attenteUn : words.attentePlusieurs.replace("#", left);
      byId("pointage-connexion").hidden = !signedOut;
      byId("pointage-renvoyer").hidden = signedOut;
      offerUndo();
    }

    /* True: the server has it, or has said why it cannot be counted. */
    async function send(item) {
      const body = new URLSearchParams({ reponse: "json" });
      if (item.annule) {
        body.set("annuler", item.jeton);
      } else {
        body.set("jeton", item.jeton);
        body.set("motif", item.motif);
        body.set("depuis", String(Math.max(0, Math.round((Date.now() - item.le) / 1000))));
      }
      try {
        const answer = await fetch(form.getAttribute("action"), {
          method: "POST",
          body: body,
          credentials: "same-origin",
          redirect: "manual",
          cache: "no-store",
          signal: AbortSignal.timeout(PATIENCE)
        });
        const json = (answer.headers.get("Content-Type") || "").startsWith("application/json");
        if ((answer.status === 200 || answer.status === 422) && json) {
          const said = await answer.json();
          const now = kept().find((one) => one.jeton === item.jeton);
          /* Taken back while it was on its way: that is to be sent next. */
          if (item.annule || !now || !now.annule || answer.status === 422) {
            forget(item);
          }
          show(said);
          signedOut = false;
          if (answer.status === 200) {
            refusal.textContent = "";
            say(status, said.dit);
          } else {
            say(refusal, words.refus.replace("#", () => item.libelle) + " " + said.dit);
          }
          return true;
        }
        /* Whoever is not signed in any more is led away, or sees the page on which to sign in. */
        signedOut = answer.type === "opaqueredirect" || answer.status < 500;
        return false;
      } catch (e) {
        /* No network, no answer in time, or an answer that is not the server's. */
        return false;
      }
    }

    async function flush() {
      if (running) {
        again = true;
        return;
      }
      running = true;
      clearTimeout(timer);
      let lost = null;
      do {
        again = false;
        for (const item of kept()) {
          if (!(await send(item))) {
            lost = item;
            break;
          }
        }
      } while (again && !lost);
      running = false;
      if (lost) {
        const latest = kept().slice(-1)[0] || lost;
        say(status, signedOut ? words.session
          : (latest.annule ? words.annulation : words.garde).replace("#", () => latest.libelle));
        waiting.hidden = false;
        timer = setTimeout(flush, delay);
        delay = Math.min(2 * delay, LATEST);
      } else {
        delay = SOONEST;
      }
      tell();
    }

    function press(button) {
      keep({
        jeton: random(),
        motif: button.value,
        libelle: button.querySelector("[data-libelle]").textContent,
        le: Date.now()
      });
      flush();
    }

    /* A click that is the second of two at the same place is the same press. */
    group.addEventListener("click", (event) => {
      if (event.detail > 1) {
        event.preventDefault();
      }
    });

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter && group.contains(event.submitter)) {
        press(event.submitter);
      }
    });

    group.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        return;
      }
      /* The row of digits gives other signs on French keyboards. */
      const sign = /^[0-9a-z]$/i.test(event.key) ? event.key.toUpperCase()
        : /^Digit[0-9]$/.test(event.code) ? event.code.slice(5) : "";
      const button = sign && group.querySelector("button[data-touche='" + sign + "']");
      if (event.repeat && (button || event.key === "Enter")) {
        event.preventDefault();
      } else if (button) {
        event.preventDefault();
        press(button);
      }
    });

    undo.addEventListener("submit", (event) => {
      event.preventDefault();
      const pending = kept().filter((item) => !item.annule);
      const token = undo.elements.namedItem("annuler").value;
      if (pending.length > 0) {
        keep(Object.assign(pending[pending.length - 1], { annule: true }));
      } else if (token) {
        keep({ jeton: token, libelle: byId("dernier").textContent, le: Date.now(), annule: true });
      }
      flush();
    });

    byId("pointage-renvoyer").addEventListener("click", () => {
      delay = SOONEST;
      flush();
    });
    window.addEventListener("online", () => {
      delay = SOONEST;
      flush();
    });

    /* In words, whether the keys count. */
    function active(on) {
      const text = on ? words.actif : words.inactif;
      if (keys.textContent !== text) {
        keys.textContent = text;
      }
    }
    group.addEventListener("focusin", () => active(true));
    group.addEventListener("focusout", (event) => active(group.contains(event.relatedTarget)));
    byId("commencer").addEventListener("click", (event) => {
      event.preventDefault();
      group.focus();
    });
    byId("commencer").hidden = false;
    keys.hidden = false;
    active(group.contains(document.activeElement));
    if (kept().length > 0) {
      flush();
    }
    tell();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.getElementById("pointage");
    if (form) {
      begin(form);
    }
  });
})();
