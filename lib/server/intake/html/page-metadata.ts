import "server-only";
import { authorNames } from "@/lib/domain/article/author-names";
import { cleanWords } from "@/lib/domain/article/compose-text";
import { pageDay } from "@/lib/domain/article/page-day";
import { pageTitle } from "@/lib/domain/article/page-title";
import { canonicalAddress } from "./canonical-address";
import { type LinkedArticle, linkedArticle } from "./json-ld";
import { type MetaReader, metaReader } from "./meta-tags";
import { pageLanguage } from "./page-language";

export type PageMetadata = {
  title: string;
  authors: string[];
  publisher: string | null;
  /** ISO day. */
  publishedAt: string | null;
  /** BCP 47. */
  language: string | null;
  canonicalUrl: string | null;
  /** The text as the page hands it to search engines, where it does. */
  statedBody: string | null;
};

/** What a page says of its article, the most trusted statement first: JSON-LD, meta tags, microdata, what is seen. */
export function pageMetadata(document: Document, url: string | null): PageMetadata {
  const linked = linkedArticle(document);
  const meta = metaReader(document);
  const publisher =
    linked?.publisher ??
    meta("og:site_name", "application-name", "citation_journal_title", "dc.publisher", "publisher");
  const language = pageLanguage(document, linked?.language ?? null, meta);
  const host = hostOf(url);
  const siteNames = [publisher, meta("og:site_name"), meta("application-name"), host].filter(
    (name) => name !== null,
  );
  const said = [
    ...(linked?.headlines ?? []),
    meta("og:title"),
    meta("twitter:title"),
    meta("parsely-title", "dc.title", "citation_title", "sailthru.title", "title"),
    document.querySelector('[itemprop~="headline"]')?.textContent,
    document.querySelector("head > title, title")?.textContent,
  ].flatMap((words) => plain(words) || []);
  const headings = [...document.querySelectorAll("h1")]
    .slice(0, 10)
    .flatMap((h1) => plain(h1.textContent) || []);
  return {
    title: pageTitle(said, headings, siteNames).slice(0, 500),
    authors: pageAuthors(document, linked, meta, siteNames),
    publisher: plain(publisher)?.slice(0, 300) || host,
    publishedAt: publishedDay(document, linked, meta, language, url),
    language,
    canonicalUrl: canonicalAddress(document, url, [linked?.url ?? null, meta("og:url")]),
    statedBody: linked?.body ?? null,
  };
}

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

function publishedDay(
  document: Document,
  linked: LinkedArticle | null,
  meta: MetaReader,
  language: string | null,
  url: string | null,
): string | null {
  const stated = [linked?.published ?? null, ...metaDates.map((name) => meta(name))];
  for (const words of stated) {
    const day = words && pageDay(words, language);
    if (day) return day;
  }
  for (const selector of seenDates.split(", "))
    for (const element of [...document.querySelectorAll(selector)].slice(0, 6)) {
      if (isAside(element) || isChange(element)) continue;
      for (const words of [
        element.getAttribute("datetime"),
        element.getAttribute("content"),
        element.textContent,
      ]) {
        const day = words && words.length < 400 && pageDay(words, language);
        if (day) return day;
      }
    }
  return addressDay(url);
}

function addressDay(url: string | null): string | null {
  const inPath = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-]|\D)/.exec(url ?? "");
  return inPath ? pageDay(`${inPath[1]}-${inPath[2]}-${inPath[3]}`) : null;
}

/** A date in a teaser, a comment or the page's foot is not the article's. */
function isAside(element: Element): boolean {
  return (
    element.closest(
      'aside, footer, nav, [class*="related" i], [class*="comment" i], [class*="sidebar" i], li a, [class*="teaser" i]',
    ) !== null
  );
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

function pageAuthors(
  document: Document,
  linked: LinkedArticle | null,
  meta: MetaReader,
  siteNames: readonly string[],
): string[] {
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
      (element) => !isAside(element) && (element.textContent ?? "").length < 250,
    );
    const byline = found
      .slice(0, 8)
      .map((element) => element.getAttribute("content") ?? element.textContent ?? "");
    const names = authorNames(byline.map(cleanWords).join("\n")).filter((name) => !isSite(name));
    if (names.length > 0) return names;
  }
  return lists.find((names) => names.length > 0) ?? [];
}

function plain(words: string | null | undefined): string {
  return cleanWords(words ?? "")
    .replace(/\s+/g, " ")
    .slice(0, 1000);
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}
