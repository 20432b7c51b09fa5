/* A paper sheet is typed by keyboard: in a question a digit ticks the choice of that number, 0 unticks. */
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      if (event.ctrlKey && event.key === "Enter" && event.target.matches("[data-papier] textarea")) {
        event.preventDefault();
        event.target.form.querySelector("[type='submit']").click();
      }
      return;
    }
    var box = event.target;
    if (!box.matches || !box.matches("[data-chiffres] input")) {
      return;
    }
    var digit = /^Digit([0-9])$/.test(event.code) ? event.code.slice(5)
        : /^[0-9]$/.test(event.key) ? event.key : "";
    if (digit === "") {
      return;
    }
    var boxes = Array.from(box.closest("[data-chiffres]").querySelectorAll("input"));
    event.preventDefault();
    if (digit === "0") {
      boxes.forEach(function (one) { one.checked = false; });
      boxes[0].focus();
      return;
    }
    var chosen = boxes[Number(digit) - 1];
    if (chosen) {
      chosen.checked = chosen.type === "checkbox" ? !chosen.checked : true;
      chosen.focus();
    }
  });

  /* After a sheet was kept one goes on with the first question of the next. */
  document.addEventListener("DOMContentLoaded", function () {
    var first = document.querySelector("[data-suivant='oui'] [data-chiffres] input, [data-suivant='oui'] textarea");
    if (first && !document.querySelector("[data-focus]")) {
      first.focus();
    }
  });
})();
