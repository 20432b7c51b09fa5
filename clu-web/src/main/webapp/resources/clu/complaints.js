/* Comforts of typing complaints one after the other. Every page works without this file. */
(function () {
  "use strict";

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
})();
