// Asks the search of the site without a browser: one JSON line in, one out.  node search.mjs SEARCH_JS INDEX_FOLDER
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [script, folder] = process.argv.slice(2);
const { Index, Stems, tokens } = await import(pathToFileURL(script));
const read = {};
const index = new Index(async (name) => {
  const text = await readFile(join(folder, name), "utf-8");
  read[name] = Buffer.byteLength(text);
  return JSON.parse(text);
});
await index.open();
for await (const line of createInterface({ input: process.stdin })) {
  const { query, words } = JSON.parse(line);
  if (words !== undefined) {
    const stems = new Stems(index.meta);
    console.log(JSON.stringify(tokens(words).map((word) => [word, stems.stem(word), stems.bare(word)])));
  } else {
    const found = await index.search(query);
    await Promise.all(found.keys.slice(0, 20).map((key) => index.title(key)));
    console.log(JSON.stringify({ ...found, read }));
  }
}
