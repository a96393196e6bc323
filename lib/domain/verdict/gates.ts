import {
  askAnchorsCurrent,
  askClaimantAsked,
  askIndependentSources,
  askPrimarySource,
  askQuotesVerified,
  askSearchedBothWays,
  askThreadsResolved,
  type Finding,
  type GateFacts,
} from "./gate-questions";

/** When a gate has to hold. One that is off is not asked; what holds before verified is asked before publication too. */
export const gateMoments = {
  off: "Off",
  verified: "Before verified",
  publication: "Before publication",
} as const;
export type GateBefore = keyof typeof gateMoments;
export const gateBefores = Object.keys(gateMoments) as [GateBefore, ...GateBefore[]];

export type GateKey =
  | "independent_sources"
  | "primary_source"
  | "searched_both_ways"
  | "claimant_asked"
  | "quotes_verified"
  | "anchors_current"
  | "threads_resolved";

/** Where in a claim's panel it can be mended. */
export const gateTargets = ["evidence", "requests", "searches", "repairs", "threads"] as const;
export type GateTarget = (typeof gateTargets)[number];

/** As many independent sources can be asked for. */
export const mostSources = 20;

export type Gate = {
  key: GateKey;
  label: string;
  asks: string;
  /** Where a desk has set nothing. */
  before: GateBefore;
  minimum: number | null;
  target: GateTarget;
  /** What the link to that place says. */
  mend: string;
  ask: (facts: GateFacts, minimum: number) => Finding;
};

/** Every gate, in the order in which it is asked. One more is a row here, a question of its own and a key in the schema. */
// biome-ignore format: one gate of the table a line
export const gates: readonly Gate[] = [
  { key: "independent_sources", label: "Independent sources", asks: "So many sources that do not share an origin.", before: "publication", minimum: 2, target: "evidence", mend: "Tag a source", ask: askIndependentSources },
  { key: "primary_source", label: "Primary source", asks: "At least one source from where it happened or was decided.", before: "publication", minimum: null, target: "evidence", mend: "Tag a primary source", ask: askPrimarySource },
  { key: "searched_both_ways", label: "Searched both ways", asks: "Evidence was looked for on both sides, or stands there.", before: "publication", minimum: null, target: "searches", mend: "Log a search", ask: askSearchedBothWays },
  { key: "claimant_asked", label: "Claimant asked", asks: "Whoever made the claim was asked, or the log says why not.", before: "publication", minimum: null, target: "requests", mend: "Log a request", ask: askClaimantAsked },
  { key: "quotes_verified", label: "Quotes verified", asks: "Every quote stands in a capture of its source.", before: "publication", minimum: null, target: "evidence", mend: "See the quotes", ask: askQuotesVerified },
  { key: "anchors_current", label: "Passages current", asks: "The claim stands in the newest revision, and none of its passages waits for repair.", before: "verified", minimum: null, target: "repairs", mend: "Repair the passage", ask: askAnchorsCurrent },
  { key: "threads_resolved", label: "Threads resolved", asks: "Every thread of its discussion is resolved.", before: "verified", minimum: null, target: "threads", mend: "Go to the discussion", ask: askThreadsResolved },
];
export const gateKeys = gates.map(({ key }) => key) as [GateKey, ...GateKey[]];

export function isGateKey(key: string): key is GateKey {
  return gates.some((row) => row.key === key);
}

export function gateOf(key: GateKey): Gate {
  const gate = gates.find((row) => row.key === key);
  if (!gate) throw new TypeError(`There is no gate called ${key}.`);
  return gate;
}

/** How a desk has set one gate. `minimum` is a number of sources, for the gate that counts them. */
export type GateSetting = { key: GateKey; before: GateBefore; minimum: number | null };

/** Every gate as a desk has set it, or as the table says where it has not. */
export function gateSettings(set: readonly GateSetting[]): GateSetting[] {
  return gates.map(({ key, before, minimum }) => {
    const own = set.find((one) => one.key === key);
    return own
      ? { key, before: own.before, minimum: minimum === null ? null : (own.minimum ?? minimum) }
      : { key, before, minimum };
  });
}

export type GateAnswer = {
  key: GateKey;
  label: string;
  before: Exclude<GateBefore, "off">;
  state: "passed" | "failed" | "waived";
  /** What is there, and what to do where that is not enough. */
  message: string;
  /** Where it can be mended, of a gate that has not passed. */
  todo?: { label: string; target: GateTarget };
};

/**
 * Asks every gate that is on.
 * @param settings of every gate, as `gateSettings` gives them
 * @param waivers keys of the gates that an editor has waived; one that passes all the same has passed
 */
export function askGates(
  settings: readonly GateSetting[],
  facts: GateFacts,
  waivers: ReadonlySet<GateKey>,
): GateAnswer[] {
  return settings.flatMap(({ key, before, minimum }): GateAnswer[] => {
    if (before === "off") return [];
    const { label, target, mend, ask } = gateOf(key);
    const { passed, there, todo } = ask(facts, minimum ?? 0);
    if (passed) return [{ key, label, before, state: "passed", message: there }];
    const waived = waivers.has(key);
    return [
      {
        key,
        label,
        before,
        state: waived ? "waived" : "failed",
        message: waived ? `${there} An editor waived this.` : `${there} ${todo}${orAsk}`,
        todo: { label: mend, target },
      },
    ];
  });
}

const orAsk = ", or ask an editor to waive this.";

/** What a gate says, to somebody who may waive it or may waive others but not that of their own verdict. */
export function gateMessageFor(message: string, who: "asks" | "waives" | "author"): string {
  if (who === "asks") return message;
  return message.replace(
    orAsk,
    who === "waives" ? ", or waive this." : ", or ask another editor to waive this.",
  );
}

/** The gates that have to hold by then and do not. Before publication, those before verified count as well. */
export function missingGates(answers: readonly GateAnswer[], by: "verified" | "publication"): GateAnswer[] {
  return answers.filter(({ state, before }) => state === "failed" && (by === "publication" || before === by));
}
