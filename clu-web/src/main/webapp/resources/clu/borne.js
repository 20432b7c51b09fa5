/* The answer page of a tablet: one question at a time, all of them here already. See docs/decisions/0059. */
(function () {
  "use strict";

  const main = document.getElementById("borne");
  if (!main || !main.dataset.feuille) {
    return;
  }
  const sheet = JSON.parse(main.dataset.feuille);
  /* An empty attribute is not written. */
  const path = main.dataset.chemin || "";
  const LONGEST = 2000;
  const FEW = 100;
  const LOCKED = "clu-borne-verrou";
  const BEGUN = "clu-borne-commencee:" + sheet.campagne;
  const FRENCH = sheet.langues[0];
  const offset = sheet.maintenant - Date.now();

  const byId = (id) => document.getElementById(id);
  const step = byId("borne-etape");
  const progress = byId("borne-avancement");
  const idleDialog = byId("borne-veille");
  const exitDialog = byId("borne-sortie");

  let answers = null;
  let language = FRENCH;
  let rank = 0;
  let idleTimer = 0;
  let endTimer = 0;

  /* --- what is kept in this window alone */

  function note(key, text) {
    try {
      if (text === null) {
        sessionStorage.removeItem(key);
      } else {
        sessionStorage.setItem(key, text);
      }
    } catch (e) {
      /* the lock is the server's; this only spares a glimpse */
    }
  }

  function noted(key) {
    try {
      return sessionStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  /* --- small words */

  function today() {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: sheet.fuseau }).format(new Date(Date.now() + offset));
  }

  function random() {
    return [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
  }

  function word(name, ...values) {
    return values.reduce((text, value, i) => text.replace("{" + i + "}", value), language.mots[name]);
  }

  function number(value) {
    return value.toLocaleString(language.code);
  }

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => {
      if (key === "on") {
        Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
      } else if (value !== null) {
        element.setAttribute(key, value);
      }
    });
    element.append(...children);
    return element;
  }

  /* In the language of the reader, or in French where nobody has translated it; and marked as what it is. */
  function say(element, texts) {
    const known = texts[language.code] ? language : FRENCH;
    element.lang = known.code;
    element.dir = known.sens;
    element.textContent = texts[known.code];
    return element;
  }

  function button(text, action, kind) {
    return make("button", { type: "button", class: "bouton borne-bouton " + (kind || ""), on: { click: action } }, text);
  }

  function speak(chosen) {
    language = chosen;
    [step, progress, byId("borne-barre"), idleDialog].forEach((part) => {
      part.lang = chosen.motsEn;
      part.dir = chosen.motsEn === chosen.code ? chosen.sens : "ltr";
    });
  }

  /* Shows a step and reads its heading; the page has one heading at any time. */
  function show(heading, ...parts) {
    heading.id = "borne-titre";
    heading.tabIndex = -1;
    step.replaceChildren(heading, ...parts);
    window.scrollTo(0, 0);
    heading.focus();
  }

  function advance(text, value) {
    progress.textContent = text;
    const bar = byId("borne-barre");
    bar.hidden = value === 0;
    bar.max = sheet.questions.length;
    bar.value = value;
    document.title = (text ? text + " – " : "") + sheet.titre;
  }

  /* --- the steps */

  function welcome(quietly) {
    clearTimeout(endTimer);
    wipe();
    speak(FRENCH);
    advance("", 0);
    const title = make("h1", { lang: FRENCH.code }, sheet.titre);
    const parts = [];
    if (!sheet.ouverte || today() > sheet.fin) {
      parts.push(make("p", { class: "borne-intro" }, word("over")));
    } else {
      parts.push(make("p", { class: "borne-intro" }, word("intro")));
      parts.push(
        make("div", { class: "borne-langues" }, ...sheet.langues.map((one) => {
          const own = one.motsEn === one.code;
          return make(
            "button",
            { type: "button", class: "bouton bouton-fort borne-bouton borne-langue", lang: one.code, dir: one.sens,
              on: { click: () => begin(one) } },
            make("span", { lang: own ? null : one.motsEn }, one.mots.begin),
            sheet.langues.length > 1 ? make("span", { class: "borne-nom" }, one.nom) : "");
        })));
    }
    if (quietly) {
      title.id = "borne-titre";
      title.tabIndex = -1;
      step.replaceChildren(title, ...parts);
    } else {
      show(title, ...parts);
    }
    if (queue.state.unlocked) {
      window.location.assign(path + "/enquetes/" + sheet.campagne + "/borne");
    }
  }

  function begin(chosen) {
    /* By code, which may be the name of something that every object has. */
    answers = { reference: random(), choix: Object.create(null), commentaires: Object.create(null) };
    note(BEGUN, JSON.stringify({ reference: answers.reference, jour: today() }));
    /* A step back of the browser stays on this page. */
    history.pushState(null, "", window.location.href);
    speak(chosen);
    rank = 0;
    ask();
  }

  function ask() {
    if (rank >= sheet.questions.length) {
      review();
      return;
    }
    const question = sheet.questions[rank];
    advance(word("progress", rank + 1, sheet.questions.length), rank + 1);
    const problem = make("p", { class: "borne-probleme", role: "alert" });
    const body = question.genre === "COMMENT" ? comment(question) : choices(question);
    const form = make(
      "form",
      { novalidate: "novalidate", on: { submit: (event) => {
        event.preventDefault();
        if (isAnswered(question)) {
          go(1);
        } else {
          problem.textContent = "";
          problem.textContent = word("missing");
          form.querySelector("input, textarea").focus();
        }
      } } },
      ...body,
      problem,
      make(
        "div",
        { class: "borne-actions" },
        ...(rank > 0 ? [button(word("previous"), () => go(-1))] : []),
        button(word("skip"), () => {
          delete answers.choix[question.code];
          delete answers.commentaires[question.code];
          go(1);
        }),
        make("button", { type: "submit", class: "bouton bouton-fort borne-bouton" }, word("next"))));
    form.addEventListener("input", () => {
      problem.textContent = "";
    });
    show(say(make("h1", {}), question.textes), form);
  }

  function go(steps) {
    rank += steps;
    ask();
  }

  function isAnswered(question) {
    return question.code in answers.choix || question.code in answers.commentaires;
  }

  function choices(question) {
    const several = question.genre === "SEVERAL";
    const given = answers.choix[question.code] || [];
    const group = make("fieldset", {
      class: "borne-choix",
      "aria-labelledby": "borne-titre",
      "aria-describedby": several ? "borne-aide" : null
    });
    question.choix.forEach((choice, i) => {
      const input = make("input", {
        type: several ? "checkbox" : "radio",
        id: "borne-choix-" + i,
        name: "choix",
        value: choice.code
      });
      input.checked = given.includes(choice.code);
      group.append(
        make("label", { for: input.id, class: "borne-carte" }, input, say(make("span", {}), choice.textes)));
    });
    group.addEventListener("change", () => {
      const chosen = [...group.querySelectorAll("input:checked")].map((input) => input.value);
      if (chosen.length) {
        answers.choix[question.code] = chosen;
      } else {
        delete answers.choix[question.code];
      }
    });
    return several
      ? [make("p", { id: "borne-aide", class: "borne-aide" }, word("chooseSeveral")), group]
      : [group];
  }

  function comment(question) {
    const area = make("textarea", {
      id: "borne-commentaire",
      rows: 6,
      maxlength: LONGEST,
      dir: "auto",
      autocomplete: "off",
      "aria-describedby": "borne-aide borne-compte"
    });
    const count = make("p", { id: "borne-compte", class: "borne-aide" });
    const aloud = make("p", { class: "masque", role: "status" });
    area.value = answers.commentaires[question.code] || "";
    const tell = () => {
      const left = LONGEST - area.value.length;
      count.textContent = word("commentLeft", number(left));
      aloud.textContent = left <= FEW && left % 20 === 0 ? count.textContent : "";
    };
    area.addEventListener("input", () => {
      const text = area.value.trim();
      if (text) {
        answers.commentaires[question.code] = text;
      } else {
        delete answers.commentaires[question.code];
      }
      tell();
    });
    tell();
    return [
      make("label", { for: "borne-commentaire", class: "borne-aide" }, word("comment")),
      make("p", { id: "borne-aide", class: "borne-aide" }, word("commentHint")),
      area,
      count,
      aloud
    ];
  }

  function review() {
    const done = sheet.questions.filter(isAnswered).length;
    advance("", sheet.questions.length);
    const previous = button(word("previous"), () => go(-1));
    if (done === 0) {
      show(
        make("h1", {}, word("end")),
        make("p", { class: "borne-intro" }, word("none")),
        make("div", { class: "borne-actions" }, previous, button(word("finish"), giveUp, "bouton-fort")));
      return;
    }
    show(
      make("h1", {}, word("end")),
      make("p", { class: "borne-intro" }, word("answered", done, sheet.questions.length)),
      make(
        "div",
        { class: "borne-actions" },
        previous,
        make("button", { type: "button", id: "borne-envoyer", class: "bouton bouton-fort borne-bouton",
          on: { click: finish } }, word("send"))));
  }

  function finish() {
    if (!answers) {
      return;
    }
    const chosen = language;
    queue.keep("reponses", {
      campagne: sheet.campagne,
      reference: answers.reference,
      langue: chosen.code,
      jour: today(),
      choix: answers.choix,
      commentaires: answers.commentaires
    });
    wipe();
    queue.flush();
    const seconds = Number(main.dataset.retour);
    advance("", 0);
    show(
      make("h1", {}, word("thanks")),
      make("p", { class: "borne-intro" }, word("thanksText")),
      make("p", { class: "borne-aide", role: "status" }, word("thanksNext", seconds)),
      make("div", { class: "borne-actions" }, button(word("restart"), () => welcome(false), "bouton-fort")));
    endTimer = setTimeout(() => welcome(false), 1000 * seconds);
  }

  /* Left before its end: no answer, only counted. */
  function giveUp() {
    if (answers) {
      queue.keep("abandons", { campagne: sheet.campagne, reference: answers.reference, jour: today() });
      queue.flush();
    }
    welcome(false);
  }

  function wipe() {
    answers = null;
    note(BEGUN, null);
    clearTimeout(idleTimer);
    if (idleDialog.open) {
      idleDialog.close();
    }
    step.replaceChildren();
  }

  /* --- nobody is there any more */

  function watch() {
    if (idleDialog.open) {
      return;
    }
    clearTimeout(idleTimer);
    if (answers || exitDialog.open) {
      idleTimer = setTimeout(idle, 1000 * Number(main.dataset.veille));
    }
  }

  function idle() {
    if (exitDialog.open) {
      exitDialog.close();
    }
    if (!answers) {
      return;
    }
    const seconds = Number(main.dataset.abandon);
    idleDialog.replaceChildren(
      make("h2", { id: "borne-veille-titre", tabindex: -1 }, word("idleTitle")),
      make("p", {}, word("idleText", seconds)),
      make(
        "div",
        { class: "borne-actions" },
        button(word("erase"), giveUp),
        button(word("continue"), () => idleDialog.close(), "bouton-fort")));
    idleDialog.showModal();
    byId("borne-veille-titre").focus();
    idleTimer = setTimeout(giveUp, 1000 * seconds);
  }

  idleDialog.addEventListener("close", watch);
  ["pointerdown", "keydown", "input", "scroll"].forEach((event) =>
    document.addEventListener(event, watch, true));

  /* --- what waits, and the agent */

  const said = byId("borne-attente");
  const alarm = byId("borne-alerte");

  function plural(element, count) {
    return (count === 1 ? element.dataset.une : element.dataset.plusieurs).replace("{0}", count);
  }

  function tell(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function changed(state) {
    const waiting = queue ? queue.waiting().length : 0;
    tell(said, waiting > 0 && state.lost ? plural(said, waiting) : "");
    alarm.hidden = !state.signedOut;
    tell(byId("borne-alerte-texte"), state.signedOut ? alarm.dataset.texte : "");
    if (exitDialog.open) {
      takeStock();
    }
  }

  function takeStock() {
    const stock = byId("borne-bilan");
    const waiting = queue.waiting().length;
    const refused = queue.refused();
    tell(stock, waiting > 0 ? plural(stock, waiting) : refused.length > 0 ? "" : stock.dataset.aucune);
    const heading = byId("borne-refus-titre");
    tell(heading, refused.length > 0 ? plural(heading, refused.length) : "");
    const reasons = [...new Set(refused.map((item) => item.refus))];
    byId("borne-refus").replaceChildren(...reasons.map((reason) => make("li", {}, reason)));
    byId("borne-refus-bloc").hidden = refused.length === 0;
    byId("borne-telecharger").hidden = waiting + refused.length === 0;
  }

  const queue = window.cluEnvois(path, sheet.campagne, changed);

  byId("borne-agent").addEventListener("click", () => {
    takeStock();
    tell(byId("borne-erreur"), "");
    exitDialog.showModal();
    byId("borne-motdepasse").focus();
    watch();
    queue.flush();
  });
  byId("borne-rester").addEventListener("click", () => exitDialog.close());
  byId("borne-telecharger").addEventListener("click", () => queue.download());
  exitDialog.addEventListener("close", () => {
    byId("borne-motdepasse").value = "";
    watch();
  });

  byId("borne-quitter").addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = byId("borne-motdepasse");
    const problem = byId("borne-erreur");
    const form = event.target;
    if (form.dataset.parti) {
      return;
    }
    form.dataset.parti = "oui";
    tell(problem, "");
    try {
      const answer = await fetch(path + "/borne/sortie", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ motdepasse: field.value }),
        credentials: "same-origin",
        redirect: "manual",
        cache: "no-store"
      });
      if (answer.type === "opaqueredirect") {
        note(LOCKED, null);
        window.location.replace(byId("borne-connexion").href);
        return;
      }
      const told = await answer.json();
      if (answer.status === 200) {
        giveUpQuietly();
        note(LOCKED, null);
        window.location.replace(path + told.suite);
        return;
      }
      tell(problem, told.motif || form.dataset.coupee);
    } catch (e) {
      tell(problem, form.dataset.coupee);
    }
    delete form.dataset.parti;
    field.value = "";
    field.setAttribute("aria-invalid", "true");
    field.focus();
  });

  function giveUpQuietly() {
    if (answers) {
      queue.keep("abandons", { campagne: sheet.campagne, reference: answers.reference, jour: today() });
      wipe();
    }
  }

  /* --- from the start */

  window.addEventListener("popstate", () => history.pushState(null, "", window.location.href));
  /* A page that the browser kept may show somebody's answers, or the tablet may be locked no more. */
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });
  note(LOCKED, "oui");
  const begun = noted(BEGUN);
  if (begun) {
    /* The page was loaded again in the middle of a sheet. */
    queue.keep("abandons", Object.assign({ campagne: sheet.campagne }, JSON.parse(begun)));
  }
  welcome(true);
  queue.flush();
})();
