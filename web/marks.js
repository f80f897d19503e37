// Leads from mark to mark on the page of a meeting. Without it, links next to the marks do.
(() => {
  const bar = document.querySelector(".mark-bar");
  const marks = [...document.querySelectorAll("mark[id]")];
  if (!bar || !marks.length) return;
  const place = bar.querySelector("[data-place]");
  const named = () => location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let at = -1;

  function show(next, scrolls) {
    marks[at]?.classList.remove("here");
    at = (next + marks.length) % marks.length;
    marks[at].classList.add("here");
    place.textContent = `${marks[at].id.slice(1)} / `;
    if (scrolls) marks[at].scrollIntoView({ block: "center" });
  }

  // A mark before the first or after the last may be in another part of a long meeting.
  function step(by) {
    const next = at < 0 && by < 0 ? -1 : at + by;
    const link = (next < 0 || next >= marks.length) && bar.querySelector(`[data-beyond="${by}"]`);
    if (link) link.click();
    else show(next, true);
  }

  // A result leads to an utterance: its first mark, or the next one after it.
  function showNamed() {
    const target = named();
    if (!target) return;
    const found = marks.findIndex(mark => target.contains(mark) ||
      target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (found >= 0) show(found, target.contains(marks[found]));
  }

  for (const button of bar.querySelectorAll("button")) {
    button.hidden = false;
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  addEventListener("hashchange", showNamed);
  showNamed();
})();
