import { z } from "zod";
import { uploadedFile } from "@/lib/contract/article/article";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, cursor, id, limit, listOf, someWords, time } from "@/lib/contract/values";
import { checkOutcomes } from "@/lib/domain/evidence/source";

/** A copy that was kept: what is said about it, never its bytes. */
export const capture = z.object({
  id,
  sourceId: id.nullable(),
  articleId: id.nullable(),
  requestedUrl: z.string().nullable(),
  /** After redirects. */
  finalUrl: z.string().nullable(),
  /** As the site answered; null for a file. */
  status: z.int().nullable(),
  /** By its content, whatever the site or the file's name says. */
  mediaType: z.string(),
  fileName: z.string().nullable(),
  fetchedAt: time,
  /** Over the bytes as they came. */
  sha256: z.string(),
  byteLength: z.int(),
  /** Null once its bytes and words were erased; its hash stays. */
  storedIn: z.enum(["postgres", "s3"]).nullable(),
  title: z.string().nullable(),
  /** Whether words can be read in it, in which quotes are looked for. */
  hasText: z.boolean(),
});
export type CaptureView = z.output<typeof capture>;

export const captureSource = endpoint({
  method: "POST",
  path: "/sources/{id}/captures",
  tag: "Captures",
  summary:
    "Keep a copy of a source: fetched from its address, or of a `file` (multipart; HTML, PDF, PNG, JPEG, WebP, GIF, text; 10 MB). A page that is not there is kept as no copy, but recorded as a check.",
  params: byId,
  body: z.object({ file: uploadedFile.optional() }),
  answer: capture,
  status: 201,
});

export const listSourceCaptures = endpoint({
  method: "GET",
  path: "/sources/{id}/captures",
  tag: "Captures",
  summary: "The copies of a source, newest first.",
  params: byId,
  query: z.object({ cursor: cursor.optional(), limit: limit.default(50) }),
  answer: listOf(capture),
  status: 200,
});

export const findCapture = endpoint({
  method: "GET",
  path: "/captures/{id}",
  tag: "Captures",
  summary: "A copy with the words that can be read in it.",
  params: byId,
  answer: capture.extend({ text: z.string().nullable() }),
  status: 200,
});
export type CaptureDetail = CaptureView & { text: string | null };

export const captureFile = endpoint({
  method: "GET",
  path: "/captures/{id}/file",
  tag: "Captures",
  summary: "The bytes of a copy, as they came. Pictures, PDFs and plain text are shown, all else is saved.",
  params: byId,
  status: 200,
});

export const eraseCapture = endpoint({
  method: "POST",
  path: "/captures/{id}/erase",
  tag: "Captures",
  summary: "Erase the bytes and the words of a copy, for a reason. Its hash and time stay.",
  params: byId,
  body: z.object({ reason: someWords(1_000, "Say why it is erased.") }),
  answer: capture,
  status: 200,
});

/** One look at a source's address. */
export const sourceCheck = z.object({
  id,
  sourceId: id,
  at: time,
  outcome: z.enum(checkOutcomes),
  status: z.int().nullable(),
  finalUrl: z.string().nullable(),
  /** What was found, as a sentence. */
  message: z.string(),
  /** The copy that was kept of it. */
  captureId: id.nullable(),
});
export type SourceCheckView = z.output<typeof sourceCheck>;

export const checkSource = endpoint({
  method: "POST",
  path: "/sources/{id}/checks",
  tag: "Captures",
  summary: "Look at a source's address now: is it there, and does it say what it said?",
  params: byId,
  answer: sourceCheck,
  status: 201,
});

export const listSourceChecks = endpoint({
  method: "GET",
  path: "/sources/{id}/checks",
  tag: "Captures",
  summary: "The looks at a source's address, newest first.",
  params: byId,
  query: z.object({ cursor: cursor.optional(), limit: limit.default(50) }),
  answer: listOf(sourceCheck),
  status: 200,
});
