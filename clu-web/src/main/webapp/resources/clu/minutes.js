/* Typing the minutes: docs/decisions/0031. Without this file the page is a form like any other. */
(function () {
  "use strict";

  var SOON = 2000;
  var LATEST = 5000;
  var BEAT = 5000;
  var PATIENCE = 10000;
  var ANSWER = 3000;
  var SLEEP = 12 * 60 * 60 * 1000;
  var REACH = 50;
  var IDLE = 20 * 60 * 1000;
  var OWNER = "clu.fenetre.";
  var FIELDS = ["text", "speakers", "adverse", "service", "due"];
  var LETTERS = { f: "FACT", q: "QUESTION", r: "ANSWER", p: "PROPOSAL", v: "OPINION", s: "SUGGESTION", d: "DECISION" };

  var form, meeting, me, limit, root, win, prefix;
  var lines = new Map();
  var turn = 0;
  var lastKept = 0;
  var lastTouch = Date.now();
  var offlineSince = "";
  var back = false;
  var stopped = "";
  var closed = "";
  var refused = "";
  var storage = null;
  var full = false;
  var channel = null;
  var answered = new Set();
  var left = false;
  var restored = 0;
  var here = "0";
  var loaded = false;
  var beating = null;
  var beatAgain = false;
  var sendingAll = null;

  function $(css, within) { return (within || document).querySelector(css); }
  function all(css, within) { return Array.prototype.slice.call((within || document).querySelectorAll(css)); }

  /* The page's sentences, with what they speak of. */
  function say(key) {
    var values = Array.prototype.slice.call(arguments, 1);
    return $("#textes [data-cle='" + key + "']").textContent.replace(/\{(\d)\}/g, function (hole, number) {
      return values[Number(number)];
    });
  }

  function hour() {
    var now = new Date();
    return say("hour", now.getHours(), (now.getMinutes() < 10 ? "0" : "") + now.getMinutes());
  }

  function number(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  }

  function draw() {
    var bytes = new Uint8Array(16);
    crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (byte) { return (byte + 256).toString(16).slice(1); }).join("");
  }

  function pattern(name) {
    return $("template[data-modele='" + name + "']").content.firstElementChild.cloneNode(true);
  }

  /* ---- what is typed in a line */

  function field(line, name) { return $("[data-champ='" + name + "']", line.el); }

  function typed(line) {
    var values = {};
    FIELDS.forEach(function (name) {
      var input = field(line, name);
      values[name] = !input ? (name === "adverse" ? false : "") : name === "adverse" ? input.checked : input.value;
    });
    return values;
  }

  function show(line, values) {
    FIELDS.forEach(function (name) {
      var input = field(line, name);
      if (input && name === "adverse") {
        input.checked = values.adverse;
      } else if (input && input.value !== values[name]) {
        input.value = values[name];
      }
    });
    grow(field(line, "text"));
  }

  function tidy(values) {
    return JSON.stringify([
      values.text.replace(/\r\n?/g, "\n").replace(/\s+$/, ""),
      values.speakers.trim(), values.adverse, values.service.trim(), values.due.trim()]);
  }

  function same(one, other) { return tidy(one) === tidy(other); }

  function adopt(el) {
    var line = {
      el: el,
      key: el.getAttribute("data-ligne"),
      kind: el.getAttribute("data-nature"),
      edition: Number(el.getAttribute("data-edition")),
      kept: null, dirtySince: 0, timer: 0, sending: false, again: false, choice: null, tooLong: false
    };
    line.kept = typed(line);
    lines.set(line.key, line);
    grow(field(line, "text"));
    return line;
  }

  function lineOf(node) {
    var el = node && node.closest ? node.closest("[data-ligne]") : null;
    return el ? lines.get(el.getAttribute("data-ligne")) : null;
  }

  function themeOf(node) { return node && node.closest ? node.closest("[data-sujet]") : null; }

  function isDirty(line) { return !same(typed(line), line.kept); }

  function isNew(line) { return line.edition === 0; }

  function waits(line) { return isDirty(line) && !(isNew(line) && !typed(line).text.trim()); }

  function waiting() { return Array.from(lines.values()).filter(waits); }

  /* A text field as high as its text, where the style sheet can't say so. */
  function grow(area) {
    if (!CSS.supports("field-sizing", "content")) {
      area.style.height = "auto";
      area.style.height = area.scrollHeight + 2 + "px";
    }
  }

  /* ---- what the browser keeps until the server has it */

  function openStorage() {
    try {
      storage = window.localStorage;
    } catch (none) {
      storage = null;
    }
  }

  function write(name, text) {
    try {
      storage.setItem(name, text);
      full = false;
    } catch (quota) {
      full = true;
    }
    return !full;
  }

  function mirror(line) {
    var before = line.mirrored;
    line.mirrored = false;
    if (!isDirty(line)) {
      forget(line);
    } else if (storage) {
      line.mirrored = write(prefix + win + "." + line.key, JSON.stringify({
        key: line.key, kind: line.kind, theme: themeOf(line.el).getAttribute("data-sujet"), above: above(line),
        edition: line.edition, values: typed(line), by: me, at: Date.now()
      }));
    }
    if (line.mirrored !== before || offlineSince || stopped) {
      report();
    }
  }

  function forget(line) {
    if (storage) {
      storage.removeItem(prefix + win + "." + line.key);
    }
  }

  /* ---- a window owns what it keeps for as long as it lives */

  function own() {
    if (navigator.locks) {
      navigator.locks.request(OWNER + win, function () { return new Promise(function () { return null; }); });
      return;
    }
    channel = new BroadcastChannel("clu.fenetres");
    channel.addEventListener("message", function (event) {
      if (event.data.asked === win) {
        channel.postMessage({ alive: win });
      } else if (event.data.alive) {
        answered.add(event.data.alive);
      }
    });
    document.addEventListener("freeze", function () {
      if (storage && !left) {
        write(OWNER + win, String(Date.now()));
      }
    });
    document.addEventListener("resume", function () {
      if (storage) {
        storage.removeItem(OWNER + win);
      }
    });
  }

  /* Locks end with their window, however it ends. Without TLS there are none: a hidden window answers, a frozen one
     has said that it sleeps. */
  function ifGone(owner, act) {
    if (navigator.locks) {
      navigator.locks.request(OWNER + owner, { ifAvailable: true }, function (free) {
        if (free) {
          act();
        }
      });
      return;
    }
    answered.delete(owner);
    channel.postMessage({ asked: owner });
    setTimeout(function () {
      if (!answered.has(owner) && Date.now() - Number(storage.getItem(OWNER + owner)) > SLEEP) {
        act();
        storage.removeItem(OWNER + owner);
      }
    }, ANSWER);
  }

  /* What other windows of this browser keep for the same person. */
  function others() {
    var found = [];
    for (var i = storage ? storage.length - 1 : -1; i >= 0; i--) {
      var name = storage.key(i) || "";
      var owner = name.indexOf(prefix) === 0 ? name.slice(prefix.length).split(".")[0] : win;
      if (owner !== win) {
        try {
          var entry = JSON.parse(storage.getItem(name));
          if (entry.by === me) {
            found.push({ name: name, owner: owner, entry: entry });
          }
        } catch (broken) {
          storage.removeItem(name);
        }
      }
    }
    return found.sort(function (one, other) { return one.entry.at - other.entry.at; });
  }

  function takeUp() {
    new Set(others().map(function (kept) { return kept.owner; })).forEach(function (owner) {
      ifGone(owner, function () { takeFrom(owner); });
    });
  }

  function takeFrom(owner) {
    if (!loaded || closed) {
      return;
    }
    var before = restored;
    others().filter(function (kept) { return kept.owner === owner; }).forEach(function (orphan) {
      var entry = orphan.entry;
      var line = lines.get(entry.key);
      var theme = $("[data-sujet='" + entry.theme + "']");
      if (!line && !theme) {
        theme = addTheme({ id: entry.theme, title: "", removed: null });
      }
      if (line && isDirty(line)) {
        return;
      }
      if (!line) {
        line = addLine(theme, entry.kind, entry.above, entry.key);
        show(line, entry.values);
        restored++;
      } else if (!same(line.kept, entry.values)) {
        var stored = line.kept;
        show(line, entry.values);
        restored++;
        if (line.edition !== entry.edition) {
          choose(line, "conflit", { by: line.by || "", at: line.at || "", values: stored, edition: line.edition });
        }
      }
      if (isDirty(line)) {
        line.dirtySince = Date.now();
      }
      mirror(line);
      if (line.mirrored || !isDirty(line)) {
        storage.removeItem(orphan.name);
      }
    });
    if (restored > before) {
      note("reprise", "reprise", restored === 1 ? say("restoredOne") : say("restored", restored));
      sendAll();
    }
  }

  /* ---- what is sent */

  function ask(method, path, body) {
    var text = JSON.stringify(Object.assign({ by: me }, body));
    return fetch(root + path, {
      method: method, body: text, redirect: "manual", credentials: "same-origin",
      signal: AbortSignal.timeout(PATIENCE), keepalive: text.length < 16000,
      headers: { "Content-Type": "application/json" }
    }).then(function (response) {
      if (response.type === "opaqueredirect" || response.status === 401) {
        throw { expired: true };
      }
      if (response.status === 403) {
        throw { forbidden: true };
      }
      var type = response.headers.get("Content-Type") || "";
      if (type.indexOf("application/json") !== 0) {
        throw { gone: true };
      }
      return response.json().then(function (answer) {
        if (!response.ok) {
          throw { refused: answer.problem };
        }
        reached();
        return answer;
      });
    }).catch(function (trouble) {
      if (trouble.refused) {
        reached();
        throw trouble;
      }
      if (trouble.expired || trouble.forbidden) {
        halt(trouble.expired ? "expired" : "forbidden");
        throw trouble;
      }
      lost();
      throw { gone: true };
    });
  }

  function reached() {
    if (offlineSince || stopped) {
      back = true;
      offlineSince = "";
      stopped = "";
      report();
      sendAll();
    }
  }

  function lost() {
    offlineSince = offlineSince || hour();
    report();
  }

  function halt(why) {
    offlineSince = "";
    stopped = why;
    report();
  }

  function close(sentence) {
    if (sentence !== closed) {
      closed = sentence;
      report();
      all("button[data-ajouter]", form).forEach(function (button) { button.disabled = Boolean(sentence); });
      sendAll();
    }
  }

  /* What keeps lines from being saved, whether the browser keeps them meanwhile, and that it is over. */
  function report() {
    var unsaved = waiting();
    var kept = storage && !full && unsaved.every(function (line) { return line.mirrored; }) ? "" : "Unkept";
    trouble(closed || (stopped ? say(stopped + kept) : offlineSince ? say("offline" + kept, offlineSince) : refused),
        stopped === "expired");
    if (offlineSince || stopped) {
      note("retour", "reprise", "");
    } else if (back && !unsaved.length) {
      back = false;
      note("retour", "reprise", say("back"));
    }
    if (unsaved.length) {
      $("[data-enregistre]").textContent = unsavedYet();
    }
  }

  function unsavedYet() { return say(offlineSince || stopped || closed ? "unsaved" : "waiting"); }

  function trouble(sentence, signIn) {
    var said = note("ennui", "ennui", sentence);
    if (said && signIn) {
      var link = document.createElement("a");
      link.href = form.getAttribute("data-connexion") + "?suite=" + encodeURIComponent(location.pathname);
      link.target = "_blank";
      link.textContent = say("signIn");
      $(".avis-corps", said).appendChild(document.createElement("p")).appendChild(link);
    }
  }

  /* In its place above the themes; what stands there already isn't said again. */
  function note(place, name, sentence) {
    var box = $("[data-" + place + "]");
    if ((box.getAttribute("data-dit") || "") === sentence) {
      return null;
    }
    box.setAttribute("data-dit", sentence);
    box.replaceChildren();
    if (!sentence) {
      return null;
    }
    var said = pattern(name);
    $("[data-quoi]", said).textContent = sentence;
    box.appendChild(said);
    return said;
  }

  function plan(line, wait) {
    clearTimeout(line.timer);
    if (!line.dirtySince) {
      line.dirtySince = Date.now();
    }
    var left = Math.max(0, Math.min(wait, line.dirtySince + LATEST - Date.now()));
    line.timer = setTimeout(function () { send(line); }, left);
  }

  /* The keys of the lines above, the nearest first: whichever arrives first finds its place. */
  function above(line) {
    var keys = [];
    for (var el = line.el.previousElementSibling; el && keys.length < REACH; el = el.previousElementSibling) {
      if (el.hasAttribute("data-ligne")) {
        keys.push(el.getAttribute("data-ligne"));
      }
    }
    return keys;
  }

  function tell(line, sentence) {
    $("[data-message]", line.el).textContent = sentence || "";
    field(line, "text").setAttribute("aria-invalid", sentence ? "true" : "false");
  }

  function check(line) {
    var length = field(line, "text").value.length;
    if (length > limit) {
      line.tooLong = true;
      tell(line, say("tooLong", number(length), number(limit)));
      return false;
    }
    if (line.tooLong) {
      line.tooLong = false;
      tell(line, "");
    }
    return true;
  }

  function send(line) {
    clearTimeout(line.timer);
    if (closed || line.choice || !check(line) || !lines.has(line.key)) {
      return Promise.resolve();
    }
    if (line.sending) {
      line.again = true;
      return line.sending;
    }
    var values = typed(line);
    if (same(values, line.kept) || isNew(line) && !values.text.trim()) {
      line.dirtySince = 0;
      return Promise.resolve();
    }
    var theme = themeOf(line.el);
    line.sending = ask("PUT", "/lignes/" + line.key, {
      window: win, turn: ++turn, theme: theme.getAttribute("data-sujet"), above: above(line), edition: line.edition,
      kind: line.kind, text: values.text, speakers: values.speakers, adverse: values.adverse,
      service: values.service, due: values.due
    }).then(function (answer) {
      line.sending = null;
      lastKept = Date.now();
      heard(line, values, answer);
    }, function (problem) {
      line.sending = null;
      if (problem.refused) {
        line.dirtySince = 0;
        tell(line, problem.refused);
      } else {
        line.dirtySince = line.dirtySince || Date.now();
      }
    }).then(function () {
      if (line.again) {
        line.again = false;
        return send(line);
      }
      return null;
    });
    return line.sending;
  }

  /* One line after the other, until the server falls silent: browsers let little be under way at once that outlives
     its page. */
  function sendAll() {
    var tried = new Set();
    function next() {
      var line = waiting().filter(function (one) { return !one.choice && !one.tooLong && !tried.has(one); })[0];
      if (!line || tried.size && (offlineSince || stopped)) {
        return null;
      }
      tried.add(line);
      return send(line).then(next);
    }
    sendingAll = sendingAll || Promise.resolve().then(next).finally(function () { sendingAll = null; });
    return sendingAll;
  }

  function heard(line, values, answer) {
    if (answer.outcome === "KEPT") {
      line.edition = answer.line.edition;
      line.kept = values;
      line.dirtySince = 0;
      line.by = answer.line.by;
      line.at = answer.line.at;
      tell(line, "");
      if (answer.wrongDate) {
        tell(line, answer.wrongDate);
      }
      mirror(line);
      if (isDirty(line)) {
        plan(line, SOON);
      }
      $("[data-enregistre]").textContent = waiting().length ? unsavedYet() : say("savedAt", answer.at);
    } else if (answer.outcome === "CHANGED_SINCE") {
      choose(line, "conflit", {
        by: answer.line.by, at: answer.line.at, values: answer.line, edition: answer.line.edition });
    } else {
      choose(line, "retiree", {
        by: answer.line.removed.by, at: answer.line.removed.at, values: answer.line, edition: answer.line.edition });
    }
    removal($("[data-sujet='" + answer.theme + "']"), answer.themeRemoved);
  }

  /* ---- two texts: people choose */

  function choose(line, kind, other) {
    line.choice = other;
    mirror(line);
    var box = pattern(kind);
    $("[data-qui]", box).textContent =
        say(kind === "conflit" ? "changedBy" : "removedBy", other.by || say("yourself"), other.at || "–");
    var text = $("[data-autre]", box);
    if (text) {
      text.textContent = [other.values.text, other.values.speakers, other.values.service, other.values.due]
          .filter(Boolean).join("\n");
    }
    box.setAttribute("role", "alert");
    $("[data-conflit]", line.el).replaceChildren(box);
  }

  function chosen(line, which) {
    var other = line.choice;
    var mine = typed(line);
    function settle() {
      line.choice = null;
      line.edition = other.edition;
      line.kept = {
        text: other.values.text, speakers: other.values.speakers, adverse: other.values.adverse,
        service: other.values.service, due: other.values.due
      };
      $("[data-conflit]", line.el).replaceChildren();
      field(line, "text").focus();
    }
    if (which === "moi") {
      settle();
      send(line);
    } else if (which === "autre") {
      settle();
      show(line, line.kept);
      mirror(line);
    } else if (which === "deux") {
      settle();
      show(line, Object.assign({}, mine, { text: other.values.text.replace(/\s+$/, "") + "\n\n" + mine.text }));
      mirror(line);
      send(line);
    } else if (which === "remettre") {
      ask("POST", "/lignes/" + line.key + "/remettre").then(function () {
        settle();
        send(line);
      }, function (problem) {
        tell(line, problem.refused);
      });
    } else {
      drop(line);
    }
  }

  function drop(line) {
    forget(line);
    var next = line.el.nextElementSibling || line.el.previousElementSibling;
    var theme = themeOf(line.el);
    lines.delete(line.key);
    line.el.remove();
    recount(theme);
    if (next && lines.get(next.getAttribute("data-ligne"))) {
      field(lines.get(next.getAttribute("data-ligne")), "text").focus();
    } else {
      $("[data-titre]", theme).focus();
    }
  }

  /* ---- lines and themes of the page */

  function name(el, key) {
    el.setAttribute("data-ligne", key);
    all("[id]", el).forEach(function (part) { part.id = part.id + key; });
    all("[for]", el).forEach(function (part) { part.setAttribute("for", part.getAttribute("for") + key); });
    all("[name]", el).forEach(function (part) { part.setAttribute("name", part.getAttribute("name") + key); });
    all("[aria-describedby]", el).forEach(function (part) {
      part.setAttribute("aria-describedby", part.getAttribute("aria-describedby") + key);
    });
    el.setAttribute("aria-labelledby", "nom-" + key);
  }

  /* Below the first of those lines that is there; last when none is. */
  function addLine(theme, kind, nearest, key) {
    var el = pattern(kind);
    name(el, key || draw());
    var list = $("[data-lignes]", theme);
    var before = nearest.map(function (one) { return $("[data-ligne='" + one + "']", list); }).filter(Boolean)[0];
    if (before) {
      before.after(el);
    } else {
      list.appendChild(el);
    }
    var line = adopt(el);
    recount(theme);
    return line;
  }

  /* « Question 1 », « Question 2 » */
  function recount(theme) {
    var numbers = {};
    all("[data-ligne]", theme).forEach(function (el) {
      var kind = el.getAttribute("data-nature");
      numbers[kind] = (numbers[kind] || 0) + 1;
      var label = $("[data-mot]", el);
      var text = label.getAttribute("data-mot") + " " + numbers[kind];
      if (label.textContent !== text) {
        label.textContent = text;
        $("[data-outils]", el).textContent = " " + text;
      }
    });
  }

  function addTheme(told) {
    var el = pattern("theme");
    el.setAttribute("data-sujet", told.id);
    el.setAttribute("aria-labelledby", "theme-" + told.id);
    $("[data-titre]", el).id = "theme-" + told.id;
    $("[data-titre]", el).textContent = told.title;
    all(".sans-script", el).forEach(function (part) { part.remove(); });
    $("[data-themes]").appendChild(el);
    return el;
  }

  function removal(theme, removed) {
    if (!theme) {
      return;
    }
    var box = $("[data-retrait]", theme);
    if (!removed) {
      box.replaceChildren();
      box.removeAttribute("data-dit");
      return;
    }
    var sentence = say("themeRemovedBy", removed.by, removed.at);
    if (box.getAttribute("data-dit") !== sentence) {
      box.setAttribute("data-dit", sentence);
      var note = pattern("theme-retire");
      $("[data-qui]", note).textContent = sentence;
      note.setAttribute("role", "alert");
      box.replaceChildren(note);
    }
  }

  function begin(kind, near) {
    if (closed) {
      return;
    }
    var current = lineOf(near);
    var theme = themeOf(near) || $("[data-sujet='" + here + "']") || $("[data-sujet]");
    if (!theme) {
      return;
    }
    var made = addLine(theme, kind, current ? [current.key] : []);
    if (current && isNew(current) && !typed(current).text.trim()) {
      lines.delete(current.key);
      current.el.remove();
      recount(theme);
    }
    field(made, "text").focus();
  }

  /* ---- what the others do */

  /* One at a time; the one that waits says what is so by then. */
  function beat() {
    if (beating) {
      beatAgain = true;
      return beating;
    }
    beating = tellAndHear().finally(function () { beating = null; }).then(function () {
      if (beatAgain) {
        beatAgain = false;
        return beat();
      }
      return null;
    });
    return beating;
  }

  function tellAndHear() {
    takeUp();
    lines.forEach(function (line) {
      if (!line.mirrored && waits(line)) {
        mirror(line);
      }
    });
    if (Date.now() - lastTouch > IDLE && !offlineSince) {
      return Promise.resolve();
    }
    if (waiting().some(function (line) { return line.dirtySince && Date.now() - line.dirtySince > LATEST; })) {
      sendAll();
    }
    var asked = Date.now();
    return ask("POST", "/presence", { window: win, theme: here }).then(function (state) {
      if (asked >= lastKept) {
        merge(state, asked);
      }
      loaded = true;
      beside(state.typists);
      close(state.closed);
    }, function () { return null; });
  }

  function merge(state) {
    var themes = $("[data-themes]");
    state.themes.forEach(function (told) {
      var theme = $("[data-sujet='" + told.id + "']", themes) || addTheme(told);
      var title = $("[data-titre]", theme);
      if (title.textContent !== told.title) {
        title.textContent = told.title;
      }
      removal(theme, told.removed);
      mergeLines(theme, told.lines);
    });
    var named = state.themes.map(function (told) { return told.id; });
    all("[data-sujet]", themes).forEach(function (theme) {
      if (named.indexOf(theme.getAttribute("data-sujet")) < 0 && !$("[data-ligne]", theme)
          && !theme.contains(document.activeElement)) {
        theme.remove();
      }
    });
  }

  function mergeLines(theme, told) {
    var list = $("[data-lignes]", theme);
    var changed = false;
    var keys = told.map(function (row) { return row.key; });
    all("[data-ligne]", list).forEach(function (el) {
      var line = lines.get(el.getAttribute("data-ligne"));
      if (line && !isNew(line) && !line.sending && !isDirty(line) && !line.choice && keys.indexOf(line.key) < 0) {
        if (el.contains(document.activeElement)) {
          $("[data-enregistre]").textContent = say("lineRemoved");
        }
        lines.delete(line.key);
        el.remove();
        changed = true;
      }
    });
    var place = list.firstElementChild;
    told.forEach(function (row) {
      var line = lines.get(row.key);
      if (!line) {
        line = adopt(insert(list, row, place));
        changed = true;
      }
      place = put(list, line, place);
      if (row.edition > line.edition && !line.sending && !line.choice) {
        if (isDirty(line)) {
          return;
        }
        line.edition = row.edition;
        line.kept = row;
        show(line, row);
      }
      line.by = row.by;
      line.at = row.at;
    });
    if (changed) {
      recount(theme);
    }
  }

  function insert(list, row, place) {
    var el = pattern(row.kind);
    name(el, row.key);
    el.setAttribute("data-edition", row.edition);
    list.insertBefore(el, place);
    var line = { el: el };
    show(line, row);
    return el;
  }

  /* In its place; lines that are not sent yet, and the one in which somebody types, stay where they are. */
  function put(list, line, place) {
    while (place && place !== line.el && lines.get(place.getAttribute("data-ligne"))
        && isNew(lines.get(place.getAttribute("data-ligne")))) {
      place = place.nextElementSibling;
    }
    if (line.el === place) {
      return place.nextElementSibling;
    }
    if (!line.el.contains(document.activeElement)) {
      list.insertBefore(line.el, place);
    }
    return place;
  }

  function beside(typists) {
    all("[data-presence]").forEach(function (note) {
      var id = themeOf(note).getAttribute("data-sujet");
      var names = typists.filter(function (typist) { return typist.theme === id; }).map(person);
      note.textContent = names.length ? say("typesHere", unique(names).join(", ")) : "";
    });
    var names = unique(typists.map(person));
    $("[data-autres]").textContent = names.length ? say("others", names.join(", ")) : "";
  }

  function person(typist) { return typist.login === me ? say("yourself") : typist.name; }

  function unique(names) { return names.filter(function (one, i) { return names.indexOf(one) === i; }); }

  /* ---- a paste full of styles becomes text with its paragraphs and list marks */

  function plain(html) {
    var text = "";
    var depth = 0;
    function line() { if (text && !/\n$/.test(text)) { text += "\n"; } }
    function paragraph() { line(); if (text && !/\n\n$/.test(text)) { text += "\n"; } }
    function walk(node) {
      if (node.nodeType === 3) {
        var words = node.nodeValue.replace(/[ \t\r\n\f]+/g, " ");
        text += /[\n ]$/.test(text) || !text ? words.replace(/^ /, "") : words;
        return;
      }
      if (node.nodeType !== 1) {
        return;
      }
      var tag = node.localName;
      if (/^(script|style|head|title|meta|link|template|noscript|svg|iframe|object)$/.test(tag)) {
        return;
      }
      if (tag === "br") {
        text += "\n";
        return;
      }
      var block = /^(p|div|section|article|blockquote|h[1-6]|table|pre|dl|figure|header|footer|main|form)$/.test(tag);
      var list = /^(ul|ol)$/.test(tag);
      if ((block || list) && depth === 0) {
        paragraph();
      } else if (block || list || /^(li|tr|dt|dd)$/.test(tag)) {
        line();
      }
      if (tag === "li") {
        var ordered = node.parentNode && node.parentNode.localName === "ol";
        var place = Array.prototype.filter.call(node.parentNode ? node.parentNode.children : [], function (item) {
          return item.localName === "li";
        }).indexOf(node) + 1;
        text += new Array(depth).join("  ") + (ordered ? place + ". " : "– ");
      }
      if (/^t[dh]$/.test(tag) && node.previousElementSibling) {
        text += " ; ";
      }
      if (list) {
        depth++;
      }
      Array.prototype.forEach.call(node.childNodes, walk);
      if (list) {
        depth--;
      }
      if ((block || list) && depth === 0) {
        paragraph();
      } else if (block || /^(li|tr|dt|dd)$/.test(tag)) {
        line();
      }
    }
    walk(new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style\s*>/gi, ""), "text/html").body);
    return text.replace(/^( *(?:–|\d+\.)) *\n+/gm, "$1 ").replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  function paste(event) {
    var area = event.target;
    if (!area.matches("[data-champ='text']") || !event.clipboardData) {
      return;
    }
    var html = event.clipboardData.getData("text/html");
    if (!html) {
      return;
    }
    event.preventDefault();
    var text = plain(html);
    if (!document.execCommand("insertText", false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /* ---- hands */

  function onInput(event) {
    lastTouch = Date.now();
    var line = lineOf(event.target);
    if (!line) {
      return;
    }
    grow(field(line, "text"));
    mirror(line);
    if (check(line)) {
      $("[data-enregistre]").textContent = unsavedYet();
      plan(line, SOON);
    }
  }

  function onKey(event) {
    if (document.documentElement.getAttribute("data-raccourcis") !== "oui" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) {
      return;
    }
    var letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase()
        : /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
    if (LETTERS[letter]) {
      event.preventDefault();
      begin(LETTERS[letter], document.activeElement);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      neighbour(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      saveAll();
    }
  }

  function neighbour(step) {
    var themes = all("[data-sujet]");
    var now = themes.indexOf(themeOf(document.activeElement) || $("[data-sujet='" + here + "']"));
    var next = themes[now < 0 ? 0 : Math.max(0, Math.min(themes.length - 1, now + step))];
    if (next) {
      $("[data-titre]", next).focus();
    }
  }

  function saveAll() { return sendAll().then(beat); }

  function act(button) {
    var what = button.getAttribute("data-faire");
    var theme = themeOf(button);
    if (what === "remettre-theme") {
      refused = "";
      ask("POST", "/themes/" + theme.getAttribute("data-sujet") + "/remettre").then(beat).then(function () {
        $("[data-titre]", theme).focus();
      }, function (problem) {
        refused = problem.refused || "";
      }).then(report);
      return;
    }
    var line = lineOf(button);
    if (what === "retirer") {
      take(line);
    } else {
      button.disabled = true;
      send(line).then(function () { return ask("POST", "/lignes/" + line.key + "/" + what); }).then(function () {
        lastKept = Date.now();
        var other = what === "monter" ? line.el.previousElementSibling : line.el.nextElementSibling;
        if (other && what === "monter") {
          line.el.after(other);
        } else if (other) {
          line.el.before(other);
        }
        recount(theme);
      }, function (problem) {
        tell(line, problem.refused);
      }).then(function () {
        button.disabled = false;
        button.focus();
      });
    }
  }

  /* Taken off, with a way back where it stood. */
  function take(line) {
    if (isNew(line)) {
      drop(line);
      return;
    }
    send(line).then(function () {
      return ask("POST", "/lignes/" + line.key + "/retirer", { edition: line.edition });
    }).then(function (answer) {
      lastKept = Date.now();
      if (answer.outcome !== "KEPT") {
        heard(line, typed(line), answer);
        return;
      }
      var theme = themeOf(line.el);
      var back = document.createElement("p");
      back.className = "note";
      back.setAttribute("role", "status");
      var button = document.createElement("button");
      button.type = "button";
      button.className = "bouton";
      button.textContent = say("undoRemoval", $("[data-mot]", line.el).textContent);
      button.addEventListener("click", function () {
        ask("POST", "/lignes/" + line.key + "/remettre").then(beat).then(function () {
          back.remove();
          var again = lines.get(line.key);
          if (again) {
            field(again, "text").focus();
          }
        }, function () { return null; });
      });
      back.appendChild(button);
      lines.delete(line.key);
      forget(line);
      line.el.remove();
      recount(theme);
      $("[data-lignes]", theme).after(back);
      button.focus();
    }, function (problem) {
      if (problem.refused) {
        tell(line, problem.refused);
      }
    });
  }

  function start() {
    form = $("#releve");
    if (!form) {
      return;
    }
    meeting = form.getAttribute("data-reunion");
    me = form.getAttribute("data-moi");
    limit = Number(form.getAttribute("data-limite"));
    root = form.getAttribute("action");
    win = draw();
    prefix = "clu.releve." + meeting + ".";
    openStorage();
    own();
    all(".sans-script", form).forEach(function (part) { part.remove(); });
    /* What the server sent, not what the browser remembers of the page before. */
    all("[data-champ]", form).forEach(function (input) {
      input.value = input.type === "checkbox" ? input.value : input.defaultValue;
      input.checked = input.defaultChecked;
    });
    all("[data-ligne]", form).forEach(adopt);

    form.addEventListener("input", onInput);
    form.addEventListener("paste", paste);
    document.addEventListener("keydown", onKey);
    form.addEventListener("focusin", function (event) {
      lastTouch = Date.now();
      var theme = themeOf(event.target);
      if (theme && here !== theme.getAttribute("data-sujet")) {
        here = theme.getAttribute("data-sujet");
        beat();
      }
    });
    form.addEventListener("focusout", function (event) {
      var line = lineOf(event.target);
      if (line && isDirty(line)) {
        send(line);
      }
    });
    form.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) {
        return;
      }
      if (button.hasAttribute("data-ajouter")) {
        var last = all("[data-ligne]", themeOf(button)).pop();
        begin(button.getAttribute("data-ajouter"), last || button);
      } else if (button.hasAttribute("data-choisir")) {
        chosen(lineOf(button), button.getAttribute("data-choisir"));
      } else if (button.hasAttribute("data-faire")) {
        act(button);
      }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      saveAll();
    });
    window.addEventListener("pagehide", function () {
      lines.forEach(function (line) {
        if (isDirty(line) && !line.choice) {
          mirror(line);
          send(line);
        }
      });
      left = true;
      ask("POST", "/presence", { window: win, leaves: true }).catch(function () { return null; });
    });
    window.addEventListener("beforeunload", function (event) {
      var unkept = false;
      lines.forEach(function (line) { unkept = unkept || isDirty(line) && !line.mirrored && typed(line).text.trim(); });
      if (unkept) {
        event.preventDefault();
      }
    });
    window.addEventListener("pageshow", function (event) {
      left = false;
      if (event.persisted) {
        beat();
      }
    });
    window.addEventListener("online", saveAll);
    window.addEventListener("focus", function () {
      lastTouch = Date.now();
      beat();
    });
    beat().then(takeUp);
    setInterval(beat, BEAT);
    form.setAttribute("data-pret", "oui");
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
