import type { ArticleRow } from "@/lib/contract/article/article";

/** What is said about an article, as a form holds it: an empty string means nothing is said. */
export type Metadata = {
  title: string;
  publisher: string;
  authors: string[];
  publishedAt: string;
  language: string;
  url: string;
};

export const noMetadata: Metadata = {
  title: "",
  publisher: "",
  authors: [""],
  publishedAt: "",
  language: "en",
  url: "",
};

export const metadataLabels: Record<keyof Metadata, string> = {
  title: "Title",
  publisher: "Publisher",
  authors: "Authors",
  publishedAt: "Date",
  language: "Language",
  url: "Address",
};

type Described = Pick<ArticleRow, "title" | "publisher" | "authors" | "publishedAt" | "language" | "url">;

export function metadataOf(article: Described): Metadata {
  return {
    title: article.title,
    publisher: article.publisher ?? "",
    authors: article.authors.length > 0 ? article.authors : [""],
    publishedAt: article.publishedAt ?? "",
    language: article.language ?? "",
    url: article.url ?? "",
  };
}

/** As it is sent. */
export function metadataBody(metadata: Metadata) {
  return {
    title: metadata.title.trim(),
    publisher: metadata.publisher.trim() || null,
    authors: metadata.authors.map((author) => author.trim()).filter(Boolean),
    publishedAt: metadata.publishedAt || null,
    language: metadata.language.trim() || null,
    url: metadata.url.trim() || null,
  };
}

/** The fields in which two differ, by what would be sent. */
export function differingFields(one: Metadata, other: Metadata): (keyof Metadata)[] {
  const [a, b] = [metadataBody(one), metadataBody(other)];
  return (Object.keys(metadataLabels) as (keyof Metadata)[]).filter(
    (key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
}
