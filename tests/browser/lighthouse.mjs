// Lighthouse's accessibility, best practices and search engine optimisation of some pages: node lighthouse.mjs SITE PATH…
// One line a finding on stdout, exit 1 when a page has less than all points.
import lighthouse from "lighthouse";
import { launch, serve } from "./browser.mjs";

const [site, ...paths] = process.argv.slice(2);
const { server, home } = await serve(site, process.env.BASE || "/");
const browser = await launch();
const port = Number(new URL(browser.wsEndpoint()).port);
const findings = [];
for (const path of paths) {
  const { lhr } = await lighthouse(home + path, { port, logLevel: "error", onlyCategories: ["accessibility", "best-practices", "seo"] });
  for (const category of Object.values(lhr.categories)) {
    const lost = category.auditRefs.filter(({ id }) => ![1, null].includes(lhr.audits[id].score)).map(({ id }) => id);
    if (category.score !== 1) findings.push(`/${path} ${category.id}: ${category.score} (${lost.join(", ")})`);
  }
}
await browser.close();
server.close();
for (const finding of findings) console.log(finding);
process.exit(findings.length ? 1 : 0);
