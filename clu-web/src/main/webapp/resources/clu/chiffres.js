/* A row of numbers is one stop of the Tab key; the arrow keys go from number to number. */
(function () {
  "use strict";

  var MOVES = {
    ArrowRight: function (place) { return { row: place.row, column: place.column + 1 }; },
    ArrowLeft: function (place) { return { row: place.row, column: place.column - 1 }; },
    ArrowDown: function (place) { return { row: place.row + 1, column: place.column }; },
    ArrowUp: function (place) { return { row: place.row - 1, column: place.column }; }
  };

  function numbers(row) {
    return Array.prototype.filter.call(row.cells, function (cell) {
      return cell.querySelector("a > .nombre") || cell.matches("th") && cell.querySelector("a");
    });
  }

  function link(cell) {
    return cell && cell.querySelector("a");
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".tableau-chiffres :is(tbody, tfoot) tr").forEach(function (row) {
      numbers(row).slice(1).forEach(function (cell) {
        link(cell).tabIndex = -1;
      });
    });
  });

  document.addEventListener("keydown", function (event) {
    var move = MOVES[event.key];
    var from = event.target.closest(".tableau-chiffres :is(tbody, tfoot) a");
    if (!move || !from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    var cell = from.closest("td, th");
    var rows = Array.prototype.slice.call(cell.closest("table").querySelectorAll("tbody tr, tfoot tr"));
    var place = move({ row: rows.indexOf(cell.parentElement), column: cell.cellIndex });
    var row = rows[place.row];
    var step = event.key === "ArrowLeft" ? -1 : 1;
    while (row && row.cells[place.column] && place.column >= 0) {
      var target = row.cells[place.column];
      if (numbers(row).indexOf(target) >= 0) {
        event.preventDefault();
        link(target).focus();
        return;
      }
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        place.column += step;
      } else {
        place.row += event.key === "ArrowDown" ? 1 : -1;
        row = rows[place.row];
      }
    }
  });
})();
