import "server-only";
import { authorNames } from "@/lib/domain/article/author-names";
import { cleanWords } from "@/lib/domain/article/compose-text";
import { isBesideArticle } from "./beside-article";
import type { LinkedArticle } from "./json-ld";
import type { MetaReader } from "./meta-tags";

const seenAuthors = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '[class*="byline" i] [class*="name" i]',
  '[class*="author" i][class*="name" i]',
  '[class*="byline" i] a',
  '[class*="byline" i]',
  '[class~="author" i]',
  '[class*="autor" i], [class*="auteur" i], [class*="article" i][class*="author" i], [class*="author" i]',
];

type Known = {
  linked: LinkedArticle | null;
  meta: MetaReader;
  siteNames: readonly string[];
  under: readonly string[];
};

/** Who wrote it: as the page states it to programs, else as its byline says. A site's own name is the last choice. */
export function pageAuthors(document: Document, { linked, meta, siteNames, under }: Known): string[] {
  const isSite = (name: string) => siteNames.some((site) => site.toLowerCase() === name.toLowerCase());
  const stated = [
    (linked?.authors ?? []).join("\n"),
    meta("author"),
    meta(
      "parsely-author",
      "sailthru.author",
      "citation_author",
      "dc.creator",
      "dcterms.creator",
      "byl",
      "article:author_name",
    ),
    meta("article:author"),
  ];
  const lists = stated.map((words) => authorNames(words ?? ""));
  const people = lists.find((names) => names.length > 0 && !names.every(isSite));
  if (people) return people.filter((name) => !isSite(name) || people.length === 1);
  for (const selector of seenAuthors) {
    const found = [...document.querySelectorAll(selector)].filter(
      (element) => !isBesideArticle(element) && (element.textContent ?? "").length < 250,
    );
    const byline = found
      .slice(0, 8)
      .map((element) => element.getAttribute("content") ?? element.textContent ?? "");
    const names = authorNames(byline.map(cleanWords).join("\n")).filter((name) => !isSite(name));
    if (names.length > 0) return names;
  }
  const byline = under.find((words) => /^(?:by|von|par|por|di|door|av|af)\s+\p{Lu}/iu.test(words));
  const names = authorNames(byline?.replace(/\d.*$/, "") ?? "");
  if (names.length > 0) return names;
  return lists.find((names) => names.length > 0) ?? [];
}
