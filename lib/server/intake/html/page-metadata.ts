import "server-only";
import { cleanWords } from "@/lib/domain/article/compose-text";
import { pageTitle } from "@/lib/domain/article/page-title";
import { canonicalAddress } from "./canonical-address";
import { linkedArticle } from "./json-ld";
import { metaReader } from "./meta-tags";
import { pageAuthors } from "./page-authors";
import { pageLanguage } from "./page-language";
import { publishedDay } from "./published-day";
import { wordsUnderTitle } from "./words-under-title";

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
  // Some templates keep h1 for the site and set the title as h2: it must be how the page begins to call itself.
  for (const h2 of [...document.querySelectorAll("h2")].slice(0, 10)) {
    const words = plain(h2.textContent);
    if (words !== "" && said.some((title) => title.startsWith(words))) headings.push(words);
  }
  const title = pageTitle(said, headings, siteNames).slice(0, 500);
  const under = wordsUnderTitle(document, title);
  return {
    title,
    authors: pageAuthors(document, { linked, meta, siteNames, under }),
    publisher: plain(publisher)?.slice(0, 300) || host,
    publishedAt: publishedDay(document, { linked, meta, language, url, under }),
    language,
    canonicalUrl: canonicalAddress(document, url, [linked?.url ?? null, meta("og:url")]),
    statedBody: linked?.body ?? null,
  };
}

function plain(words: string | null | undefined): string {
  return cleanWords(words ?? "")
    .replace(/\s+/g, " ")
    .slice(0, 1000);
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}
