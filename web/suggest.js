// The script of the pages.
document.querySelectorAll("form[role=search] input[name=q]").forEach(suggestUnder);

// A day is typed in any form; a button lends the calendar of the browser.
if ("showPicker" in HTMLInputElement.prototype) for (const field of document.querySelectorAll(".range input[type=text]")) {
  const row = document.createElement("span"), day = document.createElement("input"), button = document.createElement("button");
  row.className = "day-row";
  day.type = "date";
  day.tabIndex = -1;
  day.setAttribute("aria-hidden", "true");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "[[calendar]]";
  const label = field.labels[0].textContent;
  button.setAttribute("aria-label", `[[calendar_for]]`);
  field.replaceWith(row);
  row.append(field, button);
  button.addEventListener("click", () => {
    row.append(day);  // not before, since it is no field of its own
    day.value = field.value;  // empty unless it is as 2020-12-14
    day.showPicker();
  });
  day.addEventListener("change", () => {
    if (day.value) field.value = day.value;
    field.focus();
  });
}
