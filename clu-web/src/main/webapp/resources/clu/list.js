/* Follows the links of a list without loading the page anew, and keeps its ticks from page to page. The address says
   all: a step back, a bookmark and a page without this file show the same. */
(function () {
  "use strict";

  const region = (page) => page.querySelector("[data-liste]");
  let running = null;
  let shown = location.pathname + location.search;

  /* --- following */

  function isOurs(address) {
    return region(document) && address.origin === location.origin && address.pathname === region(document).dataset.liste;
  }

  /* What is said twice differs by a space: the same words again would not be heard. */
  function say(text) {
    const said = document.getElementById("liste-annonce");
    said.textContent = said.textContent === text ? text + "\u00a0" : text;
  }

  /* Stands where it is seen wherever the page was scrolled to. */
  function refuse(text) {
    document.getElementById("liste-refus").textContent = text;
  }

  /* Stands beside what is replaced: a region that is new says nothing. */
  function listen() {
    const said = Object.assign(document.createElement("p"), { id: "liste-annonce", className: "masque" });
    said.setAttribute("role", "status");
    document.body.append(said);
  }

  function status(list) {
    const said = list.querySelector("#liste-etat") || list.querySelector(".vide h2");
    return said ? said.textContent : "";
  }

  /* Focus stays on the link that was followed, or goes to what stands in its place. */
  function focus(list, id) {
    const target = (id && document.getElementById(id)) || list.querySelector("nav.pages [aria-current='page']")
      || list.querySelector(".vide h2");
    if (target) {
      if (target.tabIndex < 0) {
        target.tabIndex = -1;
      }
      target.focus({ preventScroll: true });
    }
  }

  /* All of the page but its frame, since figures and texts beside a list tell of the same rows; what is unfolded stays so. */
  function show(page, id, announcement) {
    const main = document.querySelector("main");
    const fresh = document.adoptNode(page.querySelector("main"));
    const held = main.contains(document.activeElement);
    const place = [window.scrollX, window.scrollY];
    const summary = (fold) => fold.querySelector("summary").textContent;
    const open = new Set(Array.from(main.querySelectorAll("details[open]"), summary));
    fresh.querySelectorAll("details").forEach((fold) => { fold.open = fold.open || open.has(summary(fold)); });
    main.replaceChildren(...fresh.childNodes);
    document.title = page.title;
    if (held || id) {
      focus(main, id);
    }
    window.scrollTo(place[0], place[1]);
    tick();
    say(announcement || status(main));
  }

  function follow(address, id, announcement, isNew) {
    if (running) {
      running.abort();
    }
    running = new AbortController();
    region(document).setAttribute("aria-busy", "true");
    refuse("");
    fetch(address, { credentials: "same-origin", signal: running.signal })
      .then((answer) => {
        if (answer.redirected || !answer.ok) {
          throw new Error("elsewhere");
        }
        return answer.text();
      })
      .catch((failure) => {
        /* No network: all stays as it is, but a step back has its address already. */
        if (failure instanceof TypeError && isNew) {
          region(document).removeAttribute("aria-busy");
          refuse(region(document).dataset.muette);
          throw new DOMException("", "AbortError");
        }
        throw failure;
      })
      .then((text) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        if (!region(page) || region(page).dataset.liste !== region(document).dataset.liste) {
          throw new Error("no list");
        }
        if (isNew && address !== location.href) {
          history.replaceState({ link: id }, "");
          history.pushState({ link: id }, "", address);
        }
        shown = location.pathname + location.search;
        show(page, id, announcement);
      })
      .catch((failure) => {
        /* The log-in, an error: the browser shows them as it does for any link. */
        if (failure.name !== "AbortError") {
          location.assign(address);
        }
      });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-liste] a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && plain && link.id && !event.defaultPrevented && !link.dataset.fichier && isOurs(new URL(link.href))) {
      event.preventDefault();
      follow(link.href, link.id, link.dataset.annonce, true);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-liste] form.filtres") && !event.defaultPrevented) {
      event.preventDefault();
      const address = new URL(form.action);
      new FormData(form).forEach((value, name) => {
        if (value !== "") {
          address.searchParams.append(name, value);
        }
      });
      follow(address.href, "filtrer", "", true);
    }
  });

  window.addEventListener("popstate", (event) => {
    if (region(document) && location.pathname + location.search !== shown) {
      follow(location.href, event.state && event.state.link, "", false);
    }
  });

  /* --- ticks of a person, by the number of each row, with the version that was shown */

  const key = () => ["clu-coches", document.getElementById("session").dataset.personne, region(document).dataset.liste].join(" ");
  const boxes = () => Array.from(document.querySelectorAll("[data-liste] input[name='coche']"));
  const number = (value) => value.split(":")[0];

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(key())) || {};
    } catch (e) {
      return {};
    }
  }

  function keep(ticks) {
    const count = document.getElementById("coches-compte");
    try {
      sessionStorage.setItem(key(), JSON.stringify(ticks));
    } catch (e) {
      /* nothing is kept here: ticks last as long as the page */
    }
    if (count) {
      const many = Object.keys(ticks).length;
      count.textContent = many === 0 ? "" : many === 1 ? "1 ligne cochée" : many + " lignes cochées";
    }
  }

  function tick() {
    if (!document.getElementById("actes")) {
      return;
    }
    const ticks = kept();
    (region(document).dataset.faites || "").split(" ").forEach((done) => delete ticks[done]);
    boxes().forEach((box) => {
      /* What somebody changed meanwhile is shown as it is now, and meant anew. */
      if (ticks[number(box.value)] && ticks[number(box.value)] !== box.value) {
        delete ticks[number(box.value)];
      }
      box.checked = number(box.value) in ticks;
    });
    keep(ticks);
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-liste] input[name='coche']")) {
      const ticks = kept();
      delete ticks[number(event.target.value)];
      if (event.target.checked) {
        ticks[number(event.target.value)] = event.target.value;
      }
      keep(ticks);
    }
  });

  document.addEventListener("submit", (event) => {
    if (event.target.id === "actes") {
      const here = new Set(boxes().map((box) => number(box.value)));
      Object.entries(kept()).filter(([row]) => !here.has(row)).forEach(([, value]) => event.target.append(
        Object.assign(document.createElement("input"), { type: "hidden", name: "coche", value: value })));
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (region(document)) {
      listen();
      tick();
      /* After an act, as after a refusal: a message that comes with its page is not heard by itself. */
      const news = region(document).dataset.faites && document.querySelector(".annonces .avis");
      if (news && !document.querySelector("[data-focus]")) {
        news.tabIndex = -1;
        news.focus();
      }
      if (region(document).dataset.imprimerTout) {
        window.print();
      }
    }
  });
})();
