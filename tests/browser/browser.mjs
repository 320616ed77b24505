// A static server on the loopback address and a headless Chromium that speaks to nothing else.
import { createReadStream, statSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import puppeteer from "puppeteer-core";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".woff2": "font/woff2", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv", ".ics": "text/calendar",
};

/** Serves a folder below `base`; resolves to the server and the address of the folder. */
export function serve(folder, base = "/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    let path = join(folder, normalize(decodeURIComponent(pathname.slice(base.length - 1))));
    try {
      if (!pathname.startsWith(base)) throw new Error("not of this site");
      if (statSync(path).isDirectory()) path = join(path, "index.html");
      statSync(path);
    } catch {
      response.writeHead(404, { "content-type": TYPES[".html"] });
      return createReadStream(join(folder, "404.html")).pipe(response);
    }
    response.writeHead(200, { "content-type": TYPES[extname(path)] || "application/octet-stream" });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ server, home: `http://127.0.0.1:${server.address().port}${base}` })));
}

/** A browser with a profile of its own. */
export async function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    userDataDir: await mkdtemp(join(tmpdir(), "chronology-")),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
