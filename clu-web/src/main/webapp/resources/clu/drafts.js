/* Keeps in this window what was typed and not yet sent: docs/decisions/0077. Every page works without this file. */
(function () {
  "use strict";

  const KEPT = 12 * 60 * 60 * 1000;
  const DRAFT = "clu-saisie:";
  const TYPING = "saisie";
  const SENT = "envoyee";
  const CUT = "coupee";
  const LEFT = "laissee";
  const NEVER = ["hidden", "password", "file", "submit", "button", "reset", "image"];
  const FIELDS = "main form[method='post']:not([data-sans-brouillon])";

  const known = new Map();
  const unsettled = new Map();
  let texts = null;

  /* --- the store of this window */

  function all() {
    try {
      return Object.keys(window.sessionStorage).filter((key) => key.startsWith(DRAFT))
        .map((key) => [key, JSON.parse(window.sessionStorage.getItem(key))]);
    } catch (e) {
      return [];
    }
  }

  function drop(key) {
    try {
      window.sessionStorage.removeItem(key);
    } catch (e) {
      /* nothing is kept here */
    }
  }

  function store(key, draft) {
    try {
      window.sessionStorage.setItem(key, JSON.stringify(draft));
    } catch (e) {
      drop(key);
      full();
    }
  }

  function full() {
    if (texts === null) {
      return;
    }
    const dialog = document.getElementById("session");
    if (dialog.dataset.finieTexte !== texts.perdue) {
      dialog.dataset.finieTexte = texts.perdue;
      say(texts.pleine);
    }
  }

  function mark(state, which) {
    all().filter(([key, draft]) => which(draft, key)).forEach(([key, draft]) => {
      draft.etat = state;
      store(key, draft);
    });
  }

  /* --- the fields of a form, each under a name that stays the same from one answer to the next */

  const address = () => location.pathname + location.search;
  const forms = () => Array.from(document.querySelectorAll(FIELDS));
  const keyOf = (form) => DRAFT + address() + "#" + (form.id || forms().indexOf(form));
  const formOf = (key) => forms().find((form) => keyOf(form) === key);
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";

  function fields(form) {
    return Array.from(form.elements).filter((field) => field.name && !field.readOnly
      && !field.closest("[data-sans-brouillon]") && !NEVER.includes(field.type) && ["input", "select", "textarea"].includes(field.localName));
  }

  function nameOf(field) {
    return isTicked(field) ? field.name + "=" + field.value : field.name;
  }

  function chosen(field, isChosen) {
    const values = Array.from(field.options).filter(isChosen).map((option) => option.value);
    if (field.multiple) {
      return values;
    }
    return values.length > 0 ? values[0] : field.options.length > 0 ? field.options[0].value : "";
  }

  function shown(field) {
    if (isTicked(field)) {
      return field.defaultChecked;
    }
    return field.localName === "select" ? chosen(field, (option) => option.defaultSelected) : field.defaultValue;
  }

  function typed(field) {
    if (isTicked(field)) {
      return field.checked;
    }
    return field.localName === "select" ? chosen(field, (option) => option.selected) : field.value;
  }

  function set(field, value) {
    if (isTicked(field)) {
      field.checked = value;
    } else if (field.multiple) {
      Array.from(field.options).forEach((option) => { option.selected = value.includes(option.value); });
    } else {
      field.value = value;
    }
    ["input", "change"].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
  }

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function label(field) {
    const set = field.type === "radio" && field.closest("fieldset");
    const element = set ? set.querySelector("legend") : field.labels && field.labels[0];
    return (element ? element.firstChild.textContent : field.getAttribute("aria-label") || field.name).trim();
  }

  function read(field, value) {
    if (field.type === "radio") {
      return field.labels[0].textContent.trim();
    }
    if (field.type === "checkbox") {
      return value ? texts.cochee : texts.decochee;
    }
    if (field.localName === "select") {
      return Array.from(field.options).filter((option) => [].concat(value).includes(option.value))
        .map((option) => option.textContent.trim()).join(", ");
    }
    return value;
  }

  /* --- while somebody types: only what differs from what the record held when the form was opened */

  function keep(form) {
    const before = known.get(keyOf(form)) || {};
    const changed = {};
    fields(form).forEach((field) => {
      const name = nameOf(field);
      const from = name in before ? before[name].de : shown(field);
      if (!same(typed(field), from)) {
        changed[name] = { de: from, a: typed(field) };
      } else if (unsettled.has(field)) {
        changed[name] = unsettled.get(field);
      }
    });
    if (Object.keys(changed).length === 0) {
      drop(keyOf(form));
    } else {
      store(keyOf(form), { qui: texts.personne, quand: Date.now(), etat: TYPING, champs: changed });
    }
  }

  function onTyped(event) {
    const form = event.target.form;
    if (form && form.matches(FIELDS)) {
      keep(form);
    }
  }

  /* One form is sent; what was typed into the others waits for the page that answers. */
  function onSent(event) {
    const form = event.target;
    if (form.id === "deconnexion") {
      all().forEach(([key]) => drop(key));
    } else if (!event.defaultPrevented && form.method === "post") {
      const sent = form.matches(FIELDS) ? keyOf(form) : "";
      mark(CUT, (draft, key) => draft.etat === TYPING && key !== sent);
      mark(SENT, (draft, key) => key === sent);
    }
  }

  /* --- when a page comes */

  function isAcknowledged(key) {
    const way = performance.getEntriesByType("navigation")[0];
    if (way.type !== "navigate" || way.redirectCount === 0 || texts.reponse === "true" || !document.referrer) {
      return false;
    }
    const from = new URL(document.referrer);
    return key.startsWith(DRAFT + from.pathname + from.search + "#");
  }

  function arrive(key, draft) {
    const form = formOf(key);
    if (draft.etat === SENT && isAcknowledged(key)) {
      drop(key);
    } else if (form && texts.reponse === "true" && draft.etat !== CUT && draft.etat !== LEFT) {
      known.set(key, draft.champs);
      keep(form);
    } else if (form && draft.etat === CUT) {
      say(giveBack(form, draft) > 0 ? texts.rendue : "");
    } else {
      draft.etat = LEFT;
      store(key, draft);
      if (form) {
        offer(form, key, draft);
      }
    }
  }

  /* A value that has changed meanwhile stays; what was typed is told beside it. */
  function giveBack(form, draft) {
    const all = fields(form);
    let given = 0;
    const missing = [];
    known.set(keyOf(form), {});
    Object.entries(draft.champs).forEach(([name, change]) => {
      const field = all.find((one) => nameOf(one) === name);
      if (!field) {
        missing.push(change.a);
      } else if (same(shown(field), change.de)) {
        set(field, change.a);
        given++;
      } else if (!same(shown(field), change.a) && !(field.type === "radio" && !change.a)) {
        beside(field, change);
        given++;
      }
    });
    if (missing.some((value) => typeof value === "string" && value.trim() !== "")) {
      const lost = box(texts.sansChamp);
      missing.filter((value) => typeof value === "string").forEach((value) => lost.append(quote(value)));
      form.before(lost);
      given++;
    }
    keep(form);
    return given;
  }

  function beside(field, change) {
    unsettled.set(field, change);
    const note = box(texts.conflit.replace("{0}", label(field)));
    note.append(quote(read(field, change.a)), acts(button(texts.remettre, () => {
      unsettled.delete(field);
      set(field, change.a);
      note.remove();
      field.focus();
    })));
    (field.closest(".champ, fieldset") || field).after(note);
  }

  function offer(form, key, draft) {
    const text = texts.laissee.replace("{0}", hour(draft.quand));
    const note = box(text);
    const close = (next) => {
      note.remove();
      (next || fields(form)[0]).focus();
    };
    note.append(acts(button(texts.reprendre, () => {
      const given = giveBack(form, draft);
      say(given > 0 ? texts.reprise : texts.identique);
      close(fields(form).find((field) => nameOf(field) in draft.champs));
    }), button(texts.effacer, () => {
      drop(key);
      say(texts.effacee);
      close(null);
    })));
    form.before(note);
    say(text, true);
  }

  function box(text) {
    const note = document.createElement("div");
    note.className = "avis brouillon";
    note.setAttribute("role", "group");
    note.setAttribute("aria-label", texts.titre);
    const line = document.createElement("p");
    line.textContent = text;
    note.append(line);
    return note;
  }

  function quote(value) {
    const text = document.createElement("blockquote");
    text.textContent = value;
    return text;
  }

  function acts(...buttons) {
    const line = document.createElement("div");
    line.className = "actions";
    line.append(...buttons);
    return line;
  }

  function button(text, act) {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "bouton";
    one.textContent = text;
    one.addEventListener("click", act);
    return one;
  }

  /* What stands on the page already is only heard. */
  function say(text, heard) {
    if (text !== "") {
      const line = document.getElementById("session-annonce");
      line.classList.toggle("masque", heard === true);
      line.textContent = text;
    }
  }

  function hour(instant) {
    const date = new Date(instant);
    return date.getHours() + "\u00a0h\u00a0" + String(date.getMinutes()).padStart(2, "0");
  }

  document.addEventListener("DOMContentLoaded", () => {
    const told = document.getElementById("brouillon-textes");
    if (!told || document.querySelector("[data-sans-accuse]")) {
      mark(CUT, (draft) => draft.etat === SENT || draft.etat === TYPING);
      return;
    }
    texts = told.dataset;
    all().forEach(([key, draft]) => {
      if (draft.qui !== texts.personne || Date.now() - draft.quand > KEPT) {
        drop(key);
      } else {
        arrive(key, draft);
      }
    });
    document.addEventListener("input", onTyped);
    document.addEventListener("change", onTyped);
    window.addEventListener("submit", onSent);
  });
})();
