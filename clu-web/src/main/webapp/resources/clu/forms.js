/* Says at once what the server would refuse, by PrimeFaces' client-side validation: the constraints stand at
   the fields. Counts letters. Every page works without this file, and the server decides always. */
(function () {
  "use strict";

  const FORM = "form[data-valide]";

  /* --- what is wrong, by the id of the field */

  function check(form) {
    const context = window.PrimeFaces.validation.ValidationContext;
    const found = new Map();
    Array.from(form.elements).filter((field) => field.name && field.type !== "hidden").forEach((field) => {
      window.PrimeFaces.validation.validateInput(window.jQuery(form), window.jQuery(field), false);
      Object.values(context.messages).flat().slice(0, 1).forEach((message) => found.set(field, message.detail));
      context.clear();
      show(field, found.get(field) || "");
    });
    return found;
  }

  function show(field, text) {
    const line = document.getElementById(field.id.replace(/_input$/, "") + "-erreur");
    if (line) {
      line.textContent = text;
      field.closest(".champ").classList.toggle("champ-erreur", text !== "");
      field.setAttribute("aria-invalid", text === "" ? "false" : "true");
    }
  }

  /* The summary that the server would write. */
  function sum(found, title) {
    const list = document.createElement("ul");
    found.forEach((text, field) => {
      const link = document.createElement("a");
      link.href = "#" + field.id;
      link.textContent = text;
      list.appendChild(document.createElement("li")).append(link);
    });
    const summary = document.createElement("div");
    summary.className = "bilan-erreurs";
    summary.tabIndex = -1;
    summary.append(title.content.cloneNode(true), list);
    document.getElementById("erreurs").replaceChildren(summary);
    summary.focus();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches(FORM) || event.defaultPrevented) {
      return;
    }
    const found = check(form);
    if (found.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      sum(found, form.querySelector("template"));
    }
  }, true);

  /* What was corrected is wrong no more; what is too long is said when it is left. */
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.form && field.form.matches(FORM) && field.name && field.value !== "") {
      const context = window.PrimeFaces.validation.ValidationContext;
      window.PrimeFaces.validation.validateInput(window.jQuery(field.form), window.jQuery(field), false);
      const wrong = Object.values(context.messages).flat().map((message) => message.detail);
      context.clear();
      show(field, wrong[0] || "");
    }
  });

  /* A link of the summary leads to what can be typed in. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".bilan-erreurs a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    const field = target && (target.matches("input, select, textarea") ? target : target.querySelector("input, select, textarea"));
    if (field) {
      event.preventDefault();
      field.focus();
    }
  });

  /* --- what a field has not found is added in a dialog */

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialogue]");
    const closer = event.target.closest("[data-fermer]");
    if (opener) {
      event.preventDefault();
      window.PF(opener.dataset.dialogue).show();
    } else if (closer) {
      window.PF(closer.dataset.fermer).hide();
    }
  });

  document.addEventListener("clu:ajoute", (event) => {
    const added = event.detail;
    const wrong = document.querySelector("#" + added.dialogue + " [aria-invalid='true']");
    if (added.nom) {
      const field = document.getElementById(added.champ + "_input");
      field.value = added.nom;
      ["input", "change"].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
      window.PF(added.dialogue).focusedElementBeforeDialogOpened = field;
      window.PF(added.dialogue).hide();
    } else if (wrong) {
      wrong.focus();
    }
  });

  /* --- so many letters of so many */

  function count(field) {
    const line = document.querySelector("[data-compteur='" + field.id + "']");
    const most = field.dataset.pMaxlength;
    if (line && most) {
      line.textContent = line.dataset.sur.replace("{0}", field.value.length.toLocaleString("fr-FR"))
        .replace("{1}", Number(most).toLocaleString("fr-FR"));
      line.classList.toggle("compteur-passe", field.value.length > Number(most));
    }
  }

  document.addEventListener("input", (event) => { count(event.target); });
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(FORM + " textarea").forEach(count);
  });
})();
