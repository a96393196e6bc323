import "server-only";

type Node = Record<string, unknown>;

/** What a page says of its article in JSON-LD (https://schema.org/Article). */
export type LinkedArticle = {
  headlines: string[];
  authors: string[];
  publisher: string | null;
  published: string | null;
  language: string | null;
  url: string | null;
  body: string | null;
};

const articleType =
  /(?:Article|BlogPosting|LiveBlog|Report|Review|NewsArticle|CreativeWork|MedicalWebPage|SocialMediaPosting)/;
const mostNodes = 5_000;

/** The article node that says most, with references inside a graph followed; null where the page has none. */
export function linkedArticle(document: Document): LinkedArticle | null {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]'))
    collect(parse(script.textContent ?? ""), nodes, 0);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node]] : [])),
  );
  const follow = (value: unknown): unknown => {
    if (!isNode(value) || typeof value["@id"] !== "string" || Object.keys(value).length > 2) return value;
    return byId.get(value["@id"]) ?? value;
  };
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const best = articles.sort((a, b) => worth(b) - worth(a))[0];
  if (!best) return null;
  return {
    headlines: [best.headline, best.name].flatMap((value) => words(value) ?? []),
    authors: names(best.author ?? best.creator, follow),
    publisher: names(best.publisher, follow)[0] ?? names(best.sourceOrganization, follow)[0] ?? null,
    published: words(best.datePublished) ?? words(best.dateCreated),
    language: words(best.inLanguage) ?? names(best.inLanguage, follow)[0] ?? null,
    url: words(best.url) ?? addressOf(best.mainEntityOfPage),
    body: words(best.articleBody),
  };
}

/** JSON as sites write it: in comments or CDATA, with raw line breaks inside strings, or with a comma too many. */
function parse(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*$/g,
    "",
  );
  for (const attempt of [
    bare,
    bare
      .replace(/[\n\r\t]+/g, " ")
      .replace(/;\s*$/, "")
      .replace(/,\s*([}\]])/g, "$1"),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function collect(value: unknown, nodes: Node[], depth: number) {
  if (depth > 6 || nodes.length >= mostNodes) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, nodes, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  nodes.push(value);
  for (const key of [
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "hasPart",
    "itemListElement",
    "item",
    "author",
    "publisher",
  ])
    if (typeof value[key] === "object") collect(value[key], nodes, depth + 1);
}

function worth(node: Node): number {
  const said = ["headline", "datePublished", "author", "articleBody", "publisher"].filter((key) => node[key]);
  return said.length + (typesOf(node).some((type) => /Article|BlogPosting|Report/.test(type)) ? 2 : 0);
}

function typesOf(node: Node): string[] {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

function names(value: unknown, follow: (value: unknown) => unknown): string[] {
  return [value].flat(2).flatMap((part) => {
    const given = follow(part);
    if (typeof given === "string") return given.trim() === "" || /^https?:/.test(given) ? [] : [given.trim()];
    if (!isNode(given)) return [];
    return [given.name].flat().flatMap((name) => words(name) ?? []);
  });
}

function addressOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return isNode(value) ? (words(value["@id"]) ?? words(value.url)) : null;
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
