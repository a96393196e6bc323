import { formatLanguage } from "@/components/ui/format-language";
import { formatDay } from "@/components/ui/format-time";
import { kindLabels, priorityLabels, setAsideReasonLabels } from "@/lib/domain/claim/claim";
import {
  directnessLabels,
  quoteStateLabels,
  stanceLabels,
  strengthLabels,
} from "@/lib/domain/evidence/evidence";
import { soughtLabels } from "@/lib/domain/evidence/search-record";
import { checkOutcomeLabels, reliabilityLabels, sourceTypeLabels } from "@/lib/domain/evidence/source";
import { interestKindLabels } from "@/lib/domain/member/interest";
import { roleLabels } from "@/lib/domain/policy";
import { gateMoments, gates } from "@/lib/domain/verdict/gates";
import { confidenceLabels, defaultScale, type Rating } from "@/lib/domain/verdict/rating";
import { reviewModeLabels, stageLabels } from "@/lib/domain/workflow";

import { inputWords } from "./entry-words";

/** Names of the ids that events hold: members by name, claims by wording. */
export type EventNames = {
  people?: Readonly<Record<string, string>>;
  claims?: Readonly<Record<string, string>>;
  /** Of the desk's own scales, by key. */
  ratings?: Readonly<Record<string, Omit<Rating, "description">>>;
};

const labels: Record<string, string> = {
  title: "Title",
  publisher: "Publisher",
  authors: "Authors",
  publishedAt: "Date",
  language: "Language",
  url: "Address",
  wording: "Wording",
  kind: "Kind",
  speaker: "Speaker",
  saidOn: "Said on",
  saidWhere: "Said where",
  priority: "Priority",
  stage: "Stage",
  holder: "Held by",
  reviewer: "Reviewed by",
  rating: "Rating",
  reviewMode: "Review",
  votes: "Votes",
  carry: "Votes that must agree",
  leaseMinutes: "Minutes a claim is held",
  reviewLeaseMinutes: "Minutes a review is held",
  summary: "Summary",
  rationale: "Rationale",
  confidence: "How sure",
  evidenceUntil: "Evidence up to",
  ratings: "Ratings",
  version: "Version",
  notice: "Notice",
  inApp: "In the app",
  mail: "By mail",
  reason: "Reason",
  duplicateOf: "Duplicate of",
  passages: "Words marked",
  words: "Words",
  moved: "Claims moved",
  changed: "Text changed",
  gone: "Gone",
  waiting: "Still wait for repair",
  unchanged: "Unchanged",
  number: "Number",
  stance: "Stance",
  quote: "Quote",
  locator: "Where in the source",
  directness: "Directness",
  strength: "Strength",
  translation: "Translation",
  group: "Shares its origin with",
  publishedOn: "Published on",
  type: "Type",
  reliability: "Reliability",
  reliabilityNote: "Note on reliability",
  interests: "Known interests",
  accessedOn: "Looked at on",
  note: "Note",
  whom: "Whom",
  askedOn: "Asked on",
  dueOn: "Answer due on",
  question: "Question",
  answer: "Answer",
  answeredOn: "Answered on",
  onRecord: "On the record",
  whyNot: "Why not asked",
  place: "Where",
  query: "Searched for",
  sought: "Which way",
  found: "Found",
  searchedOn: "Searched on",
  formula: "Formula",
  inputs: "Numbers",
  result: "Result",
  unit: "Unit",
  quoteState: "The quote",
  health: "Link",
  mediaType: "Kind of file",
  fileName: "File",
  finalUrl: "Address",
  role: "Role",
  name: "Name",
  gate: "Gate",
  interest: "Declared interest",
  member: "Member",
  independent_sources_minimum: "How many independent sources",
  ...Object.fromEntries(gates.map(({ key, label }) => [key, label])),
};

/** Fields that are text as people wrote it: shown in full, with what changed in it. */
const longFields = new Set([
  "wording",
  "summary",
  "rationale",
  "ratings",
  "passages",
  "words",
  "quote",
  "translation",
  "note",
  "question",
  "answer",
  "whyNot",
  "query",
  "found",
  "inputs",
  "reliabilityNote",
  "interests",
  "title",
]);

