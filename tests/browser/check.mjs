// Looks at every kind of page of a built site in a real browser: node check.mjs SITE [LANGUAGE…]  (first language at the root)
// One line a finding on stdout, exit 1 when there is any.
import { readFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch, serve } from "./browser.mjs";

const [site, ...languages] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const first = (folder) => (existsSync(join(site, folder)) ? readdirSync(join(site, folder)).filter((name) => existsSync(join(site, folder, name, "index.html"))).slice(0, 2).map((name) => `${folder}/${name}/`) : []);
const events = process.env.EVENTS?.split(" ").map((id) => `e/${id}/`) ?? first("e");
const kinds = ["", "chronology/", "years/", ...first("years"), ...events, "people/", ...first("people"), "places/", ...first("places"), "topics/", ...first("topics"), ...first("kinds"), "sources/", ...first("sources"), "method/", "corrections/", "data/", "about/", "search/?find=a", "nowhere/"];
const roots = (languages.length ? languages : ["en", "ar"]).map((code, index) => [code, index ? `${code}/` : ""]);
const findings = [];
const { server, home } = await serve(site, process.env.BASE || "/");
const browser = await launch();
const measured = new WeakSet(); // pages in which axe writes styles of its own, of which the policy complains
let looks = 0;

async function open(path, { width = 1280, height = 900, scheme = "light", script = true } = {}) {
  const page = await browser.newPage();
  const missing = path.endsWith("nowhere/");
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setJavaScriptEnabled(script);
  const say = (what) => findings.push(`${path} ${width} ${scheme}: ${what}`);
  page.on("request", (request) => { if (!request.url().startsWith(home) && !request.url().startsWith("data:")) say(`asks for what is not of this site: ${request.url()}`); });
  page.on("console", (message) => { if (!missing && !measured.has(page) && ["error", "warn"].includes(message.type())) say(`console: ${message.text()}`); });
  page.on("pageerror", (error) => say(`script: ${error.message}`));
  page.on("response", (response) => { if (response.status() >= 400 && !(missing && response.url() === home + path)) say(`${response.status()} ${response.url()}`); });
  await page.goto(home + path, { waitUntil: "load" });
  if (script) await page.waitForNetworkIdle({ idleTime: 100 });
  if ((await page.cookies()).length) say("sets a cookie");
  looks += 1;
  return [page, say];
}

async function accessible(page, say) {
  measured.add(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, nodes } of violations) say(`axe ${id}: ${nodes.length} × ${nodes[0].html.slice(0, 160)} ${nodes[0].any[0]?.message ?? ""}`);
}

const sizes = process.env.QUICK ? [[1280, 900, "light"], [390, 844, "dark"]] : [[1280, 900, "light"], [1280, 900, "dark"], [390, 844, "light"], [390, 844, "dark"]];
const visible = (page, selector) => page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);

/** One kind of page in one language: accessible at every size, nothing cut off at 320 px, the same page in the others, all there without scripts. */
async function look(code, root, kind) {
  const missing = kind === "nowhere/"; // there is one such page, in the first language
  for (const [width, height, scheme] of sizes) {
    const [page, say] = await open(root + kind, { width, height, scheme });
    await accessible(page, say);
    const [language, direction] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    if (language !== (missing ? roots[0][0] : code) || !["ltr", "rtl"].includes(direction)) say(`language ${language} ${direction}`);
    const against = await page.$$eval("input:placeholder-shown", (all, own) => all.filter((one) => getComputedStyle(one).direction !== own).map((one) => one.placeholder), direction);
    if (against.length) say(`written against the page's direction: ${against}`);
    await page.close();
  }
  const [narrow, say] = await open(root + kind, { width: 320, height: 700 });
  const over = await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) say(`scrolls sideways by ${over} px`);
  const links = await narrow.$$eval("a.language", (all) => all.map((link) => [link.hreflang, link.href]));
  for (const [other, address] of links) {
    const target = home + (roots.find(([name]) => name === other)?.[1] ?? "") + (missing ? "" : kind.split("?")[0]);
    if (address !== target) say(`the link to ${other} leads to ${address}`);
  }
  if (links.length !== roots.length - 1) say("a language is not linked");
  const scripted = await visible(narrow, "#content a:not(.results a), #content :is(h1, h2, h3, p, li):not(.results *)");
  await narrow.close();
  const [bare, tell] = await open(root + kind, { width: 320, height: 700, script: false });
  const plain = await visible(bare, "#content a, #content :is(h1, h2, h3, p, li)");
  if (plain < scripted - (await bare.$$("#content .filter p")).length) tell(`${plain} of ${scripted} parts without JavaScript`);
  await bare.close();
}

/** The chronology: the filter, the search box, print. */
async function use(root) {
  const [list, complain] = await open(`${root}chronology/?scope=context`);
  const shown = await list.$$eval("#content .entry", (all) => all.filter((entry) => entry.checkVisibility()).map((entry) => entry.dataset.scope));
  const there = await list.$$eval("#content .entry.context", (all) => all.length);
  if (shown.length !== there || shown.some((scope) => scope !== "context")) complain(`the filter shows ${shown.length} of ${there}`);
  const title = await list.$eval("#content .entry h3 a", (link) => [link.textContent, link.href]);
  await list.focus(".md-search__input");
  await list.type(".md-search__input", title[0]);
  await list.keyboard.press("End"); // Material listens to keys
  const first = () => document.querySelector(".md-search-result__item a")?.href.split("?")[0]; // what the last letter leaves
  await list.waitForFunction(`(${first})() === ${JSON.stringify(title[1])}`, { timeout: 20000 }).catch(() => {});
  const found = await list.evaluate(first);
  if (found !== title[1]) complain(`the search for “${title[0]}” finds ${found} first`);
  await list.close();
  const [paper, say] = await open(`${root}chronology/`, { width: 720, height: 1000, scheme: "dark" });
  const every = await paper.$$eval("#content .entry", (all) => all.length);
  await paper.emulateMediaType("print");
  const printed = await paper.$$eval("#content .entry", (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right <= innerWidth && one.getBoundingClientRect().left >= 0).length);
  if (!every || printed !== every) say(`print has ${printed} of ${every} events`);
  if (await visible(paper, ".filter, .md-search, .md-tabs, .neighbours")) say("print has what only a screen can do");
  const [ink, ground] = await paper.evaluate(() => [getComputedStyle(document.querySelector(".entry")).color, getComputedStyle(document.body).backgroundColor]);
  if (ink !== "rgb(0, 0, 0)" || !["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(ground)) say(`prints ${ink} on ${ground}`);
  await paper.close();
}

// A few at a time: a look is mostly waiting.
const tasks = roots.flatMap(([code, root]) => [() => use(root), ...kinds.map((kind) => () => look(code, root, kind))]);
await Promise.all(Array.from({ length: 4 }, async () => { while (tasks.length) await tasks.shift()(); }));
await browser.close();
server.close();
for (const finding of findings.sort()) console.log(finding);
console.error(`${looks} looks, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
