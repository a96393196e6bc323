import "server-only";

export type MetaReader = (...names: string[]) => string | null;

/** Reads meta tags by name, property or itemprop, whatever their case; the first that says something. */
export function metaReader(document: Document): MetaReader {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const content = tag.getAttribute("content")?.trim();
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (!name || !content) continue;
      const before = values.get(name);
      if (before === undefined) values.set(name, content);
      else if (/author|creator/.test(name) && before.length < 500) values.set(name, `${before}\n${content}`);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}
