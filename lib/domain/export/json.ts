import { z } from "zod";
import { type BlockType, blockTypes } from "@/lib/domain/article/blocks";
import { kinds, priorities, setAsideReasons } from "@/lib/domain/claim/claim";
import { FactdeskError } from "@/lib/domain/errors";
import { directnesses, quoteStates, stances, strengths } from "@/lib/domain/evidence/evidence";
import { soughts } from "@/lib/domain/evidence/search-record";
import { sourceTypes } from "@/lib/domain/evidence/source";
import { gateKeys } from "@/lib/domain/verdict/gates";
import { confidences, ratingColours, ratingShapes } from "@/lib/domain/verdict/rating";
import { reviewModes, type Stage, stages } from "@/lib/domain/workflow";
import type { ExportFormat } from "./export-format";
import { outcomes } from "./outcome";
import type { ReportSnapshot } from "./report-snapshot";

const text = z.string();
const maybe = z.string().nullable();
const ratingKinds = ["proposal", "dispute", "rating"] as const;
const position = z.int().min(0);

const rating = z.object({
  key: text,
  label: text,
  description: text,
  ordinal: z.number().nullable(),
  // Absent in reports written before scales chose their own look.
  colour: z.enum(ratingColours).default("grey"),
  shape: z.enum(ratingShapes).default("square"),
  language: maybe.default(null),
});
// Absent in reports written before the version was told.
const givenRating = rating.extend({ scaleVersion: z.int().nullable().default(null) });
const block = z.object({
  type: z.enum(blockTypes as [BlockType, ...BlockType[]]),
  start: position,
  end: position,
  text,
});
const passage = z.object({ start: position, end: position, exact: text, prefix: text, suffix: text });
const evidence = z.object({
  number: z.int(),
  stance: z.enum(stances),
  directness: z.enum(directnesses).nullable(),
  quote: maybe,
  locator: maybe,
  note: maybe,
  accessedOn: maybe,
  // What reports written before these were recorded do not hold.
  strength: z.enum(strengths).nullable().default(null),
  translation: maybe.default(null),
  group: maybe.default(null),
  quoteState: z.enum(quoteStates).nullable().default(null),
  archived: z.object({ at: text, sha256: text }).nullable().default(null),
  source: z.object({
    url: text,
    title: maybe,
    publisher: maybe,
    authors: z.array(text).default([]),
    publishedOn: maybe.default(null),
    type: z.enum(sourceTypes).nullable().default(null),
  }),
});
const request = z.object({
  whom: text,
  askedOn: maybe,
  dueOn: maybe,
  question: maybe,
  answer: maybe,
  answeredOn: maybe,
  onRecord: z.boolean().nullable(),
  whyNot: maybe,
});
const search = z.object({ place: text, query: text, sought: z.enum(soughts), found: text, searchedOn: text });
const input = z.object({ name: text, value: text, unit: maybe, evidence: z.int().nullable() });
const calculation = z.object({
  title: text,
  formula: text,
  result: text,
  unit: maybe,
  note: maybe,
  inputs: z.array(input),
});
const signed = { reason: text, by: text, at: text };
const rated = { rating: givenRating, summary: text, rationale: text, author: text, submittedAt: text };
const verdict = z.object({
  rating: givenRating,
  summary: text,
  rationale: text,
  range: z.object({ best: z.number(), worst: z.number() }).nullable().default(null),
  confidence: z.enum(confidences).nullable().default(null),
  evidenceUntil: maybe.default(null),
  author: text,
  reviewer: maybe,
  outcome: z.enum(outcomes).nullable(),
  submittedAt: text,
  verifiedAt: maybe,
});
const claim = z.object({
  id: text,
  address: text,
  number: z.int(),
  stage: z.enum(stages as [Stage, ...Stage[]]),
  version: z.int(),
  wording: text,
  kind: z.enum(kinds),
  priority: z.enum(priorities),
  speaker: maybe,
  saidOn: maybe,
  saidWhere: maybe,
  setAside: z.object({ reason: z.enum(setAsideReasons), note: maybe, duplicateOfId: maybe }).nullable(),
  passages: z.array(passage),
  evidence: z.array(evidence),
  verdict: verdict.nullable(),
  reviewMode: z.enum(reviewModes).default("single"),
  panel: z.object({ votes: z.int(), carry: z.int() }).nullable().default(null),
  ratings: z
    .array(z.object({ kind: z.enum(ratingKinds).optional(), ...rated }))
    // Reports of old do not tell the kind: the proposal came first.
    .transform((all) =>
      all.map((one, index) => ({ ...one, kind: one.kind ?? (index === 0 ? "proposal" : "rating") })),
    )
    .default([]),
  overrides: z.array(z.object({ reviewMode: z.enum(reviewModes), ...signed })).default([]),
  waivers: z.array(z.object({ gate: z.enum(gateKeys), ...signed })).default([]),
  requests: z.array(request).default([]),
  searches: z.array(search).default([]),
  calculations: z.array(calculation).default([]),
  createdAt: text,
  createdBy: text,
  updatedAt: text,
});
const report = z.object({
  desk: z.object({ name: text }),
  at: text,
  base: text,
  scale: z.array(rating),
  article: z.object({
    id: text,
    address: text,
    title: text,
    publisher: maybe,
    authors: z.array(text),
    publishedAt: maybe,
    language: maybe,
    url: maybe,
    revision: z.object({ number: z.int(), sha256: text, text, blocks: z.array(block) }),
  }),
  claims: z.array(claim),
}) satisfies z.ZodType<ReportSnapshot>;
const envelope = z.object({ format: z.literal("factdesk-report"), formatVersion: z.literal(1) });

export const json: ExportFormat = {
  key: "json",
  label: "JSON",
  description: "Everything in the report, for programs and for keeping.",
  mediaType: "application/json; charset=utf-8",
  extension: "json",
  write: (snapshot) =>
    `${JSON.stringify({ format: "factdesk-report", formatVersion: 1, ...snapshot }, null, 2)}\n`,
};

/**
 * The snapshot that `json.write` was given. Fields that this version does not know are left out.
 * @throws FactdeskError `malformed` when it is not JSON, `invalid` naming each field that is missing or wrong.
 */
export function parseJson(file: string): ReportSnapshot {
  let given: unknown;
  try {
    given = JSON.parse(file);
  } catch {
    throw new FactdeskError("malformed", "This file is not JSON.");
  }
  const known = envelope.safeParse(given);
  if (!known.success) throw refusal("This is no Factdesk report of version 1", known.error);
  const parsed = report.safeParse(given);
  if (!parsed.success) throw refusal("This report is not complete", parsed.error);
  return parsed.data;
}

function refusal(what: string, error: z.ZodError): FactdeskError {
  const issues = error.issues.map((issue) => ({
    path: issue.path.join("."),
    message: issue.code === "invalid_type" && issue.input === undefined ? "is missing" : issue.message,
  }));
  const named = issues.slice(0, 3).map(({ path, message }) => `${path || "the file"}: ${message}`);
  const more = issues.length > 3 ? ` and ${issues.length - 3} more` : "";
  return new FactdeskError("invalid", `${what}: ${named.join("; ")}${more}.`, { issues });
}
