/* What a tablet has to send: kept on it first, sent as often as needed, forgotten only when the server has it.
   Each campaign has its own; a sheet that the server refuses stays, with the reason, until an agent takes it. */
(function () {
  "use strict";

  const PREFIX = "clu-borne:";
  const SOONEST = 2000;
  const LATEST = 60000;
  const PATIENCE = 20000;

  /* Where the browser keeps nothing, what is here lives as long as the page. */
  const memory = new Map();

  function read(key) {
    try {
      return localStorage.getItem(key) || memory.get(key) || null;
    } catch (e) {
      return memory.get(key) || null;
    }
  }

  function write(key, text) {
    try {
      localStorage.setItem(key, text);
    } catch (e) {
      memory.set(key, text);
    }
  }

  function forget(key) {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch (e) {
      /* nothing was there */
    }
  }

  function keys(prefix) {
    const all = new Set(memory.keys());
    try {
      Object.keys(localStorage).forEach((key) => all.add(key));
    } catch (e) {
      /* only what is in memory */
    }
    return [...all].filter((key) => key.startsWith(prefix)).sort();
  }

  /* How long ago anything was kept does not matter, nor in which order it arrives. */
  window.cluEnvois = function (path, campaign, changed) {
    const prefix = PREFIX + campaign + ":";
    const state = { lost: false, signedOut: false, unlocked: false };
    let delay = SOONEST;
    let timer = 0;
    let running = false;
    let again = false;

    function items() {
      return keys(prefix)
        .map((key) => {
          try {
            return Object.assign(JSON.parse(read(key)), { key: key });
          } catch (e) {
            return null;
          }
        })
        .filter((item) => item !== null);
    }

    const waiting = () => items().filter((item) => !item.refus && item.sorte === "reponses");
    const refused = () => items().filter((item) => item.refus && item.sorte === "reponses");

    function keep(kind, sheet) {
      write(prefix + sheet.reference, JSON.stringify({ sorte: kind, fiche: sheet }));
      changed(state);
    }

    /* True: the server has it, or has said why it does not want it. */
    async function send(item) {
      let answer;
      try {
        answer = await fetch(path + "/borne/" + item.sorte, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(item.fiche),
          credentials: "same-origin",
          redirect: "manual",
          cache: "no-store",
          signal: AbortSignal.timeout(PATIENCE)
        });
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
          state.signedOut = true;
          return false;
        }
        const said = await answer.json();
        if (answer.status === 200 && (said.etat === "gardee" || said.etat === "connue")) {
          forget(item.key);
          state.signedOut = false;
          state.unlocked = said.verrou === false;
          return true;
        }
        if (answer.status === 422 && said.motif) {
          if (item.sorte === "abandons") {
            forget(item.key);
          } else {
            write(item.key, JSON.stringify({ sorte: item.sorte, fiche: item.fiche, refus: said.motif }));
          }
          return true;
        }
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
      let lost = false;
      do {
        again = false;
        for (const item of items().filter((one) => !one.refus)) {
          lost = !(await send(item)) || lost;
          if (state.signedOut) {
            break;
          }
        }
      } while (again && !lost);
      running = false;
      state.lost = lost;
      if (lost) {
        timer = setTimeout(flush, delay);
        delay = Math.min(2 * delay, LATEST);
      } else {
        delay = SOONEST;
      }
      changed(state);
    }

    window.addEventListener("online", () => {
      delay = SOONEST;
      flush();
    });

    return {
      state: state,
      keep: keep,
      flush: flush,
      waiting: waiting,
      refused: refused,
      /* All that an agent can take away, as one file. */
      download: function () {
        const sheets = waiting().concat(refused()).map((item) =>
          Object.assign({}, item.fiche, item.refus ? { refus: item.refus } : {}));
        const link = document.createElement("a");
        link.href = URL.createObjectURL(
          new Blob([JSON.stringify(sheets, null, 2)], { type: "application/json" }));
        link.download = "borne-campagne-" + campaign + ".json";
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), LATEST);
      },
      eraseRefused: function () {
        refused().forEach((item) => forget(item.key));
        changed(state);
      }
    };
  };
})();
