import type { Kind, Priority, SetAsideReason } from "@/lib/domain/claim/claim";
import type { Directness, Stance } from "@/lib/domain/evidence/evidence";

/**
 * What the demo desk knows of its first article. The facts are established; the addresses were written down and
 * not opened, so nothing is captured and nothing is quoted from them that is not known word for word.
 */
export type Who = "checker" | "second" | "editor";

type Verdict = { by: Who; rating: string; summary: string; rationale: string };

export type DemoStep =
  | { do: "set_aside"; by: Who; reason: SetAsideReason; note?: string; duplicateOf?: string }
  | { do: "take"; by: Who; now?: true }
  | { do: "propose_verdict" | "dispute" | "adjudicate"; verdict: Verdict }
  | { do: "request_changes"; by: Who; reason: string }
  | { do: "confirm"; by: Who };

export type DemoEvidence = {
  url: string;
  title: string;
  publisher: string;
  stance: Stance;
  directness: Directness;
  quote?: string;
  locator?: string;
  note?: string;
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
  steps?: DemoStep[];
};
