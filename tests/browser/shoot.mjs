// Pictures of pages for people to look at: node shoot.mjs SITE OUT page… (see README.md)
import { mkdir } from "node:fs/promises";
import { launch, serve } from "./browser.mjs";

const [site, out, ...pages] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const { server, home } = await serve(site);
const browser = await launch();
const sizes = { desktop: [1280, 900], phone: [390, 844] };
for (const path of pages) {
  for (const [name, [width, height]] of Object.entries(sizes)) {
    for (const scheme of ["light", "dark"]) {
      if (process.env.ONLY && process.env.ONLY !== `${name}-${scheme}`) continue;
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(home + path, { waitUntil: "networkidle0" });
      await page.screenshot({ path: `${out}/${path.replace(/\W+/g, "-") || "home-"}${name}-${scheme}.png`, fullPage: true });
      await page.close();
    }
  }
}
await browser.close();
server.close();
