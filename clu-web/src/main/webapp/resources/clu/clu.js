/* Small comforts. Every page works without this file. */
(function () {
  "use strict";

  var root = document.documentElement;
  root.setAttribute("data-script", "oui");

  function closeFolds(except) {
    document.querySelectorAll("details.volet[open]").forEach(function (fold) {
      if (!except || !fold.contains(except)) {
        fold.removeAttribute("open");
      }
    });
  }

  function setMenu(button, open) {
    button.setAttribute("aria-expanded", open ? "true" : "false");
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".menu-bouton");
    if (button) {
      setMenu(button, button.getAttribute("aria-expanded") !== "true");
    }
    closeFolds(event.target);
    if (event.target.closest("[data-imprimer]")) {
      window.print();
    }
    var ticker = event.target.closest("[data-cocher], [data-decocher]");
    if (ticker) {
      var ticked = ticker.hasAttribute("data-cocher");
      var boxes = ticker.getAttribute(ticked ? "data-cocher" : "data-decocher");
      document.querySelectorAll("input[type='checkbox'][name='" + boxes + "']").forEach(function (box) {
        box.checked = ticked;
      });
    }
  });

  /* A text that is shown in a field is copied; where the browser forbids it, it is selected to be copied. */
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copier-de]");
    if (!button) {
      return;
    }
    var area = document.getElementById(button.getAttribute("data-copier-de"));
    var said = document.querySelector("[data-copie][role='status']");
    function select() {
      area.focus();
      area.select();
      said.textContent = said.getAttribute("data-choisi");
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(area.value).then(function () {
        said.textContent = said.getAttribute("data-copie");
      }, select);
    } else {
      select();
    }
  });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-copier-de]").forEach(function (button) { button.hidden = false; });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      return;
    }
    var fold = document.querySelector("details.volet[open]");
    if (fold) {
      fold.removeAttribute("open");
      fold.querySelector("summary").focus();
      return;
    }
    var button = document.querySelector(".menu-bouton[aria-expanded='true']");
    if (button && button.offsetParent !== null) {
      setMenu(button, false);
      button.focus();
    }
  });

  /* Alt+Shift and a letter lead where a link of the page says so, for those who have asked for it. */
  document.addEventListener("keydown", function (event) {
    if (root.getAttribute("data-raccourcis") !== "oui" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) {
      return;
    }
    var letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase()
        : /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
    var link = letter && document.querySelector("a[data-touche='" + letter + "']");
    if (link && !event.defaultPrevented) {
      event.preventDefault();
      link.click();
    }
  });

  /* In a grid of fields the Enter key goes down its column, and up with Shift; below the last one stands the button. */
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    if (event.key !== "Enter" || event.isComposing || !field.matches("[data-colonne]")) {
      return;
    }
    event.preventDefault();
    var column = Array.from(field.form.querySelectorAll(
        "[data-colonne='" + field.getAttribute("data-colonne") + "']"));
    var next = column[column.indexOf(field) + (event.shiftKey ? -1 : 1)]
        || (event.shiftKey ? field : field.form.querySelector("[type='submit']"));
    next.focus();
    if (next.type === "text") {
      next.select();
    }
  });

  /* Ctrl+Enter in a text sends its form. */
  document.addEventListener("keydown", function (event) {
    var form = event.target.closest && event.target.closest("form[data-ctrl-entree]");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.querySelector("[type='submit']").click();
    }
  });

  /* After one form the next one begins in its first field. */
  document.addEventListener("DOMContentLoaded", function () {
    var next = document.querySelector("[data-saisir]");
    if (next) {
      document.getElementById(next.getAttribute("data-saisir")).focus();
    }
  });

  /* A file that is too large is refused before it travels; the server says the same. */
  document.addEventListener("submit", function (event) {
    event.target.querySelectorAll("input[type='file'][data-most]").forEach(function (input) {
      var most = Number(input.getAttribute("data-most"));
      if (Array.from(input.files).some(function (file) { return file.size > most; })) {
        event.preventDefault();
        document.getElementById(input.id + "-erreur").textContent = input.getAttribute("data-most-said");
        input.closest(".champ").classList.add("champ-erreur");
        input.setAttribute("aria-invalid", "true");
        input.focus();
      }
    });
  });

  /* The Enter key in a field of a part of a form presses the button of that part, not the form's first. */
  document.addEventListener("keydown", function (event) {
    var part = event.key === "Enter" && !event.isComposing && event.target.matches("input[type='text']")
      && event.target.closest("[data-entree]");
    if (part) {
      event.preventDefault();
      document.getElementById(part.getAttribute("data-entree")).click();
    }
  });

  /* A second click does not send the same form again. */
  document.addEventListener("submit", function (event) {
    var form = event.target.closest("form[data-une-fois]");
    if (!form || event.defaultPrevented) {
      return;
    }
    if (form.getAttribute("data-une-fois") === "parti") {
      event.preventDefault();
    }
    form.setAttribute("data-une-fois", "parti");
    document.querySelectorAll("[data-attente]").forEach(function (region) {
      region.textContent = region.getAttribute("data-attente");
    });
  });

  /* A table that fits needs no stop on the way of the Tab key. */
  function stopsOnlyWhereItScrolls() {
    document.querySelectorAll(".defilement").forEach(function (frame) {
      if (frame.scrollWidth > frame.clientWidth) {
        frame.setAttribute("tabindex", "0");
      } else if (frame !== document.activeElement) {
        frame.removeAttribute("tabindex");
      }
    });
  }

  /* A tablet in answer mode shows no page of before, though the browser kept it: the server leads it back. */
  window.addEventListener("pageshow", function (event) {
    var locked = null;
    try {
      locked = sessionStorage.getItem("clu-borne-verrou");
    } catch (e) {
      /* nothing is kept here: nothing was locked here */
    }
    if (event.persisted && locked) {
      window.location.reload();
    }
  });

  /* After a step back the filters tell what the page shows, not what was typed last. */
  window.addEventListener("pageshow", function (event) {
    var how = performance.getEntriesByType("navigation")[0];
    document.querySelectorAll("form[data-une-fois]").forEach(function (form) {
      form.setAttribute("data-une-fois", "");
    });
    document.querySelectorAll("[data-attente]").forEach(function (region) {
      region.textContent = "";
    });
    if (event.persisted || (how && how.type === "back_forward")) {
      document.querySelectorAll("form.filtres").forEach(function (form) {
        form.reset();
      });
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    stopsOnlyWhereItScrolls();
    document.addEventListener("toggle", stopsOnlyWhereItScrolls, true);
    window.addEventListener("resize", stopsOnlyWhereItScrolls);
    new MutationObserver(stopsOnlyWhereItScrolls).observe(document.body, { childList: true, subtree: true });
    var summary = document.querySelector("[data-focus]");
    if (summary) {
      summary.focus();
    }
  });
})();
