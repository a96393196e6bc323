import { splitBlocks } from "@/lib/domain/article/blocks";
import type {
  ReportClaim,
  ReportEvidence,
  ReportSnapshot,
  ReportVerdict,
} from "@/lib/domain/export/report-snapshot";
import { locateQuote, type Quote } from "@/lib/domain/passage/locate";
import { defaultScale } from "@/lib/domain/verdict/rating";
import { ratingOf, richRecord } from "./rich-record";

/** An article of the demo's shape in our own words: dateline, quotations, caption with credit, closing note. */
export const richText = ` date 2024-05-08 Mayor Ann Lee called the new bridge a “gift to the city” Wednesday, two days after it opened to traffic.

“It is a gift,” the mayor told reporters as she left an event marking the anniversary of the Harbour Act.

It was Lee’s second answer to Radio Nord’s Jo Berg, who asked: “Is it safe?”

The council has never before spent so much on one road during the 21-month-long works, and a spokesman added that it was up to the state to say what had caused the delay. 

Lee speaks to the press as she leaves the opening of the bridge on May 8. Kim Holm/Getty Images

“We consider this waste unforgivable, when hundreds of thousands of homes stand empty,” the opposition’s leader Max Roth said.

The remarks came one day before the anniversary of Lee calling the old bridge a “ruin” in an interview.

The builder has denied any delay and said it only followed orders.

A map of the harbour as of May 8, 2024.

With Post wires`;

export function evidence(number: number, given: Partial<ReportEvidence> = {}): ReportEvidence {
  return {
    number,
    stance: "supports",
    directness: "primary",
    quote: null,
    locator: null,
    note: null,
    accessedOn: "2024-05-10",
    ...{ strength: null, translation: null, group: null, quoteState: null, archived: null },
    source: sourceOf(`https://records.example/${number}`),
    ...given,
  };
}

export function sourceOf(
  url: string,
  given: Partial<ReportEvidence["source"]> = {},
): ReportEvidence["source"] {
  return { url, title: null, publisher: null, authors: [], publishedOn: null, type: null, ...given };
}

export function verdict(key: string, given: Partial<ReportVerdict> = {}): ReportVerdict {
  return {
    rating: ratingOf(key),
    summary: "",
    rationale: "",
    range: ratingOf(key).ordinal === null ? null : { best: 5, worst: 1 },
    confidence: null,
    evidenceUntil: null,
    author: "Casey Checker",
    reviewer: "Eddy Editor",
    outcome: "confirmed",
    submittedAt: "2024-05-10T09:00:00.000Z",
    verifiedAt: "2024-05-10T10:30:00.000Z",
    ...given,
  };
}

export function claimFrom(
  text: string,
  number: number,
  quotes: Quote[],
  given: Partial<ReportClaim>,
): ReportClaim {
  const id = `018f5c00-0000-7000-8000-${String(number).padStart(12, "0")}`;
  return {
    id,
    address: `https://desk.example/claims/${id}`,
    number,
    stage: "open",
    version: 1,
    wording: "",
    kind: "event",
    priority: "normal",
    speaker: null,
    saidOn: null,
    saidWhere: null,
    setAside: null,
    passages: quotes.map((quote) => locateQuote(text, quote)),
    evidence: [],
    verdict: null,
    ...{ reviewMode: "single", panel: null, ratings: [], overrides: [], waivers: [] },
    ...{ requests: [], searches: [], calculations: [] },
    createdAt: "2024-05-09T08:00:00.000Z",
    createdBy: "Casey Checker",
    updatedAt: "2024-05-10T10:30:00.000Z",
    ...given,
  };
}

const pending = { reviewer: null, outcome: null, verifiedAt: null };
const claim = (number: number, exact: string, given: Partial<ReportClaim>) =>
  claimFrom(richText, number, [{ exact }], given);

