import { type Directness, type Stance, stanceLabels } from "@/lib/domain/evidence/evidence";
import { independentSources } from "@/lib/domain/evidence/independence";

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
  /** Of its discussion; those on a verdict that is still sealed do not count, since not everybody can resolve them. */
  openThreads: number;
};

/** What a gate found: whether that is enough, what is there, and what to do where it is not. */
export type Finding = { passed: boolean; there: string; todo: string };

export function askIndependentSources({ evidence }: GateFacts, minimum: number): Finding {
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

export function askPrimarySource({ evidence }: GateFacts): Finding {
  const primary = evidence.filter(({ directness }) => directness === "primary");
  const passed = primary.length > 0;
  return {
    passed,
    there: passed ? `${capital(inWords(primary.length, "primary source"))}.` : "No primary source yet.",
    todo: "Tag one or mark one as primary",
  };
}

export function askSearchedBothWays({ evidence, searches }: GateFacts): Finding {
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

export function askClaimantAsked({ requests }: GateFacts): Finding {
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

export function askQuotesVerified({ evidence }: GateFacts): Finding {
  const quoted = evidence.filter((item) => item.quoted);
  const open = quoted.filter((item) => item.quoteState !== "verified");
  if (open.length === 0) {
    const all = `All ${numberWord(quoted.length)} quotes stand in captures of their sources.`;
    const one = quoted.length === 1 ? "The one quote stands in a capture of its source." : all;
    return { passed: true, there: quoted.length === 0 ? "No quote to verify." : one, todo: "" };
  }
  const numbers = open.map(({ number }) => `[${number}]`).join(", ");
  return {
    passed: false,
    there: `${open.length === 1 ? "The quote of" : "The quotes of"} ${numbers} ${open.length === 1 ? "is" : "are"} not verified.`,
    todo: "Capture the source or mend the quote",
  };
}

export function askAnchorsCurrent({ stale, openRepairs }: GateFacts): Finding {
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

export function askThreadsResolved({ openThreads }: GateFacts): Finding {
  const one = openThreads === 1;
  return {
    passed: openThreads === 0,
    there:
      openThreads === 0
        ? "No thread is open."
        : `${capital(inWords(openThreads, "thread"))} ${one ? "is" : "are"} open.`,
    todo: one ? "Answer and resolve it" : "Answer and resolve them",
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
