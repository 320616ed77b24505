// Looks up words in the index that the build wrote (generator/site/stems.py has the same rules; a test compares them).
// Nothing is sent anywhere: the pieces of the index that a query needs are read from this site.

const ALIKE = { "\u0649": "\u064a", "\u06cc": "\u064a", "\u0671": "\u0627", "\u0629": "\u0647", "\u06a9": "\u0643", "\u0131": "i", "\u0142": "l", "\u00f8": "o" };

/** One spelling: lower case, no marks, plain letters and digits. */
export function fold(text) {
  return text
    .normalize("NFKC").normalize("NFD")
    .replace(/[\p{Mn}\p{Me}\p{Cf}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[\u0649\u06cc\u0671\u0629\u06a9\u0131\u0142\u00f8]/g, (letter) => ALIKE[letter])
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0);
      let zero = code;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
      return String(code - zero);
    });
}

export function tokens(text) {
  const joined = fold(text).replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])/gu, (found) => found.replaceAll(".", ""));
  return joined.match(/[\p{L}\p{N}]+/gu) || [];
}

/** The rules of index.json, ready to be used. */
export class Stems {
  constructor(meta) {
    this.rows = meta.rules.map((rows) => ({ ...rows, first: new RegExp(`^[${rows.letters}]`, "u") }));
    this.groups = meta.groups;
  }
  rules(word) { return this.rows.find((rows) => rows.first.test(word)); }
  stem(word) {
    const rows = this.rules(word);
    if (!rows) return word;
    const article = rows.articles.find((one) => fits(word, one, rows));
    return end(article ? word.slice(article.length) : word, rows);
  }
  bare(word) {
    const rows = this.rules(word);
    if (!rows || rows.articles.some((one) => fits(word, one, rows))) return [];
    return rows.clitics.filter((one) => fits(word, one, rows)).map((one) => end(word.slice(one.length), rows));
  }
  stop(word) { return this.rules(word)?.stop.includes(word) || false; }
}

function fits(word, start, rows) { return word.startsWith(start) && word.length - start.length >= rows.shortest; }

function end(word, rows) {
  const room = (ending) => word.endsWith(ending) && word.length - ending.length >= rows.shortest;
  const ending = rows.endings.find(([one]) => room(one));
  if (ending) word = word.slice(0, word.length - ending[0].length) + ending[1];
  for (let suffix; (suffix = rows.suffixes.find(room)); ) word = word.slice(0, word.length - suffix.length);
  return word;
}

/** Code points compared as Python sorts them. */
function before(a, b) {
  const x = [...a], y = [...b];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
  return x.length < y.length;
}

/** At most one letter more, less or other. */
function near(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y;
}

