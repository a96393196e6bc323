import "server-only";
import type { MetaReader } from "./meta-tags";

/** The language tag of a page's article, as the page states it, in its canonical spelling. */
export function pageLanguage(document: Document, linked: string | null, meta: MetaReader): string | null {
  const stated = [
    document.querySelector("article[lang], main[lang], [itemprop~=articleBody][lang]")?.getAttribute("lang"),
    document.documentElement?.getAttribute("lang"),
    document.documentElement?.getAttribute("xml:lang"),
    linked,
    meta("content-language", "language", "dc.language", "dcterms.language"),
    meta("og:locale"),
    document.body?.getAttribute("lang"),
  ];
  for (const tag of stated) {
    const language = canonicalTag(tag ?? "");
    if (language) return language;
  }
  return null;
}

/** `en_us` and `EN-us` as `en-US`; null for what is no tag. */
export function canonicalTag(tag: string): string | null {
  const first = tag.split(",")[0]!.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null;
  }
}
