// Opens every page of a site that was built from hostile articles, looks for them, and waits for anything to run: node hostile.mjs SITE
// One line a finding on stdout, exit 1 when there is any.
import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { launch, serve } from "./browser.mjs";

const site = process.argv[2];
const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html")).map((path) => path.split(sep).join("/").replace(/index\.html$/, "")).sort();
const findings = [];
const { server, home } = await serve(site);
const browser = await launch();
const page = await browser.newPage();
const say = (what) => findings.push(`${new URL(page.url()).pathname}: ${what}`);
page.on("dialog", (dialog) => { say(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
page.on("request", (request) => { if (!request.url().startsWith(home) && !request.url().startsWith("data:")) say(`asks another host: ${request.url()}`); });
page.on("console", (message) => { if (message.type() === "error" && !message.text().includes("404")) say(`console: ${message.text()}`); });
page.on("pageerror", (error) => say(`script: ${error.message}`));
page.on("framenavigated", (frame) => { if (frame !== page.mainFrame()) say(`a frame: ${frame.url()}`); });

for (const path of pages) {
  await page.goto(`${home}${path}`, { waitUntil: "load" });
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true; // what is folded may run as it unfolds
    for (const part of document.querySelectorAll("#content *")) {
      part.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      part.dispatchEvent(new FocusEvent("focus"));
    }
  });
  const strange = await page.$$eval("#content a", (all) => all.map((link) => link.href.baseVal ?? link.href).filter((address) => address && /^[^/?#]*:/.test(address) && !/^(https?|mailto):/.test(address)));
  if (strange.length) say(`leads to ${strange.join(" ")}`);
}
for (const root of ["", "ar/"]) {
  for (const words of ["gift", "<img src=x onerror=alert(1)>", "script alert", "Title"]) {
    await page.goto(`${home}${root}search/?find=${encodeURIComponent(words)}`, { waitUntil: "load" });
    await page.waitForFunction(() => document.querySelector("#content").innerText.length > 0);
    await page.type(".md-search__input", words);
    await page.waitForSelector(".md-search-result__meta");
  }
}
await browser.close();
server.close();
for (const finding of findings) console.log(finding);
console.error(`${pages.length} pages, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
