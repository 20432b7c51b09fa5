/* While one types the CERT's figures, the backlog is held against the flows. */
(function () {
  "use strict";

  function number(input) {
    var text = input ? input.value.replace(/[\s\u00a0\u202f]/g, "").replace(/,0*$/, "") : "";
    return /^\d+$/.test(text) ? Number(text) : NaN;
  }

  function french(size) {
    return (size > 0 ? "+" : size < 0 ? "\u2212" : "") + Math.abs(size).toLocaleString("fr-FR");
  }

  function hold(form) {
    form.querySelectorAll("[data-resultat]").forEach(function (result) {
      var column = result.getAttribute("data-resultat");
      var start = form.querySelector("[data-debut='" + column + "']").getAttribute("data-valeur");
      var of = function (name) {
        return number(form.querySelector(
          "input[data-colonne='" + column + "'][data-nombre='" + name + "']"));
      };
      var size = of("backlog")
        - (Number(start) + of("received") - of("accepted") - of("refused") - of("closed"));
      var said = start === "" || isNaN(size) ? ""
        : size === 0 ? form.getAttribute("data-juste")
          : form.getAttribute("data-ecart").replace("#", french(size));
      if (result.textContent !== said) {
        result.textContent = said;
      }
    });
  }

  document.addEventListener("change", function (event) {
    var form = event.target.closest("[data-grille]");
    if (form) {
      hold(form);
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-grille]").forEach(hold);
  });
})();
