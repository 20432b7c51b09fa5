/* A field that shortens a long list of boxes while somebody types; all works without this file. */
(function () {
  "use strict";

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function begin(list) {
    var box = list.querySelector("[data-filtre-champ]");
    var field = box.querySelector("input");
    var said = box.querySelector("[data-filtre-bilan]");

    function filter() {
      var words = plain(field.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      list.querySelectorAll("fieldset").forEach(function (group) {
        var legend = plain(group.querySelector("legend").textContent);
        var here = 0;
        group.querySelectorAll(".case").forEach(function (one) {
          var text = legend + " " + plain(one.textContent);
          var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
          one.hidden = !fits && !one.querySelector("input").checked;
          here += one.hidden ? 0 : 1;
        });
        group.hidden = here === 0;
        shown += here;
      });
      said.textContent = words.length === 0 ? "" : said.getAttribute("data-filtre-bilan") + " " + shown;
    }

    box.hidden = false;
    field.addEventListener("input", filter);
    field.addEventListener("keydown", function (event) {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-filtre-cases]").forEach(begin);
  });
}());
