import { z } from "zod";
import { claim } from "@/lib/contract/claim/claim";
import { endpoint } from "@/lib/contract/endpoint";
import { event } from "@/lib/contract/event/event";
import {
  byId,
  cursor,
  day,
  id,
  language,
  limit,
  listOf,
  perhapsWords,
  person,
  position,
  search,
  someWords,
  time,
  webAddress,
} from "@/lib/contract/values";
import { reviewModeFields, reviewModeView } from "@/lib/contract/verdict/review-mode";
import { blockTypes } from "@/lib/domain/article/blocks";
import { sentenceReview } from "./sentence-review";

export const block = z.object({ type: z.enum(blockTypes), start: position, end: position, text: z.string() });
export const revision = z.object({
  id,
  number: z.int(),
  text: z.string(),
  sha256: z.string(),
  /** In code points. */
  length: z.int(),
  blocks: z.array(block),
  createdAt: time,
});

export const articleRow = z.object({
  id,
  title: z.string(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: day.nullable(),
  language: z.string().nullable(),
  url: z.string().nullable(),
  ...reviewModeView,
  /** Whether the article says itself how it is reviewed; else as its desk does. */
  ownReviewMode: z.boolean(),
  version: z.int(),
  archivedAt: time.nullable(),
  createdAt: time,
  updatedAt: time,
  createdBy: person,
  /** How many claims stand in each stage; stages without any are absent. */
  claimCounts: z.record(z.string(), z.int()),
});
export type ArticleRow = z.output<typeof articleRow>;

export const article = articleRow.extend({ revision });
export type ArticleView = z.output<typeof article>;

export const articleDetail = article.extend({
  claims: z.array(claim),
  /** Sentences of the newest revision that hold no claim. */
  sentences: z.array(sentenceReview),
  /** Where the person who asks stopped reading, in code points. */
  readingPosition: position.nullable(),
});
export type ArticleDetail = z.output<typeof articleDetail>;

/** An ISO day, or a time of which the day as written is kept. */
const publishedAt = z
  .union([day, z.iso.datetime({ offset: true, local: true })], { error: "Give a day as YYYY-MM-DD." })
  .transform((text) => text.slice(0, 10));

const metadata = {
  url: webAddress.nullable().optional(),
  publisher: perhapsWords(300).optional(),
  authors: z.array(someWords(300, "An author needs a name.")).max(100).optional(),
  publishedAt: publishedAt.nullable().optional(),
  language: language.nullable().optional(),
};

/** A file as a form sends it. In JSON there is none. */
export type UploadedFile = { bytes: Uint8Array; name: string; mediaType: string };
export const uploadedFile = z.custom<UploadedFile>(
  (value) =>
    typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof Uint8Array,
  { error: "Send the file as multipart form data." },
);

/** Where an article comes from: words, a page's HTML, a file, or an address to fetch. */
export const origin = {
  text: z.string().optional(),
  html: z.string().optional(),
  file: uploadedFile.optional(),
};
export const missing = "The article needs its text: send text, html, a file, or a url to fetch.";

export const bringInArticle = endpoint({
  method: "POST",
  path: "/articles",
  tag: "Articles",
  summary:
    "Bring in an article by its text, HTML, file (multipart) or address. With `text` beside a file, html or `keepCapture`, the text is taken as corrected and the original kept. 409 with the `id` of the article that has the same text.",
  body: z
    .object({
      ...origin,
      /** As found in the document when absent; a pasted text states none. */
      title: someWords(500, "Give the article a title.").optional(),
      /** As corrected by a person; split automatically when absent. */
      blocks: z
        .array(z.object({ type: z.enum(blockTypes), start: position, end: position }))
        .max(20_000)
        .optional(),
      /** Fetch `url` and keep the page as a capture, although `text` is given. */
      keepCapture: z.boolean().optional(),
      /** Where that page is fetched, when the article's own address is another. */
      captureUrl: webAddress.optional(),
      ...metadata,
    })
    .refine((body) => body.text !== undefined || body.html !== undefined || body.file || body.url, {
      path: ["text"],
      error: missing,
    })
    .refine((body) => body.title !== undefined || body.text === undefined, {
      path: ["title"],
      error: "Give the article a title.",
    }),
  answer: article,
  status: 201,
});

export const previewArticle = endpoint({
  method: "POST",
  path: "/articles/preview",
  tag: "Articles",
  summary:
    "How a text, HTML, file (multipart) or address would be understood, and the articles that have it already. Saves nothing.",
  body: z
    .object({ ...origin, url: webAddress.optional() })
    .refine((body) => body.text !== undefined || body.html !== undefined || body.file || body.url, {
      path: ["text"],
      error: missing,
    }),
  answer: z.object({
    title: z.string(),
    authors: z.array(z.string()),
    publisher: z.string().nullable(),
    publishedAt: day.nullable(),
    language: z.string().nullable(),
    canonicalUrl: z.string().nullable(),
    blocks: z.array(block),
    text: z.string(),
    /** The article with the same text or address. */
    existing: z.object({ id, title: z.string() }).nullable(),
    /** Articles whose text is nearly the same. */
    similar: z.array(z.object({ id, title: z.string() })),
  }),
  status: 200,
});

export const listArticles = endpoint({
  method: "GET",
  path: "/articles",
  tag: "Articles",
  summary:
    "Articles of the desk, newest first. `q` looks in title and publisher; `archived=true` shows archived ones.",
  query: z.object({
    q: search.optional(),
    archived: z.enum(["true", "false"]).default("false"),
    cursor: cursor.optional(),
    limit: limit.default(50),
  }),
  answer: listOf(articleRow),
  status: 200,
});

export const findArticle = endpoint({
  method: "GET",
  path: "/articles/{id}",
  tag: "Articles",
  summary: "An article with its text and claims.",
  params: byId,
  answer: articleDetail,
  status: 200,
});

export const editArticle = endpoint({
  method: "PATCH",
  path: "/articles/{id}",
  tag: "Articles",
  summary:
    "Mend what is said about an article, or change how its claims are reviewed (editors; `reviewMode: null` follows the desk). Its text is a revision and does not change here.",
  params: byId,
  body: z.object({
    title: someWords(500, "Give the article a title.").optional(),
    ...metadata,
    ...reviewModeFields,
    reviewMode: reviewModeFields.reviewMode.nullable(),
  }),
  answer: articleRow,
  status: 200,
  ifMatch: "required",
});

export const archiveArticle = endpoint({
  method: "POST",
  path: "/articles/{id}/archive",
  tag: "Articles",
  summary: "Put an article away: it leaves the lists and its open claims leave the queue.",
  params: byId,
  answer: articleRow,
  status: 200,
});

export const restoreArticle = endpoint({
  method: "POST",
  path: "/articles/{id}/restore",
  tag: "Articles",
  summary: "Bring an archived article back.",
  params: byId,
  answer: articleRow,
  status: 200,
});

export const deleteArticle = endpoint({
  method: "DELETE",
  path: "/articles/{id}",
  tag: "Articles",
  summary: "Delete an article on which no verdict has been given. 409 otherwise: archive it.",
  params: byId,
  status: 204,
});

export const listArticleEvents = endpoint({
  method: "GET",
  path: "/articles/{id}/events",
  tag: "Articles",
  summary: "History of an article and its claims, newest first.",
  params: byId,
  query: z.object({ cursor: cursor.optional(), limit: limit.default(50) }),
  answer: listOf(event),
  status: 200,
});
