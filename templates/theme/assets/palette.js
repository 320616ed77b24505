// The chosen colours, set before the page is painted; without a choice those of the system.
(() => {
  "use strict";
  const kept = __md_get("__palette");
  const auto = !kept || !kept.color || kept.color.media === "(prefers-color-scheme)";
  const color = auto ? {} : { ...kept.color };
  if (auto) {
    const media = matchMedia("(prefers-color-scheme: dark)").matches ? "(prefers-color-scheme: dark)" : "(prefers-color-scheme: light)";
    const input = document.querySelector(`[data-md-color-media="${media}"]`);
    for (const name of ["scheme", "primary", "accent"]) color[name] = input.getAttribute(`data-md-color-${name}`);
    color.media = media;
  }
  for (const [name, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${name}`, value);
})();
