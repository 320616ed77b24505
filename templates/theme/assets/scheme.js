// Light, dark or as the system: kept in this browser only, set before the first paint.
(() => {
  "use strict";
  let kept = null;
  try { kept = localStorage.getItem("scheme"); } catch { /* a browser that keeps nothing */ }
  if (kept === "light" || kept === "dark") document.documentElement.dataset.scheme = kept;
})();
