/* Comforts of the pages of letters: every one of them works without this file. */
(function () {
  "use strict";

  /* The editor's tools write the marks that can be typed as well. */
  function editor(box) {
    var text = document.getElementById(box.getAttribute("data-editeur"));
    var said = box.querySelector("[data-fait]");
    box.querySelector("[role='toolbar']").hidden = false;

    function put(before, after, chosen) {
      var from = text.selectionStart;
      text.focus();
      text.setRangeText(before + chosen + after, from, text.selectionEnd, "end");
      text.setSelectionRange(from + before.length, from + before.length + chosen.length);
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function lines(mark) {
      var from = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
      var to = text.value.indexOf("\n", text.selectionEnd);
      to = to < 0 ? text.value.length : to;
      var marked = text.value.slice(from, to).split("\n").map(function (line, number) {
        return mark(number + 1) + line.replace(/^(?:- |\d+\. |## )/, "");
      }).join("\n");
      text.focus();
      text.setRangeText(marked, from, to, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }

    box.addEventListener("click", function (event) {
      var button = event.target.closest("[data-marque]");
      if (!button) {
        return;
      }
      var chosen = text.value.slice(text.selectionStart, text.selectionEnd);
      switch (button.getAttribute("data-marque")) {
        case "gras": put("**", "**", chosen || "texte"); break;
        case "titre": lines(function () { return "## "; }); break;
        case "liste": lines(function () { return "- "; }); break;
        case "numeros": lines(function (number) { return number + ". "; }); break;
        case "lien": put("[" + (chosen || "texte du lien") + "](", ")", "https://"); break;
        default: put("{", "}", document.getElementById("variable").value);
      }
      said.textContent = said.getAttribute("data-fait-marque") + " " + button.textContent.trim();
    });
  }

  /* While somebody types, the list below the field is asked for again; Enter opens its first line. */
  function search(form) {
    var field = form.querySelector("input[name='q']");
    var target = form.getAttribute("data-recherche");
    var asked = 0;
    var waiting = null;
    var arrived = Promise.resolve();

    function ask() {
      var number = ++asked;
      var address = form.action + (field.value.trim() ? "?q=" + encodeURIComponent(field.value) : "");
      waiting = null;
      arrived = fetch(address, { credentials: "same-origin" }).then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : Promise.reject(answer.status);
      }).then(function (page) {
        if (number === asked) {
          var fresh = new DOMParser().parseFromString(page, "text/html").getElementById(target);
          var old = document.getElementById(target);
          var count = fresh.querySelector("[role='status']").textContent;
          Array.from(old.children).slice(1).forEach(function (child) { child.remove(); });
          Array.from(fresh.children).slice(1).forEach(function (child) { old.appendChild(document.importNode(child, true)); });
          old.querySelector("[role='status']").textContent = count;
          history.replaceState(null, "", address);
        }
      }).catch(function () { /* the button still works */ });
      return arrived;
    }

    field.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (waiting !== null) {
        clearTimeout(waiting);
        ask();
      }
      arrived.then(function () {
        var first = document.querySelector("#" + target + " h2 a");
        if (first) {
          first.click();
        }
      });
    });
    if (!field.value) {
      field.focus();
    }
  }

  /* What is typed is put into the text beside; it goes nowhere else. */
  function fill(form) {
    var sheet = form.querySelector(".lettre");
    var left = document.getElementById("reste");
    var service = form.querySelector("#service");

    function show() {
      var missing = new Set();
      form.querySelectorAll("[data-remplit]").forEach(function (field) {
        var name = field.getAttribute("data-remplit");
        var value = field.value.trim();
        sheet.querySelectorAll(".variable").forEach(function (place) {
          if (same(place.getAttribute("data-variable"), name)) {
            place.textContent = value || "[" + place.getAttribute("data-variable") + "]";
            place.classList.toggle("remplie", value !== "");
            if (!value) {
              missing.add(name);
            }
          }
        });
      });
      return missing;
    }

    function same(one, other) {
      return fold(one) === fold(other);
    }

    function fold(name) {
      return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
    }

    function said(missing) {
      left.textContent = missing.size === 0 ? left.getAttribute("data-complet")
          : left.getAttribute("data-reste") + " " + Array.from(missing).join(", ");
    }

    function words(node) {
      return Array.from(node.childNodes).map(function (child) {
        if (child.nodeType === 3) {
          return child.textContent.replace(/\s*\n\s*/g, " ");
        }
        if (child.nodeName === "BR") {
          return "\n";
        }
        if (child.nodeName === "A") {
          var address = child.getAttribute("href").replace(/^mailto:/, "");
          return address === child.textContent ? address : child.textContent + " (" + address + ")";
        }
        return child.nodeType !== 1 ? "" : child.classList.contains("variable") ? child.textContent : words(child);
      }).join("");
    }

    function plain() {
      return Array.from(sheet.children).map(function (block) {
        return block.matches("ul, ol") ? Array.from(block.children).map(function (item, number) {
          return (block.matches("ol") ? (number + 1) + ". " : "- ") + words(item).trim();
        }).join("\n") : words(block).trim();
      }).join("\n\n");
    }

    function used() {
      fetch(form.getAttribute("data-usage"), {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: "modele=" + encodeURIComponent(form.elements.modele.value)
            + "&service=" + encodeURIComponent(service.value)
      });
    }

    form.addEventListener("input", function () { said(show()); });
    form.querySelectorAll("[data-copier], [data-courriel]").forEach(function (button) { button.hidden = false; });
    form.addEventListener("click", function (event) {
      var copy = event.target.closest("[data-copier]");
      var mail = event.target.closest("[data-courriel]");
      if (copy) {
        navigator.clipboard.writeText(plain()).then(function () {
          left.textContent = left.getAttribute("data-copie");
          used();
        });
      } else if (mail) {
        var subject = "mailto:?subject=" + encodeURIComponent(mail.getAttribute("data-courriel"));
        var whole = subject + "&body=" + encodeURIComponent(plain().replace(/\n/g, "\r\n"));
        if (whole.length > 1900) {
          navigator.clipboard.writeText(plain());
          left.textContent = left.getAttribute("data-long");
        }
        used();
        window.location.href = whole.length > 1900 ? subject : whole;
      }
    });
    try {
      service.value = localStorage.getItem("clu.service") || "";
      service.addEventListener("change", function () { localStorage.setItem("clu.service", service.value); });
    } catch (closed) { /* a browser that keeps nothing asks again */ }
    said(show());
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-editeur]").forEach(editor);
    document.querySelectorAll("form[data-recherche]").forEach(search);
    document.querySelectorAll("form#remplir").forEach(fill);
  });
})();