/** FNV-1a of an address, which has no other than ASCII letters. */
function fingerprint(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

export class Index {
  /** `read(name)` resolves to the JSON of a file of the index. */
  constructor(read) { this.read = read; this.kept = new Map(); }

  get(name) {
    if (!this.kept.has(name)) this.kept.set(name, this.read(name));
    return this.kept.get(name);
  }

  async open() {
    this.meta = await this.get("index.json");
    this.stems = new Stems(this.meta);
  }

  /** The number of the piece that has a word, where one has. */
  place(term) {
    let number = this.meta.cuts.length - 1;
    while (number > 0 && before(term, this.meta.cuts[number])) number -= 1;
    return number;
  }

  async piece(number) { return number < 0 ? {} : this.get(`words-${number}.json`); }

  async exact(term) {
    const rows = await this.piece(this.place(term));
    return Object.hasOwn(rows, term) ? [{ term, ...rows[term] }] : [];
  }

  /** A row with all keys: those of a frequent word that are not among its best lie in a file of their own. */
  async whole(row) {
    if (!row.rest) return [row];
    const { term } = row;
    return [row, (await this.get(`rest-${row.rest}.json`))[term]];
  }

  /** The rows for one word: as it is, without a particle, as the beginning of others, with one letter other. */
  async word(word) {
    const stem = this.stems.stem(word);
    for (const term of [stem, ...this.stems.bare(word)]) {
      const rows = await this.exact(term);
      if (rows.length) return rows;
    }
    const number = this.place(stem);
    const next = this.meta.cuts[number + 1]?.startsWith(stem) ? number + 1 : number; // the words that begin so may begin there
    const rows = { ...(await this.piece(number)), ...(await this.piece(next)) };
    const fitting = (fits) => {
      const here = Object.keys(rows).filter((term) => !term.startsWith("=") && fits(term));
      const often = this.meta.often.filter((term) => !Object.hasOwn(rows, term) && fits(term));
      return [...here.slice(0, 40), ...often.slice(0, 4)];
    };
    let found = stem.length > 1 ? fitting((term) => term.startsWith(stem)) : [];
    if (!found.length && stem.length > 4) found = fitting((term) => near(term, stem));
    return (await Promise.all(found.map((term) => this.exact(term)))).flat();
  }

  /**
   * Keys in order of weight: those that have all words, or else those that have most.  Of one word only the best are read:
   * `total` says how many there are, or with `more` how many at least.
   */
  async search(query) {
    let words = tokens(query);
    const weighty = words.filter((word) => !this.stems.stop(word));
    if (weighty.length) words = weighty;
    const stems = words.map((word) => this.stems.stem(word));
    const asked = [];
    for (let start = 0; start < words.length; ) {
      let length = Math.min(6, words.length - start);
      while (length > 0 && !Object.hasOwn(this.meta.groups, stems.slice(start, start + length).join(" "))) length -= 1;
      if (length > 0) {
        const rows = await this.exact(this.meta.groups[stems.slice(start, start + length).join(" ")]);
        asked.push(rows.length ? rows : await this.word(words[start]));
        start += length;
      } else {
        asked.push(await this.word(words[start]));
        start += 1;
      }
    }
    const told = asked.filter((rows) => rows.length);
    const read = told.length > 1 ? await Promise.all(told.map(async (rows) => (await Promise.all(rows.map((row) => this.whole(row)))).flat())) : told;
    const scores = new Map();
    for (const rows of read) {
      const best = new Map();
      for (const { term, of, rest, ...row } of rows) {
        for (const [weight, keys] of Object.entries(row)) {
          for (const key of keys.split(" ")) best.set(key, Math.max(best.get(key) || 0, Number(weight)));
        }
      }
      for (const [key, weight] of best) {
        const [hits, sum] = scores.get(key) || [0, 0];
        scores.set(key, [hits + 1, sum + weight]);
      }
    }
    const most = Math.max(0, ...[...scores.values()].map(([hits]) => hits));
    const enough = asked.length && most < asked.length ? Math.max(1, most) : asked.length;
    const keys = [...scores]
      .filter(([, [hits]]) => hits >= enough && hits > 0)
      .sort(([a, [, x]], [b, [, y]]) => y - x || (before(a, b) ? -1 : 1))
      .map(([key]) => key);
    const cut = read === told && told.flat().some((row) => row.rest);
    return cut && told[0].length === 1 ? { keys, total: told[0][0].of, more: false } : { keys, total: keys.length, more: cut };
  }

  async title(key) {
    const [name, kind = "e"] = key.split("/").reverse();
    const shelf = `${kind}-${fingerprint(name) % this.meta.shelves[kind]}`;
    return (await this.get(`titles-${shelf}.json`))[key];
  }
}

const SHOWN = 20;

function start(form) {
  const root = form.dataset.index;
  const field = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const status = document.querySelector("[data-found]");
  const index = new Index(async (name) => (await fetch(new URL(`${form.dataset.data}${name}`, document.baseURI))).json());
  let turn = 0;
  const run = async () => {
    const mine = (turn += 1);
    const query = field.value.trim();
    if (!query) { list.replaceChildren(); status.textContent = ""; return; }
    if (!index.meta) await index.open();
    const { keys, total, more } = await index.search(query);
    const rows = await Promise.all(keys.slice(0, SHOWN).map(async (key) => [key, await index.title(key)]));
    if (mine !== turn) return;
    list.replaceChildren(...rows.filter(([, shown]) => shown).map(([key, [title, said, kind]]) => {
      const item = document.createElement("li");
      const head = document.createElement("p");
      const link = document.createElement("a");
      link.href = `${root}${key.includes("/") ? key : `e/${key}`}/`;
      link.textContent = title;
      link.dir = "auto";
      head.append(link);
      const line = document.createElement("p");
      line.className = "meta";
      line.textContent = `${kind} · ${said}`;
      item.append(head, line);
      return item;
    }));
    const { meta } = index;
    status.textContent = total ? (more ? meta.more : meta.found).replace("{n}", total) : meta.none;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?find=${encodeURIComponent(field.value.trim())}`);
    run();
  });
  let waiting = 0;
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, 120); });
  field.value = new URLSearchParams(location.search).get("find") || "";
  run();
}

if (typeof document !== "undefined") {
  const form = document.querySelector("[data-search]");
  if (form) start(form);
}
