// <gijiroku-search>: the search box for other sites. A form within the element is what browsers without
// this script show. Constructed style sheets need no permission of the page's content security policy.
const STYLE = `
  :host { display: block; color: var(--gijiroku-ink, CanvasText); font: inherit; }
  form { display: flex; gap: .5rem; position: relative; margin: 0; }
  input, button { font: inherit; min-height: 3rem; box-sizing: border-box; border-radius: var(--gijiroku-radius, 8px); }
  input { flex: 1; min-width: 0; padding: .5rem 1rem; color: inherit; background: var(--gijiroku-paper, Canvas); border: 1px solid var(--gijiroku-edge, #666); }
  button { flex: none; padding: .4rem 1rem; min-width: 5rem; font-weight: 700; border: 1px solid transparent; cursor: pointer;
    color: var(--gijiroku-act-ink, #fff); background: var(--gijiroku-act, #0017c1); }
  button:hover { text-decoration: underline; }
  :focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
  ul { position: absolute; z-index: 1000; margin: .25rem 0 0; padding: .3rem; list-style: none; overflow: auto; max-height: 60vh; box-sizing: border-box;
    background: var(--gijiroku-paper, Canvas); border: 1px solid var(--gijiroku-edge, #666); border-radius: var(--gijiroku-radius, 8px); }
  ul[hidden] { display: none; }
  li { display: flex; justify-content: space-between; gap: 1rem; padding: .4rem .6rem; border-radius: 4px; cursor: pointer; }
  li:hover, li[aria-selected="true"] { color: var(--gijiroku-chosen-ink, #00118f); background: var(--gijiroku-chosen, #e8f1fe); }
  @media (forced-colors: active) { li[aria-selected="true"] { color: HighlightText; background: Highlight; } }
  .suggestion-about { flex: none; font-size: .875em; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

customElements.get("gijiroku-search") || customElements.define("gijiroku-search", class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({mode: "open"}), sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const make = (name, values) => Object.assign(document.createElement(name), values);
    const form = make("form", {action: SITE + "/search", method: "get", role: "search"});
    const box = make("input", {type: "search", name: "q", id: "q", autocomplete: "off", maxLength: 1024,
                               placeholder: this.getAttribute("placeholder") || "[[box_placeholder]]"});
    box.setAttribute("aria-label", this.getAttribute("label") || "[[box_label]]");
    form.append(box, make("button", {type: "submit", textContent: "[[search_button]]"}));
    for (const field of ["body", "year"]) {
      const value = this.getAttribute(field);
      if (value) form.append(make("input", {type: "hidden", name: field, value}));
    }
    root.append(form);
    suggestUnder(box, 0);
  }
});