export function fieldLabel(field: string): string {
  return labels[field] ?? sentenceCase(field.replace(/([A-Z_]+)/g, " $1").replaceAll("_", ""));
}

export function isLongField(field: string): boolean {
  return longFields.has(field);
}

const tables: Record<string, Readonly<Record<string, string>>> = {
  kind: kindLabels,
  priority: priorityLabels,
  stage: stageLabels,
  reason: setAsideReasonLabels,
  directness: directnessLabels,
  quoteState: quoteStateLabels,
  health: checkOutcomeLabels,
  strength: strengthLabels,
  type: sourceTypeLabels,
  reliability: reliabilityLabels,
  role: roleLabels,
  confidence: confidenceLabels,
  reviewMode: reviewModeLabels,
  interest: interestKindLabels,
  gate: Object.fromEntries(gates.map(({ key, label }) => [key, label])),
  ...Object.fromEntries(gates.map(({ key }) => [key, gateMoments])),
};

/** A stored value as people say it; null when there is none. Dates are days, ids are names. */
export function valueWords(field: string, value: unknown, names: EventNames): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return listWords(field, value, names);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value !== "string") return String(value);
  switch (field) {
    case "stance":
      return (stanceLabels as Record<string, { label: string }>)[value]?.label ?? value;
    case "sought":
      return (soughtLabels as Record<string, { label: string }>)[value]?.label ?? value;
    case "rating":
      return ratingOf(value, names).label;
    case "holder":
    case "reviewer":
    case "member":
      return names.people?.[value] ?? "Somebody";
    case "duplicateOf":
      return names.claims?.[value] ?? "Another claim";
    case "publishedAt":
    case "publishedOn":
    case "saidOn":
    case "accessedOn":
    case "evidenceUntil":
    case "askedOn":
    case "dueOn":
    case "answeredOn":
    case "searchedOn":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
    case "language":
      return formatLanguage(value);
    default:
      return tables[field]?.[value] ?? value;
  }
}

/** "Ann Lee: True": what one of those who rated apart had rated. */
function voteLine(value: unknown, names: EventNames): string | null {
  if (!value || typeof value !== "object" || !("member" in value) || !("rating" in value)) return null;
  return `${valueWords("member", value.member, names)}: ${valueWords("rating", value.rating, names)}`;
}

/** "True (5, green, full): Accurate.": a rating of a scale that was changed. */
function ratingLine(value: unknown): string {
  if (!value || typeof value !== "object" || !("label" in value)) return "";
  const { label, description, ordinal, colour, shape, labels } = value as Rating & { labels?: object };
  const look = [ordinal, colour, shape.replaceAll("_", " "), ...Object.keys(labels ?? {})].filter(Boolean);
  return `${label} (${look.join(", ")})${description ? `: ${description}` : ""}`;
}

/** A rating by its key. Those of a scale that is not known here are shown without a degree. */
export function ratingOf(key: string, names: EventNames = {}): Omit<Rating, "description"> {
  const known = names.ratings && Object.hasOwn(names.ratings, key) ? names.ratings[key] : undefined;
  return (
    known ??
    defaultScale.find((rating) => rating.key === key) ?? {
      key,
      label: sentenceCase(key.replaceAll("_", " ")),
      ordinal: null,
      colour: "grey",
      shape: "square",
    }
  );
}

function listWords(field: string, values: readonly unknown[], names: EventNames): string | null {
  if (values.length === 0) return null;
  if (field === "inputs") return inputWords(values);
  if (field === "ratings")
    return values.map((value) => voteLine(value, names) ?? ratingLine(value)).join("\n");
  if (field === "passages")
    return values
      .map((value) => (value && typeof value === "object" && "exact" in value ? String(value.exact) : ""))
      .join(" … ");
  return values.map(String).join(", ");
}

function sentenceCase(words: string): string {
  const trimmed = words.trim().toLowerCase();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
