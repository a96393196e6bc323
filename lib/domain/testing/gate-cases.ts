import type { GateFacts } from "@/lib/domain/verdict/gate-questions";
import type { GateKey } from "@/lib/domain/verdict/gates";

export const nothing: GateFacts = {
  ...{ evidence: [], searches: [], requests: [] },
  ...{ stale: false, openRepairs: 0, openThreads: 0 },
};

type Item = GateFacts["evidence"][number];
let given = 0;
const item = (more: Partial<Item> = {}): Item => ({
  number: ++given,
  sourceId: `source ${given}`,
  group: null,
  stance: "supports",
  directness: null,
  quoted: false,
  quoteState: null,
  ...more,
});
export const tagged = (...items: Partial<Item>[]): Partial<GateFacts> => ({
  evidence: items.map((more, index) => item({ number: index + 1, ...more })),
});

export const passing: Record<GateKey, { why: string; facts: Partial<GateFacts>; message: string }[]> = {
  independent_sources: [
    { why: "two sources", facts: tagged({}, {}), message: "Two independent sources." },
    {
      why: "two sides",
      facts: tagged({ stance: "refutes" }, { stance: "mixed" }),
      message: "Two independent sources.",
    },
  ],
  primary_source: [
    { why: "one", facts: tagged({}, { directness: "primary" }), message: "One primary source." },
  ],
  searched_both_ways: [
    {
      why: "evidence on both sides",
      facts: tagged({}, { stance: "refutes" }),
      message: "Evidence was looked for on both sides.",
    },
    {
      why: "a search either way",
      facts: { searches: [{ sought: "either" }] },
      message: "Evidence was looked for on both sides.",
    },
    {
      why: "evidence for it, a search against",
      facts: { ...tagged({}), searches: [{ sought: "refuting" }] },
      message: "Evidence was looked for on both sides.",
    },
  ],
  claimant_asked: [
    {
      why: "asked",
      facts: { requests: [{ asked: true, saysWhyNot: false }] },
      message: "The claimant was asked.",
    },
    {
      why: "says why not",
      facts: { requests: [{ asked: false, saysWhyNot: true }] },
      message: "The log says why the claimant was not asked.",
    },
  ],
  quotes_verified: [
    { why: "no quote", facts: tagged({}), message: "No quote to verify." },
    {
      why: "one verified",
      facts: tagged({ quoted: true, quoteState: "verified" }, {}),
      message: "The one quote stands in a capture of its source.",
    },
  ],
  anchors_current: [{ why: "current", facts: {}, message: "Its passages stand in the newest revision." }],
  threads_resolved: [{ why: "none is open", facts: {}, message: "No thread is open." }],
};

export const failing: Record<GateKey, { why: string; facts: Partial<GateFacts>; message: string }[]> = {
  independent_sources: [
    {
      why: "none",
      facts: {},
      message: "No independent sources; two are needed. Tag a source, or ask an editor to waive this.",
    },
    {
      why: "one",
      facts: tagged({}),
      message: "One independent source; two are needed. Tag another source, or ask an editor to waive this.",
    },
    {
      why: "two of one wire",
      facts: tagged({ group: "AP" }, { group: "ap " }),
      message:
        "One independent source; two are needed. Those of one origin count once. Tag another source, or ask an editor to waive this.",
    },
    {
      why: "context weighs nothing",
      facts: tagged({}, { stance: "context" }),
      message: "One independent source; two are needed. Tag another source, or ask an editor to waive this.",
    },
  ],
  primary_source: [
    {
      why: "secondary alone",
      facts: tagged({ directness: "secondary" }),
      message: "No primary source yet. Tag one or mark one as primary, or ask an editor to waive this.",
    },
  ],
  searched_both_ways: [
    {
      why: "nothing",
      facts: {},
      message:
        "Nothing says that evidence for or against it was looked for. Log a search or tag evidence that supports and evidence that refutes it, or ask an editor to waive this.",
    },
    {
      why: "one side",
      facts: tagged({}),
      message:
        "Nothing says that evidence against it was looked for. Log a search or tag evidence that refutes it, or ask an editor to waive this.",
    },
    {
      why: "the other side",
      facts: { searches: [{ sought: "refuting" }] },
      message:
        "Nothing says that evidence for it was looked for. Log a search or tag evidence that supports it, or ask an editor to waive this.",
    },
  ],
  claimant_asked: [
    {
      why: "planned only",
      facts: { requests: [{ asked: false, saysWhyNot: false }] },
      message:
        "The log does not say that the claimant was asked. Log whom you asked or why nobody was, or ask an editor to waive this.",
    },
  ],
  quotes_verified: [
    {
      why: "no capture to look in",
      facts: tagged({ quoted: true }),
      message:
        "The quote of [1] is not verified. Capture the source or mend the quote, or ask an editor to waive this.",
    },
    {
      why: "not found",
      facts: tagged(
        { quoted: true, quoteState: "not_found" },
        { quoted: true, quoteState: "verified" },
        { quoted: true },
      ),
      message:
        "The quotes of [1], [3] are not verified. Capture the source or mend the quote, or ask an editor to waive this.",
    },
  ],
  anchors_current: [
    {
      why: "stale",
      facts: { stale: true, openRepairs: 1 },
      message: "One passage waits for repair. Say where it stands now, or ask an editor to waive this.",
    },
    {
      why: "two repairs",
      facts: { openRepairs: 2 },
      message: "Two passages wait for repair. Say where they stand now, or ask an editor to waive this.",
    },
  ],
  threads_resolved: [
    {
      why: "one",
      facts: { openThreads: 1 },
      message: "One thread is open. Answer and resolve it, or ask an editor to waive this.",
    },
    {
      why: "several",
      facts: { openThreads: 12 },
      message: "12 threads are open. Answer and resolve them, or ask an editor to waive this.",
    },
  ],
};
