import "server-only";
import { pageDay } from "@/lib/domain/article/page-day";
import { isBesideArticle } from "./beside-article";
import type { LinkedArticle } from "./json-ld";
import type { MetaReader } from "./meta-tags";

const metaDates = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "published_time",
  "date",
];
const seenDates =
  '[itemprop~="datePublished"], time[pubdate], article header time, [class*="publish" i] time, [class*="date" i] time, time[datetime], [class*="publish" i][class*="date" i], [class*="pubdate" i], [class*="dateline" i], [class*="timestamp" i], [class*="byline" i], [class*="article" i][class*="date" i], [class*="meta" i], [class*="date" i], time';

type Known = {
  linked: LinkedArticle | null;
  meta: MetaReader;
  language: string | null;
  url: string | null;
  under: readonly string[];
};

/** The day on which a page says that it was published first, never the day of a change. */
export function publishedDay(
  document: Document,
  { linked, meta, language, url, under }: Known,
): string | null {
  const stated = [linked?.published ?? null, ...metaDates.map((name) => meta(name))];
  for (const words of stated) {
    const day = words && pageDay(words, language);
    if (day) return day;
  }
  for (const selector of seenDates.split(", "))
    for (const element of [...document.querySelectorAll(selector)].slice(0, 6)) {
      if (isBesideArticle(element) || isChange(element)) continue;
      for (const words of [
        element.getAttribute("datetime"),
        element.getAttribute("content"),
        element.textContent,
      ]) {
        const day = words && words.length < 400 && pageDay(words, language);
        if (day) return day;
      }
    }
  const inAddress = addressDay(url);
  if (inAddress) return inAddress;
  for (const words of under) {
    const day = pageDay(words, language);
    if (day) return day;
  }
  return null;
}

function addressDay(url: string | null): string | null {
  const inPath = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-]|\D)/.exec(url ?? "");
  return inPath ? pageDay(`${inPath[1]}-${inPath[2]}-${inPath[3]}`) : null;
}

function isChange(element: Element): boolean {
  const names = `${element.getAttribute("class")} ${element.getAttribute("itemprop")} ${element.parentElement?.getAttribute("class")}`;
  return (
    /modif|updat|aktualis/i.test(names) ||
    /^\s*(?:updated|last (?:updated|modified)|aktualisiert|mis à jour|actualizado|更新)/i.test(
      element.textContent ?? "",
    )
  );
}
