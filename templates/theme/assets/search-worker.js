// Stands behind Material's search box in place of its own worker: the same messages (0 set up, 1 ready, 2 query, 3 result), our index.
"use strict";
const language = location.search.slice(1);
const root = new URL("../", location.href);
const folder = new URL(`data/search/${language}/`, root);
const SHOWN = 15;
const safe = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const opened = (async () => {
  const { Index } = await import("./search.js");
  const index = new Index(async (name) => (await fetch(new URL(name, folder))).json());
  await index.open();
  return index;
})();

addEventListener("message", async ({ data: message }) => {
  const index = await opened;
  if (message.type === 0) return postMessage({ type: 1 });
  if (message.type !== 2) return undefined;
  const keys = message.data.trim() ? (await index.search(message.data)).keys.slice(0, SHOWN) : [];
  const shown = await Promise.all(keys.map(async (key) => [key, await index.title(key)]));
  const items = shown.filter(([, row]) => row).map(([key, [title, said, kind]]) => [{
    location: `${index.meta.root}${key.includes("/") ? key : `e/${key}`}/`,
    title: safe(title), text: `<p>${safe(kind)} · ${safe(said)}</p>`, score: 1, terms: {},
  }]);
  return postMessage({ type: 3, data: { items } });
});
