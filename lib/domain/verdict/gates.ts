import { type Directness, type Stance, stanceLabels } from "@/lib/domain/evidence/evidence";
import { independentSources } from "@/lib/domain/evidence/independence";

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
  | "anchors_current";

/** What the gates look at in a claim; what was taken off it is not among it. */
export type GateFacts = {
  evidence: readonly {
    number: number;
    sourceId: string;
    group: string | null;
    stance: Stance;
    /** As tagged, or as its source says. */
    directness: Directness | null;
    quoted: boolean;
    quoteState: "verified" | "not_found" | null;
  }[];
  searches: readonly { sought: "supporting" | "refuting" | "either" }[];
  /** Of the claimant log: asked on a day, or nobody was and it says why. */
  requests: readonly { asked: boolean; saysWhyNot: boolean }[];
  stale: boolean;
  openRepairs: number;
};

/** Where in a claim's panel it can be mended. */
export type GateTarget = "evidence" | "requests" | "searches" | "repairs";

type Finding = { passed: boolean; there: string; todo: string };

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

/** Every gate, in the order in which it is asked. One more is a row here, a function below and a key in the schema. */
// biome-ignore format: one gate of the table a line
export const gates: readonly Gate[] = [
  { key: "independent_sources", label: "Independent sources", asks: "So many sources that do not share an origin.", before: "publication", minimum: 2, target: "evidence", mend: "Tag a source", ask: askIndependentSources },
  { key: "primary_source", label: "Primary source", asks: "At least one source from where it happened or was decided.", before: "publication", minimum: null, target: "evidence", mend: "Tag a primary source", ask: askPrimarySource },
  { key: "searched_both_ways", label: "Searched both ways", asks: "Evidence was looked for on both sides, or stands there.", before: "publication", minimum: null, target: "searches", mend: "Log a search", ask: askSearchedBothWays },
  { key: "claimant_asked", label: "Claimant asked", asks: "Whoever made the claim was asked, or the log says why not.", before: "publication", minimum: null, target: "requests", mend: "Log a request", ask: askClaimantAsked },
  { key: "quotes_verified", label: "Quotes verified", asks: "Every quote stands in a capture of its source.", before: "publication", minimum: null, target: "evidence", mend: "See the quotes", ask: askQuotesVerified },
  { key: "anchors_current", label: "Passages current", asks: "The claim stands in the newest revision, and none of its passages waits for repair.", before: "verified", minimum: null, target: "repairs", mend: "Repair the passage", ask: askAnchorsCurrent },
];
export const gateKeys = gates.map(({ key }) => key) as [GateKey, ...GateKey[]];

export function gateOf(key: GateKey): Gate {
  const gate = gates.find((one) => one.key === key);
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
        message: waived
          ? `${there} An editor waived this.`
          : `${there} ${todo}, or ask an editor to waive this.`,
        todo: { label: mend, target },
      },
    ];
  });
}

/** The gates that have to hold by then and do not. Before publication, those before verified count as well. */
export function missingGates(answers: readonly GateAnswer[], by: "verified" | "publication"): GateAnswer[] {
  return answers.filter(({ state, before }) => state === "failed" && (by === "publication" || before === by));
}

function askIndependentSources({ evidence }: GateFacts, minimum: number): Finding {
  const { count, groups } = independentSources(evidence);
  const sources = capital(inWords(count, "independent source"));
  const passed = count >= minimum;
  const joined = groups.some(({ numbers }) => numbers.length > 1);
  const shared = joined ? " Those of one origin count once." : "";
  return {
    passed,
    there: passed
      ? `${sources}.`
      : `${sources}; ${numberWord(minimum)} ${minimum === 1 ? "is" : "are"} needed.${shared}`,
    todo: count === 0 ? "Tag a source" : "Tag another source",
  };
}

function askPrimarySource({ evidence }: GateFacts): Finding {
  const primary = evidence.filter(({ directness }) => directness === "primary");
  const passed = primary.length > 0;
  return {
    passed,
    there: passed ? `${capital(inWords(primary.length, "primary source"))}.` : "No primary source yet.",
    todo: "Tag one or mark one as primary",
  };
}

function askSearchedBothWays({ evidence, searches }: GateFacts): Finding {
  const looked = (sought: "supporting" | "refuting", stance: Stance) =>
    searches.some((search) => search.sought === sought || search.sought === "either") ||
    evidence.some((item) => item.stance === stance);
  const [forIt, against] = [looked("supporting", "supports"), looked("refuting", "refutes")];
  if (forIt && against) return { passed: true, there: "Evidence was looked for on both sides.", todo: "" };
  const open = !forIt && !against ? "for or against" : forIt ? "against" : "for";
  return {
    passed: false,
    there: `Nothing says that evidence ${open} it was looked for.`,
    todo: `Log a search or tag evidence that ${openStances(forIt, against)} it`,
  };
}

function openStances(forIt: boolean, against: boolean): string {
  const word = (stance: Stance) => stanceLabels[stance].label.toLowerCase();
  if (!forIt && !against) return `${word("supports")} and evidence that ${word("refutes")}`;
  return word(forIt ? "refutes" : "supports");
}

function askClaimantAsked({ requests }: GateFacts): Finding {
  const asked = requests.some((request) => request.asked);
  const excused = requests.some((request) => request.saysWhyNot);
  const none = "The log does not say that the claimant was asked.";
  return {
    passed: asked || excused,
    there: asked
      ? "The claimant was asked."
      : excused
        ? "The log says why the claimant was not asked."
        : none,
    todo: "Log whom you asked or why nobody was",
  };
}

function askQuotesVerified({ evidence }: GateFacts): Finding {
  const quoted = evidence.filter((item) => item.quoted);
  const open = quoted.filter((item) => item.quoteState !== "verified");
  if (open.length === 0) {
    const all =
      quoted.length === 1 ? "The one quote stands" : `All ${numberWord(quoted.length)} quotes stand`;
    return {
      passed: true,
      there: quoted.length === 0 ? "No quote to verify." : `${all} in the captures of their sources.`,
      todo: "",
    };
  }
  const numbers = open.map(({ number }) => `[${number}]`).join(", ");
  return {
    passed: false,
    there: `${open.length === 1 ? "The quote of" : "The quotes of"} ${numbers} ${open.length === 1 ? "is" : "are"} not verified.`,
    todo: "Capture the source or mend the quote",
  };
}

function askAnchorsCurrent({ stale, openRepairs }: GateFacts): Finding {
  const passed = !stale && openRepairs === 0;
  const waiting = Math.max(openRepairs, 1);
  const one = waiting === 1;
  return {
    passed,
    there: passed
      ? "Its passages stand in the newest revision."
      : `${capital(inWords(waiting, "passage"))} ${one ? "waits" : "wait"} for repair.`,
    todo: one ? "Say where it stands now" : "Say where they stand now",
  };
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function numberWord(number: number): string {
  return words[number] ?? String(number);
}

function inWords(number: number, noun: string): string {
  return `${numberWord(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
