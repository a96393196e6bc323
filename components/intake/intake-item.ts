import type { Metadata } from "@/components/article/metadata";
import { noMetadata } from "@/components/article/metadata";
import type { Problem } from "@/lib/contract/problem";
import { type CorrectedBlock, proposedTitle } from "@/lib/domain/article/correct-blocks";

/** What a person gave. A file's bytes stand beside, since no browser keeps them over a reload. */
export type Given =
  | { kind: "text"; text: string }
  /** `asText`: its plain words are taken, without what structure it has. */
  | { kind: "html"; html: string; plain: string; asText: boolean }
  | { kind: "address"; url: string }
  | { kind: "file"; name: string; size: number };

export type Known = { id: string; title: string };

/** `read` can be corrected and saved; `queued` waits to be saved; a failed one was not read. */
export type Phase = "waiting" | "reading" | "read" | "failed" | "queued" | "saving" | "saved";

/** One article that is being brought in, as this browser keeps it until it is saved. */
export type IntakeItem = {
  id: string;
  given: Given;
  phase: Phase;
  /** Why it could not be read or saved. */
  failure: Problem | null;
  /** The words as the person has them, and whether they differ from what the original says. */
  words: string;
  corrected: boolean;
  /** As the desk understood `readOf`; behind `words` for a moment after each change. */
  read: { text: string; blocks: CorrectedBlock[] } | null;
  readOf: string | null;
  metadata: Metadata;
  /** What was found in the original: it fills the fields that nobody typed in. */
  found: Partial<Metadata>;
  typed: (keyof Metadata)[];
  existing: Known | null;
  similar: Known[];
  /** Whether the original is kept beside the text; a person may give it up when it cannot be had again. */
  withOriginal: boolean;
  articleId: string | null;
};

export function newItem(id: string, given: Given): IntakeItem {
  return {
    ...{ id, given, phase: "waiting", failure: null },
    ...{ words: given.kind === "text" ? given.text : "", corrected: false, read: null, readOf: null },
    ...{ metadata: { ...noMetadata, language: "" }, found: {}, typed: [] },
    ...{ existing: null, similar: [], withOriginal: true, articleId: null },
  };
}

/** Words are read as they stand, without an original behind them. */
export function isPlain({ given }: IntakeItem): boolean {
  return given.kind === "text" || (given.kind === "html" && given.asText);
}

export type ItemStatus =
  | "waiting"
  | "reading"
  | "ready"
  | "untitled"
  | "existing"
  | "failed"
  | "saving"
  | "saved";

export const statusWords: Record<ItemStatus, string> = {
  waiting: "Waiting",
  reading: "Reading",
  ready: "Ready",
  untitled: "Needs a title",
  existing: "Already in the desk",
  failed: "Failed",
  saving: "Bringing in",
  saved: "In the desk",
};

/** Where an article stands, in the one word that a list shows. */
export function statusOf(item: IntakeItem): ItemStatus {
  const { phase } = item;
  if (phase === "queued") return "saving";
  if (phase !== "read") return phase;
  if (item.existing) return "existing";
  if (isRead(item) && item.metadata.title.trim() === "") return "untitled";
  if (item.failure) return "failed";
  return isRead(item) ? "ready" : "waiting";
}

/** Whether the blocks belong to the words as they stand. */
export function isRead({ read, readOf, words }: IntakeItem): boolean {
  return read !== null && readOf === words;
}

/** What the words are called while there is no title. */
export function proposalOf({ read }: IntakeItem): string {
  return read
    ? proposedTitle(
        read.text,
        read.blocks.filter(({ left }) => !left),
      )
    : "";
}

/** How a person knows it again. */
export function nameOf(item: IntakeItem): string {
  return item.metadata.title.trim() || originOf(item.given) || proposalOf(item) || firstWords(item);
}

/** The file or address that it comes from; empty for what was pasted. */
export function originOf(given: Given): string {
  if (given.kind === "file") return given.name;
  return given.kind === "address" ? given.url.replace(/^https?:\/\//, "") : "";
}

function firstWords({ given, words }: IntakeItem): string {
  const pasted = given.kind === "html" ? given.plain : words;
  return pasted.trim().replace(/\s+/g, " ").slice(0, 80) || "Pasted text";
}
