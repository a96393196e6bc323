const separator = /\s+[|\-–—•·»›:/]+\s+|\s*[|｜]\s*|\s+::\s+/g;

/** A title without the name of its site, as in “Flood in Ahrweiler | Morgenblatt”. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const words = title.replace(/\s+/g, " ").trim();
  const sites = siteNames.map(bare).filter((site) => site !== "");
  const cuts = [...words.matchAll(separator)];
  for (const cut of cuts) {
    const after = bare(words.slice(cut.index + cut[0].length));
    if (sites.some((site) => after === site || (after.startsWith(site) && after.length < site.length + 25)))
      return words.slice(0, cut.index).trim();
  }
  for (const cut of cuts.reverse()) {
    if (sites.includes(bare(words.slice(0, cut.index)))) return words.slice(cut.index + cut[0].length).trim();
  }
  for (const cut of cuts) {
    const after = bare(words.slice(cut.index + cut[0].length));
    if (sites.some((site) => after.endsWith(site) && after.length < site.length + 25))
      return words.slice(0, cut.index).trim();
  }
  return words;
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s|^www\.|\.(?:com|org|net|de|fr|es|co\.uk)$/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** How alike two titles are: the share of words that both have, 0 to 1. */
export function titleLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size === 0 || second.size === 0) return 0;
  let both = 0;
  for (const word of first) if (second.has(word)) both++;
  return both / Math.min(first.size, second.size);
}

function wordsOf(title: string): Set<string> {
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;
  return new Set(title.toLowerCase().match(spaceless) ?? []);
}

/**
 * The title as readers see it: the page's heading where what the page says of itself agrees with it, else what
 * the page says, without its site's name.
 * @param said titles of the metadata, the most trusted first
 */
export function pageTitle(
  said: readonly string[],
  headings: readonly string[],
  siteNames: readonly string[],
): string {
  const titles = said.map((title) => withoutSiteName(title, siteNames)).filter((title) => title !== "");
  // A heading that is a small part of the title is the site's name or a section's.
  const heading = headings.find((words) =>
    titles.some((title) => titleLikeness(words, title) >= 0.6 && words.length >= title.length * 0.4),
  );
  if (heading) return withoutSiteName(heading, siteNames);
  const [first] = titles;
  if (first === undefined) return headings.length === 1 ? headings[0]! : "";
  // Nothing says which part is the site: what follows a bar and is short beside the rest.
  const bar = /^(.{12,}?)\s*(?:[|｜]|::)\s*[^|｜]{1,30}$/u.exec(first);
  return bar && bar[1]!.length * 0.8 > first.length - bar[1]!.length ? bar[1]! : first;
}
