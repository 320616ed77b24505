// What Material's scripts share, as a file, so that no script stands in a page (see the policy in main.html).
var __md_scope = new URL(document.currentScript.dataset.base, location);
var __md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
var __md_get = (key, storage = localStorage, scope = __md_scope) => {
  try { return JSON.parse(storage.getItem(`${scope.pathname}.${key}`)); } catch { return null; }
};
var __md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try { storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value)); } catch { /* a browser that keeps nothing */ }
};
