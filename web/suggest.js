// The script of the pages.
document.querySelectorAll("form[role=search] input[name=q]").forEach(suggestUnder);
