/* While one types the calls of a day, sums and rates follow; the server computes them all the same. */
(function () {
  "use strict";

  var COLUMNS = ["presentes", "decroches", "abandonnes", "dissuades"];

  function number(input) {
    var text = input.value.replace(/[\s\u00a0\u202f]/g, "");
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  }

  function written(size) {
    return size === null ? null : size.toLocaleString("fr-FR");
  }

  function rate(answered, entered) {
    if (answered === null || !entered || answered > entered) {
      return null;
    }
    return (Math.round(1000 * answered / entered) / 10).toLocaleString("fr-FR",
      { minimumFractionDigits: 1, maximumFractionDigits: 1 }) + "\u202f%";
  }

  function piece(name, text) {
    var span = document.createElement("span");
    if (name === "") {
      span.setAttribute("aria-hidden", "true");
    } else {
      span.className = name;
    }
    span.textContent = text;
    return span;
  }

  function show(cell, text, absent) {
    cell.replaceChildren();
    if (text === null) {
      cell.append(piece("", "–"), piece("masque", absent));
    } else {
      cell.append(piece("nombre", text));
    }
  }

  function follow(form) {
    var absent = form.getAttribute("data-absent");
    var nothing = form.getAttribute("data-sans-objet");
    var total = { presentes: 0, decroches: 0, abandonnes: 0, dissuades: 0 };
    var any = false;
    form.querySelectorAll("tr[data-ligne]").forEach(function (row) {
      var calls = {};
      var filled = false;
      COLUMNS.forEach(function (column) {
        var input = row.querySelector("[data-colonne='" + column + "']");
        filled = filled || input.value.trim() !== "";
        calls[column] = number(input);
      });
      show(row.querySelector("[data-recus]"),
        calls.presentes === null || calls.dissuades === null ? null : written(calls.presentes + calls.dissuades), absent);
      show(row.querySelector("[data-taux]"), rate(calls.decroches, calls.presentes),
        calls.presentes === 0 ? nothing : absent);
      if (filled) {
        any = true;
        COLUMNS.forEach(function (column) {
          total[column] = total[column] === null || calls[column] === null ? null : total[column] + calls[column];
        });
      }
    });
    COLUMNS.forEach(function (column) {
      show(form.querySelector("[data-total='" + column + "']"), any ? written(total[column]) : null, absent);
    });
    show(form.querySelector("[data-total='recus']"),
      !any || total.presentes === null || total.dissuades === null ? null : written(total.presentes + total.dissuades), absent);
    show(form.querySelector("[data-total='taux']"), rate(total.decroches, total.presentes),
      any && total.presentes === 0 ? nothing : absent);
  }

  document.addEventListener("input", function (event) {
    var form = event.target.closest("form[data-saisie-jour]");
    if (form) {
      follow(form);
    }
  });
})();
