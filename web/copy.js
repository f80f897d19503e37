// Copy buttons: <button data-copy="ID" hidden> copies the text of the element ID. Without this script
// the buttons stay hidden, and the text can be selected.
"use strict";
(() => {
  const WAIT = 2000;
  if (!navigator.clipboard && !document.execCommand) return;

  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  // A page without TLS has no navigator.clipboard.
  async function copy(element) {
    if (navigator.clipboard) return navigator.clipboard.writeText(element.textContent);
    select(element);
    if (!document.execCommand("copy")) throw new Error("the browser does not copy");
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const element = document.getElementById(button.dataset.copy);
      let said = "[[copy_done]]";
      try {
        await copy(element);
      } catch {
        select(element);
        said = "[[copy_selected]]";
      }
      button.textContent = said;
      document.getElementById("copied").textContent = said;
      setTimeout(() => { button.textContent = name; }, WAIT);
    });
  }
})();
