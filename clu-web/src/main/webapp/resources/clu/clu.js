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

  /* After a step back the filters tell what the page shows, not what was typed last. */
  window.addEventListener("pageshow", function (event) {
    var how = performance.getEntriesByType("navigation")[0];
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
