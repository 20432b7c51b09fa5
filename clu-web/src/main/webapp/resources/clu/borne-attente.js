/* Where a tablet is locked: the sheets that it still keeps of this campaign are sent, or taken away. */
(function () {
  "use strict";

  document.addEventListener("DOMContentLoaded", () => {
    const block = document.getElementById("reste");
    if (!block) {
      return;
    }
    const said = document.getElementById("reste-texte");
    const erase = document.getElementById("reste-effacer");
    const confirm = document.getElementById("reste-confirmer");
    const queue = window.cluEnvois(block.dataset.chemin || "", block.dataset.campagne, show);

    function plural(name, count) {
      return block.dataset[name + (count === 1 ? "Une" : "Plusieurs")].replace("{0}", count);
    }

    function show() {
      const waiting = queue ? queue.waiting().length : 0;
      const refused = queue ? queue.refused() : [];
      const sentences = [];
      if (waiting > 0) {
        sentences.push(plural("attente", waiting));
      }
      if (refused.length > 0) {
        sentences.push(plural("refus", refused.length));
        [...new Set(refused.map((item) => item.refus))].forEach((reason) => sentences.push(reason));
      }
      said.replaceChildren(...sentences.map((sentence) => {
        const line = document.createElement("li");
        line.textContent = sentence;
        return line;
      }));
      const none = sentences.length === 0;
      document.getElementById("reste-rien").hidden = !none;
      document.getElementById("reste-actions").hidden = none;
      erase.hidden = refused.length === 0;
    }

    document.getElementById("reste-envoyer").addEventListener("click", () => queue.flush());
    document.getElementById("reste-telecharger").addEventListener("click", () => queue.download());
    erase.addEventListener("click", () => confirm.showModal());
    document.getElementById("reste-garder").addEventListener("click", () => confirm.close());
    document.getElementById("reste-oui").addEventListener("click", () => {
      queue.eraseRefused();
      confirm.close();
      document.getElementById("reste-titre").focus();
    });
    show();
    queue.flush();
  });
})();
