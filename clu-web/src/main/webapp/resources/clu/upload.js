/* Sends a file as soon as it is chosen, says how far it is, and lets the form wait for it: docs/decisions/0132.
   Without this file the files are sent with their form. */
(function () {
  "use strict";

  const Toolkit = window.PrimeFaces.widget.FileUpload;
  const waiting = new Map();

  const fill = (text, ...words) => words.reduce((said, word, at) => said.replace("{" + at + "}", word), text);
  const inputOf = (field) => document.getElementById(field.id + "_input");

  function size(bytes) {
    const units = ["octets", "Ko", "Mo", "Go"];
    const at = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
    return (bytes / Math.pow(1000, at)).toLocaleString("fr-FR", { maximumFractionDigits: at === 0 ? 0 : 1 })
      + "\u00a0" + units[at];
  }

  function say(field, text) {
    const status = field.querySelector(".fichiers-dit");
    status.textContent = text;
    status.classList.remove("masque");
  }

  /* At the field, as the server would say it. */
  function refuse(field, text) {
    document.getElementById(field.id + "-erreur").textContent = text;
    field.closest(".champ").classList.toggle("champ-erreur", text !== "");
    inputOf(field).setAttribute("aria-invalid", text === "" ? "false" : "true");
    field.dataset.refuse = text;
    say(field, text);
    /* It is read out, and stands above already. */
    field.querySelector(".fichiers-dit").classList.add("masque");
  }

  /* What is wrong with a file can be said before it travels. */
  function wrong(field, file) {
    const input = inputOf(field);
    const ends = input.accept.split(",").filter((type) => type.startsWith("."));
    if (file.size > Number(input.dataset.most)) {
      return input.dataset.mostSaid;
    }
    if (file.size === 0) {
      return fill(field.dataset.empty, file.name);
    }
    return ends.length === 0 || ends.some((end) => file.name.toLowerCase().endsWith(end)) ? ""
      : fill(field.dataset.type, file.name, ends.map((end) => end.slice(1)).join(", "));
  }

  /* --- a file on its way */

  function row(field, file) {
    const line = document.createElement("div");
    line.className = "ui-fileupload-row";
    const name = line.appendChild(document.createElement("span"));
    name.className = "fichier-nom";
    name.textContent = file.name + ", " + size(file.size);
    const progress = line.appendChild(document.createElement("progress"));
    progress.max = 100;
    progress.value = 0;
    progress.setAttribute("aria-label", fill(field.dataset.sending, file.name));
    const button = line.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = "ui-fileupload-cancel bouton bouton-nu";
    button.textContent = fill(field.dataset.interrupt, file.name);
    return line;
  }

  function arrived(field, file, token) {
    const list = field.querySelector(".ui-fileupload-files > div");
    if (!inputOf(field).multiple) {
      list.querySelectorAll("input").forEach((old) => { old.closest(".case").remove(); });
    }
    const line = list.appendChild(document.createElement("div"));
    line.className = "case ui-fileupload-row";
    const box = line.appendChild(document.createElement("input"));
    Object.assign(box, { type: "checkbox", id: field.id + "-" + token, name: field.dataset.champ, value: token, checked: true });
    const label = line.appendChild(document.createElement("label"));
    label.htmlFor = box.id;
    label.textContent = file.name + ", " + size(file.size);
    say(field, fill(field.dataset.there, file.name));
  }

  /* The focus of whoever interrupts what they see goes back to the field. */
  function keepFocus(field, line) {
    if (line.contains(document.activeElement)) {
      inputOf(field).focus();
    }
  }

  window.PrimeFaces.widget.FileUpload = Toolkit.extend({

    init(cfg) {
      const field = document.getElementById(cfg.id);
      cfg.oncomplete = (answer, sent) => { this.settle(field, answer || {}, sent); };
      this._super(cfg);
      this.jq.addClass("ui-fileupload-pret");
      this.jq.on("fileuploadprogress", (event, sent) => {
        const bar = sent.files[0].row && sent.files[0].row.find("progress")[0];
        if (bar) {
          bar.value = Math.floor(100 * sent.loaded / sent.total);
        }
      });
    },

    addFileToRow(file, sent) {
      const field = this.jq[0];
      const fault = wrong(field, file);
      refuse(field, fault);
      if (fault !== "") {
        this.postSelectFile(sent);
        return;
      }
      waiting.set(file, field.closest("form"));
      file.row = window.jQuery(row(field, file)).appendTo(this.filesFacet);
      file.row.data("fileId", this.fileId).data("filedata", sent);
      this.fileId += 1;
      this.files.push(file);
      say(field, fill(field.dataset.sending, file.name));
      this.upload();
      this.postSelectFile(sent);
    },

    removeFileRow(line) {
      if (line) {
        keepFocus(this.jq[0], line[0]);
        line.remove();
      }
    },

    settle(field, answer, sent) {
      const file = sent.files[0];
      const form = waiting.get(file);
      waiting.delete(file);
      if (file.row) {
        this.removeFile(file);
      }
      if (answer.jeton) {
        arrived(field, file, answer.jeton);
      } else if (sent.errorThrown !== "abort") {
        refuse(field, answer.refus || fill(field.dataset.cut, file.name));
      }
      goOn(form);
    },

    /* What the toolkit would say in boxes of its own stands at the field. */
    renderMessages() {
      this.messageContainer = window.jQuery();
      this.messageList = window.jQuery();
      this.clearMessageLink = window.jQuery();
    }
  });

  /* --- the form waits */

  const isWaiting = (form) => Array.from(waiting.values()).includes(form);

  function goOn(form) {
    const button = form && form.cluSubmitter;
    if (button && !isWaiting(form)) {
      form.cluSubmitter = null;
      if (!form.querySelector(".ui-fileupload[data-refuse]:not([data-refuse=''])")) {
        form.requestSubmit(button);
      }
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const refused = form.querySelector(".ui-fileupload[data-refuse]:not([data-refuse=''])");
    if (isWaiting(form) || refused) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (isWaiting(form)) {
      form.cluSubmitter = event.submitter;
      form.querySelectorAll(".ui-fileupload").forEach((field) => { say(field, field.dataset.later); });
    } else if (refused) {
      refused.dataset.refuse = "";
      inputOf(refused).focus();
    }
  }, true);
})();
