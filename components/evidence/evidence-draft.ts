import type { EvidenceBody } from "@/lib/client/evidence/use-evidence";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import {
  type Directness,
  directnessLabels,
  type Stance,
  type Strength,
  stanceLabels,
  strengthLabels,
} from "@/lib/domain/evidence/evidence";
import type { SourceType } from "@/lib/domain/evidence/source";
import { formatDay } from "../ui/format-time";

/** Evidence as its form holds it: an empty string means that nothing is said. */
export type EvidenceDraft = {
  /** Of the evidence that is changed, when the form was opened; null when a source is added. */
  version: number | null;
  url: string;
  title: string;
  publisher: string;
  authors: string[];
  publishedOn: string;
  type: SourceType | "";
  stance: Stance | null;
  quote: string;
  translation: string;
  locator: string;
  accessedOn: string;
  strength: Strength | null;
  directness: Directness | null;
  group: string;
  note: string;
};

export function draftOf(evidence: EvidenceView | null): EvidenceDraft {
  return {
    version: evidence?.version ?? null,
    url: evidence?.source.url ?? "",
    title: evidence?.source.title ?? "",
    publisher: evidence?.source.publisher ?? "",
    authors: [""],
    publishedOn: "",
    type: "",
    stance: evidence?.stance ?? null,
    quote: evidence?.quote ?? "",
    translation: evidence?.translation ?? "",
    locator: evidence?.locator ?? "",
    accessedOn: evidence ? (evidence.accessedOn ?? "") : today(),
    strength: evidence?.strength ?? null,
    directness: evidence?.directness ?? null,
    group: evidence?.group ?? "",
    note: evidence?.note ?? "",
  };
}

/** As it is sent. What the desk knows of the source stays, for every claim that uses it. */
export function bodyOf(draft: EvidenceDraft, adds: boolean, known: boolean): EvidenceBody {
  const { version: _, title, publisher, authors, publishedOn, type, ...said } = draft;
  const names = authors.map((name) => name.trim()).filter(Boolean);
  return {
    ...said,
    // Left open while a source is added, it is the source's own.
    directness: said.directness ?? (adds ? undefined : null),
    stance: said.stance as Stance,
    accessedOn: said.accessedOn || null,
    ...(known ? {} : { title, publisher }),
    ...(adds && !known ? { authors: names, publishedOn: publishedOn || null, type: type || null } : {}),
  };
}

/** Fields in which two people can differ, as they are named in the form. */
export const evidenceLabels = {
  stance: "Which way it points",
  title: "Title",
  publisher: "Publisher",
  quote: "Quote",
  translation: "Translation",
  locator: "Place",
  accessedOn: "Seen on",
  strength: "Strength",
  directness: "Primary or secondary",
  group: "Shared origin",
  note: "Note",
} as const;
export type EvidenceField = keyof typeof evidenceLabels;

export function differingFields(one: EvidenceDraft, other: EvidenceDraft): EvidenceField[] {
  const words = (draft: EvidenceDraft, field: EvidenceField) => (draft[field] ?? "").trim();
  return (Object.keys(evidenceLabels) as EvidenceField[]).filter(
    (field) => words(one, field) !== words(other, field),
  );
}

/** What was typed, with their words in every field that still is as it was when the form was opened. */
export function takeUntouched(
  opened: EvidenceDraft,
  typed: EvidenceDraft,
  theirs: EvidenceDraft,
): EvidenceDraft {
  const touched = differingFields(opened, typed);
  const untouched = (Object.keys(evidenceLabels) as EvidenceField[]).filter(
    (field) => !touched.includes(field),
  );
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
}

/** A field as people read it, for comparing two versions. */
export function fieldWords(draft: EvidenceDraft, field: EvidenceField): string {
  if (field === "stance") return draft.stance ? stanceLabels[draft.stance].label : "";
  if (field === "strength") return draft.strength ? strengthLabels[draft.strength] : "";
  if (field === "directness") return draft.directness ? directnessLabels[draft.directness] : "";
  if (field === "accessedOn") return draft.accessedOn ? formatDay(draft.accessedOn) : "";
  return draft[field];
}

/** The reader's own day, as an ISO date. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
