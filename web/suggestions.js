// Suggestions under a search box: an ARIA combobox that uses /api/v1/suggest. suggest.js and box.js, which
// are served with this text before them in one function, call suggestUnder().
"use strict";
const SITE = document.currentScript.src.replace(/\/[^/]*$/, "");  // with the base path
const suggestUnder = (() => {
  const WAIT = 80, KEPT = 200;
  const KINDS = {title: "[[suggest_title]]", speaker: "[[suggest_speaker]]", label: "[[suggest_label]]", body: "[[body]]"};
  const answers = new Map();  // by typed text; the oldest entry comes first

  async function suggestions(typed) {
    if (!answers.has(typed)) {
      const reply = await fetch(SITE + "/api/v1/suggest?q=" + encodeURIComponent(typed));
      answers.set(typed, reply.ok ? (await reply.json()).suggestions : []);
      if (answers.size > KEPT) answers.delete(answers.keys().next().value);
    }
    return answers.get(typed);
  }

  function attach(box, number) {
    const list = document.createElement("ul"), said = document.createElement("span");
    let typed = box.value, timer = 0, active = -1;

    list.id = "suggestions-" + number;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "[[suggest_list]]");
    said.className = "unseen";
    said.setAttribute("role", "status");
    box.form.append(list, said);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    close();

    function close() {
      clearTimeout(timer);
      list.hidden = true;
      active = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }

    function option(suggestion, place) {
      const row = document.createElement("li"), words = document.createElement("span");
      row.id = list.id + "-" + place;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      row.dataset.text = suggestion.text;
      words.textContent = suggestion.display;
      const about = document.createElement("span");
      about.className = "suggestion-about";
      const count = suggestion.count.toLocaleString("[[language]]");
      about.textContent = [KINDS[suggestion.kind], `[[suggest_count]]`].filter(Boolean).join("　");
      row.append(words, about);
      return row;
    }

    function show(found) {
      close();
      list.replaceChildren(...found.map(option));
      said.textContent = found.length ? `[[suggest_found]]` : "";
      open();
    }

    function open() {
      if (list.children.length === 0) return;
      list.style.left = box.offsetLeft + "px";
      list.style.top = box.offsetTop + box.offsetHeight + "px";
      list.style.width = box.offsetWidth + "px";
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
    }

    function activate(place) {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = place;
      const row = list.children[active];
      box.value = row ? row.dataset.text : typed;
      if (!row) return box.removeAttribute("aria-activedescendant");
      row.setAttribute("aria-selected", "true");
      row.scrollIntoView({block: "nearest"});
      box.setAttribute("aria-activedescendant", row.id);
    }

    async function look() {
      const asked = typed;
      const found = await suggestions(asked).catch(() => []);
      if (asked === box.value && box.getRootNode().activeElement === box) show(found);
    }

    box.addEventListener("input", () => {
      typed = box.value;
      clearTimeout(timer);
      if (typed.trim() === "") return close();
      timer = setTimeout(look, WAIT);
    });
    box.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (list.hidden) {
        if (event.key !== "ArrowDown" || box.value.trim() === "") return;
        typed = box.value;
        look();
        return event.preventDefault();
      }
      const rows = list.children.length;
      if (event.key === "ArrowDown") activate(active + 1 < rows ? active + 1 : -1);
      else if (event.key === "ArrowUp") activate(active < 0 ? rows - 1 : active - 1);
      else if (event.key === "Escape") { activate(-1); close(); }
      else return;
      event.preventDefault();
    });
    box.addEventListener("blur", close);
    box.form.addEventListener("submit", close);
    list.addEventListener("pointerdown", event => event.preventDefault());  // the box keeps the focus
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const row = event.target.closest("[role=option]");
      if (!row) return;
      box.value = row.dataset.text;
      box.form.requestSubmit();
    });
  }

  return attach;
})();
