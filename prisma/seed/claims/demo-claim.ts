import type { Kind, Priority, SetAsideReason } from "@/lib/domain/claim/claim";
import type { Directness, Stance, Strength } from "@/lib/domain/evidence/evidence";
import type { Sought } from "@/lib/domain/evidence/search-record";
import type { SourceType } from "@/lib/domain/evidence/source";
import type { GateKey } from "@/lib/domain/verdict/gates";

/**
 * What the demo desk knows of its first article. The facts are established; the addresses were written down and
 * not opened, so nothing is captured and nothing is quoted from them that is not known word for word.
 */
export type Who = "checker" | "second" | "editor" | "admin";

type Verdict = { by: Who; rating: string; summary: string; rationale: string };

export type DemoStep =
  | { do: "set_aside"; by: Who; reason: SetAsideReason; note?: string; duplicateOf?: string }
  | { do: "take"; by: Who; now?: true }
  | { do: "propose_verdict" | "dispute" | "rate" | "adjudicate"; verdict: Verdict }
  | { do: "request_changes"; by: Who; reason: string }
  | { do: "confirm"; by: Who };

export type DemoEvidence = {
  url: string;
  title: string;
  publisher: string;
  stance: Stance;
  directness: Directness;
  type?: SourceType;
  strength?: Strength;
  quote?: string;
  locator?: string;
  note?: string;
};

/** What else a reader needs to redo the check. */
export type DemoRecord = {
  asked?: { whom: string; whyNot: string }[];
  searched?: { place: string; query: string; sought: Sought; found: string }[];
  calculated?: {
    title: string;
    formula: string;
    unit: string;
    note?: string;
    inputs: { name: string; value: string; evidence?: number }[];
  }[];
  waived?: { gate: GateKey; reason: string }[];
};

export type DemoClaim = {
  exact: string;
  wording?: string;
  kind: Kind;
  speaker?: string;
  saidOn?: string;
  saidWhere?: string;
  priority?: Priority;
  evidence?: DemoEvidence[];
  record?: DemoRecord;
  /** Whether it was reviewed blind, by two who rated apart. */
  blind?: true;
  steps?: DemoStep[];
};