const claims: ReportClaim[] = [
  claim(1, "called the new bridge a “gift to the city” Wednesday", {
    stage: "verified",
    kind: "quotation",
    wording: "Ann Lee called the new bridge a “gift to the city” on Wednesday, 8 May 2024.",
    speaker: "Ann Lee",
    saidOn: "2024-05-08",
    saidWhere: "Outside the town hall",
    evidence: [
      evidence(1, {
        quote: "It is a gift.\nA gift to the city.",
        locator: "at 02:14",
        source: sourceOf("https://video.example/watch?v=1&t=134", {
          title: "Pool video of the day",
          publisher: "Radio Nord",
          authors: ["Jo Berg"],
          publishedOn: "2024-05-08",
          type: "video",
        }),
        ...{ strength: "strong", translation: "A gift.", group: "Radio Nord", quoteState: "verified" },
        archived: { at: "2024-05-10T09:00:00.000Z", sha256: "0f".repeat(32) },
      }),
      evidence(2, { stance: "context", directness: "secondary", note: "8 May 2024 was a Wednesday." }),
    ],
    verdict: verdict("true", {
      summary: "Said on a Wednesday, after the opening.",
      rationale:
        "The words are heard in the video [1].\n\n## The day\n\nThe calendar [2] agrees:\n\n- 8 May 2024\n- a *Wednesday*\n\nSee also [the archive](https://archive.example/x) and `code [9]`.",
    }),
  }),
  claim(2, "two days after it opened to traffic", {
    stage: "verified",
    evidence: [evidence(1, { stance: "refutes", quote: "Open since Sunday." })],
    verdict: verdict("false", {
      summary: "It opened three days before.",
      rationale: "Open since Sunday [1].",
    }),
  }),
  claim(3, "The council has never before spent so much on one road", {
    stage: "verified",
    kind: "comparison",
    speaker: "The newspaper",
    evidence: [evidence(1, { stance: "mixed", directness: null, accessedOn: null })],
    verdict: verdict("unproven", {
      summary: "No figure is given, and none was found.",
      rationale: "Searched [1].",
    }),
  }),
  claim(4, "the 21-month-long works", {
    stage: "verified",
    kind: "statistic",
    evidence: [evidence(1)],
    verdict: verdict("true", { summary: "The works ended.", rationale: "They did [1]." }),
  }),
  claim(5, "21-month-long", {
    stage: "verified",
    kind: "statistic",
    wording: "The works took 21 months.",
    evidence: [evidence(1), evidence(2, { stance: "refutes" })],
    ...richRecord,
    verdict: verdict("mostly_true", {
      confidence: "high",
      evidenceUntil: "2024-05-09",
      summary: "21 months if both ends count; 20 if not.",
      rationale: "Counting both ends [1, 2].",
      outcome: "adjudicated",
    }),
  }),
  claim(6, "hundreds of thousands of homes stand empty", {
    stage: "in_review",
    kind: "statistic",
    speaker: "Max Roth",
    evidence: [evidence(1, { stance: "refutes" })],
    verdict: verdict("mostly_false", { summary: "A tenth of that.", rationale: "See [1].", ...pending }),
  }),
  claim(7, "one day before the anniversary of Lee calling the old bridge a “ruin”", {
    stage: "disputed",
    kind: "historical",
    evidence: [evidence(1)],
    verdict: verdict("half_true", {
      summary: "A ruin, but on another day.",
      rationale: "See [1].",
      ...pending,
    }),
  }),
  claim(8, "The builder has denied any delay", { stage: "researching" }),
  claim(9, "it only followed orders", { stage: "suggested" }),
  claim(10, "A map of the harbour as of May 8, 2024.", {
    stage: "set_aside",
    setAside: { reason: "not_worth_it", note: "The map is undisputed.", duplicateOfId: null },
  }),
];

/** Claims in every stage, ratings of every shape, overlapping and nested marks. */
export const richSnapshot: ReportSnapshot = {
  desk: { name: "Demo desk" },
  at: "2024-05-11T12:00:00.000Z",
  base: "https://desk.example",
  scale: defaultScale.map((rating) => ({ ...rating, language: null })),
  article: {
    id: "018f5c00-0000-7000-8000-00000000a001",
    address: "https://desk.example/articles/018f5c00-0000-7000-8000-00000000a001",
    title: "Mayor calls bridge a ‘gift’",
    publisher: "The Harbour Post",
    authors: ["Robin Field"],
    publishedAt: "2024-05-08",
    language: "en-GB",
    url: "https://harbour.example/2024/05/08/bridge?ref=1&x=é",
    revision: {
      number: 1,
      sha256: "9f2b5c0d7a1e4f83b6c9d2e5f8a1b4c7d0e3f6a9b2c5d8e1f4a7b0c3d6e9f2a5",
      text: richText,
      blocks: splitBlocks(richText),
    },
  },
  claims,
};
