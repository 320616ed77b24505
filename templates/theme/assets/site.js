// Of a chronology in several parts, an address such as #e0014 leads to the page of the event when it stands on another part.
if (document.querySelector(".page-chronology") && /^#e[0-9]+$/.test(location.hash) && !document.querySelector(location.hash)) {
  location.replace(new URL(`e/${location.hash.slice(2)}/`, document.querySelector(".brand a").href));
}
// The filter of the chronology: narrows the list that stands there anyway. Nothing needs it.
(() => {
  "use strict";
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const counts = JSON.parse(form.dataset.counts);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const entries = [...document.querySelectorAll("#content .entry")];
  const headings = [...document.querySelectorAll("#content > h2")];
  const fields = [...form.elements].filter((field) => field.name);
  const status = form.querySelector(".shown");
  const apply = () => {
    const chosen = fields.filter((field) => field.value);
    let shown = 0;
    for (const entry of entries) {
      const fits = chosen.every((field) => entry.dataset[field.name].split(" ").includes(field.value));
      entry.hidden = !fits;
      shown += fits;
    }
    for (const heading of headings) {
      let some = false;
      let any = false;
      for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
        if (!next.matches(".entry")) continue;
        any = true;
        some ||= !next.hidden;
      }
      heading.hidden = any && !some;
      for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
        if (next.matches(".lead")) next.hidden = heading.hidden;
      }
    }
    status.textContent = chosen.length ? (shown === 0 && counts.zero ? counts.zero : (counts[plural.select(shown)] || counts.other).replace("{n}", shown)) : "";
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = query.get(field.name) || "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    apply();
  };
  form.addEventListener("change", () => {
    const query = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.name, field.value]));
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
    apply();
  });
  form.addEventListener("reset", () => setTimeout(() => { history.replaceState(null, "", location.pathname); apply(); }));
  addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
