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

const act = {
  url: "https://www.congress.gov/bill/117th-congress/house-bill/2471",
  title: "H.R.2471 – Consolidated Appropriations Act, 2022",
  publisher: "United States Congress",
} as const;
const resolution = {
  url: "https://www.congress.gov/bill/117th-congress/senate-resolution/546",
  title: "S.Res.546, 117th Congress",
  publisher: "United States Congress",
} as const;
const interview = {
  url: "https://abcnews.go.com/Politics/transcript-abc-news-george-stephanopoulos-interviews-president-joe/story?id=76509669",
  title: "Transcript: George Stephanopoulos interviews President Joe Biden",
  publisher: "ABC News",
} as const;
const court = {
  url: "https://www.icj-cij.org/case/182",
  title: "Case 182: Ukraine v. Russian Federation",
  publisher: "International Court of Justice",
} as const;
const casualties = {
  url: "https://www.ohchr.org/en/news/2022/03/ukraine-civilian-casualty-update-16-march-2022",
  title: "Ukraine: civilian casualty update 16 March 2022",
  publisher: "UN Human Rights Office",
} as const;
const journalist = {
  url: "https://cpj.org/data/people/pierre-zakrzewski/",
  title: "Pierre Zakrzewski",
  publisher: "Committee to Protect Journalists",
} as const;

const paper = { speaker: "New York Post", saidOn: "2022-03-16" } as const;
const biden = { speaker: "Joe Biden" } as const;

export const demoClaims: readonly DemoClaim[] = [
  {
    exact: "called Russian President Vladimir Putin a “war criminal” Wednesday",
    wording: "President Biden called Vladimir Putin a “war criminal” on Wednesday, 16 March 2022.",
    kind: "quotation",
    ...paper,
    priority: "high",
  },
  {
    exact: "marking the reauthorization of the federal Violence Against Women Act",
    wording: "The federal Violence Against Women Act had just been reauthorised.",
    kind: "legal",
    ...paper,
    evidence: [
      {
        ...act,
        stance: "supports",
        directness: "primary",
        note: "The reauthorisation is part of this act, signed on 15 March 2022.",
      },
    ],
    steps: [
      { do: "take", by: "checker" },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "true",
          summary: "The act was part of a law signed the day before.",
          rationale:
            "The reauthorisation is part of the **Consolidated Appropriations Act, 2022** (H.R.2471) [1], which was signed on 15 March 2022: the day before the event.",
        },
      },
      { do: "confirm", by: "second" },
    ],
  },
  {
    exact: "“Oh, I think he is a war criminal,” the president said",
    kind: "quotation",
    ...biden,
    saidOn: "2022-03-16",
    steps: [
      {
        do: "set_aside",
        by: "second",
        reason: "duplicate",
        duplicateOf: "called Russian President Vladimir Putin a “war criminal” Wednesday",
        note: "The same statement, quoted a second time.",
      },
    ],
  },
  {
    exact: "It was Biden’s second response to Fox News White House correspondent Jacqui Heinrich",
    wording: "Biden answered Jacqui Heinrich, White House correspondent of Fox News, twice.",
    kind: "identity",
    ...paper,
    priority: "low",
  },
  {
    exact:
      "The White House has not previously levied such a dramatic accusation against the Russian president or any of his subordinates",
    wording:
      "Before 16 March 2022 the White House had made no accusation as dramatic against Putin or his subordinates.",
    kind: "historical",
    ...paper,
    priority: "high",
  },
  {
    exact: "the 21-day-long invasion of Ukraine",
    wording: "On 16 March 2022 the invasion of Ukraine had lasted 21 days.",
    kind: "statistic",
    ...paper,
    priority: "low",
    evidence: [
      {
        ...casualties,
        stance: "supports",
        directness: "secondary",
        note: "Counts from 24 February 2022. Counting both ends, 16 March is the 21st day: 5 days in February and 16 in March.",
      },
      {
        ...court,
        stance: "mixed",
        directness: "secondary",
        note: "The order is of 16 March 2022. From 24 February to 16 March 20 days pass, if the first day is not counted.",
      },
    ],
    steps: [
      { do: "take", by: "second" },
      {
        do: "propose_verdict",
        verdict: {
          by: "second",
          rating: "true",
          summary: "16 March was the 21st day of the invasion.",
          rationale:
            "The invasion began on 24 February 2022 [1]. February had 28 days that year, so 5 days fall in February and 16 in March: 5 + 16 = 21.",
        },
      },
      {
        do: "dispute",
        verdict: {
          by: "checker",
          rating: "mostly_true",
          summary: "21 days only if both ends count.",
          rationale:
            "Between 24 February and 16 March 20 days pass [2]. “21-day-long” holds only if the first and the last day both count in full, and the article does not say so.",
        },
      },
      {
        do: "adjudicate",
        verdict: {
          by: "editor",
          rating: "mostly_true",
          summary: "21 days if both ends count; 20 if not.",
          rationale:
            "Both counts are right by their own rule:\n\n- counting both ends, 16 March is the 21st day [1];\n- counting elapsed days, it is 20 [2].\n\nNewspapers commonly count both ends, so the figure is accurate but needs this clarification.",
        },
      },
    ],
  },
  {
    exact: "Biden’s comments were “unacceptable.”",
    kind: "other",
    speaker: "Dmitry Peskov",
    saidOn: "2022-03-16",
    steps: [
      {
        do: "set_aside",
        by: "checker",
        reason: "opinion",
        note: "A judgement, not a statement of fact. That he said it is reported elsewhere.",
      },
    ],
  },
  {
    exact: "whose bombs killed hundreds of thousands of people around the world",
    wording: "Bombs of the United States killed hundreds of thousands of people around the world.",
    kind: "statistic",
    speaker: "Dmitry Peskov",
    saidOn: "2022-03-16",
    saidWhere: "Quoted by Tass",
    steps: [
      { do: "take", by: "checker" },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "unproven",
          summary: "No figure or period is given.",
          rationale:
            "The statement names neither a number nor a period nor the wars it means, so there is nothing to hold it against. It cannot be rated as it stands.",
        },
      },
      { do: "confirm", by: "editor" },
    ],
  },
  {
    exact:
      "one day before the anniversary of Biden referring to Putin as a “killer” during an interview with ABC’s George Stephanopoulos",
    wording: "Biden called Putin a “killer” in an ABC interview one day short of a year earlier.",
    kind: "quotation",
    ...paper,
    evidence: [
      { ...interview, stance: "supports", directness: "primary", note: "Broadcast on 17 March 2021." },
    ],
    steps: [
      { do: "take", by: "checker" },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "true",
          summary: "The interview was broadcast on 17 March 2021.",
          rationale: "The interview was broadcast in March 2021 [1]; the remark came a year later.",
        },
      },
      {
        do: "request_changes",
        by: "second",
        reason: "Give the day, not only the month: the claim is about one day.",
      },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "true",
          summary: "The interview was broadcast on 17 March 2021, so its anniversary was the next day.",
          rationale:
            "The interview was broadcast on 17 March 2021 [1]. The remark of 16 March 2022 came one day before that date came round again.",
        },
      },
      { do: "confirm", by: "second" },
    ],
  },
  {
    exact: "he told the Russian leader: “I don’t think you have a soul.”",
    wording: "Biden recalled telling Putin: “I don’t think you have a soul.”",
    kind: "quotation",
    ...biden,
    saidOn: "2021-03-17",
    saidWhere: "ABC News interview",
    evidence: [{ ...interview, stance: "supports", directness: "primary" }],
    steps: [
      { do: "take", by: "second" },
      {
        do: "propose_verdict",
        verdict: {
          by: "second",
          rating: "true",
          summary: "He says so in the interview.",
          rationale:
            "The exchange is in the interview [1]. What is checked is that Biden *recalled* it; what was said in the earlier meeting has no other witness here.",
        },
      },
      { do: "confirm", by: "checker" },
    ],
  },
  {
    exact: "Asked by Stephanopoulos if he thought Putin was “a killer,” Biden responded, “I do.”",
    kind: "quotation",
    ...biden,
    saidOn: "2021-03-17",
    saidWhere: "ABC News interview",
    evidence: [{ ...interview, stance: "supports", directness: "primary" }],
    steps: [
      { do: "take", by: "checker" },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "true",
          summary: "Question and answer stand in the interview.",
          rationale: "Both the question and the answer are in the interview of 17 March 2021 [1].",
        },
      },
    ],
  },
  {
    exact: "We’ve seen a Fox team that was – had two of its members killed, one injured",
    wording: "Two members of a Fox News team were killed and one was injured in Ukraine.",
    kind: "event",
    speaker: "Antony Blinken",
    saidOn: "2022-03-16",
    saidWhere: "National Public Radio",
    evidence: [
      {
        ...journalist,
        stance: "supports",
        directness: "secondary",
        note: "Pierre Zakrzewski and Oleksandra Kuvshynova were killed and Benjamin Hall was wounded on 14 March 2022 near Kyiv.",
      },
    ],
    steps: [{ do: "take", by: "checker", now: true }],
  },
  {
    exact:
      "The constant bombardment by Russian forces of civilian structures, including hospitals, apartment buildings and schools prompted the Senate on Tuesday to pass a resolution calling for a war crimes investigation into Putin",
    wording: "Bombardment of civilian structures is what moved the Senate to pass the resolution.",
    kind: "causal",
    ...paper,
  },
  {
    exact: "the Senate on Tuesday to pass a resolution calling for a war crimes investigation into Putin",
    wording:
      "On Tuesday, 15 March 2022, the Senate passed a resolution calling for a war crimes investigation into Putin.",
    kind: "event",
    ...paper,
    priority: "high",
    evidence: [
      {
        ...resolution,
        stance: "supports",
        directness: "primary",
        note: "Agreed to by unanimous consent on Tuesday, 15 March 2022. It condemns atrocities and supports investigation by the International Criminal Court.",
      },
    ],
    steps: [
      { do: "take", by: "second" },
      {
        do: "propose_verdict",
        verdict: {
          by: "second",
          rating: "mostly_true",
          summary: "Passed on Tuesday; it supports an investigation by the International Criminal Court.",
          rationale:
            "S.Res.546 was agreed to by unanimous consent on Tuesday, 15 March 2022 [1]. It condemns atrocities and *supports* investigation by the International Criminal Court.",
        },
      },
    ],
  },
  {
    exact: "A satellite image shows fires burning near Fontanna Street in eastern Mariupol, Ukraine.",
    kind: "event",
    speaker: "Maxar Technologies",
  },
  {
    exact: "The effort was spearheaded by Sen. Lindsey Graham (R-SC).",
    wording: "Senator Lindsey Graham led the effort for the resolution.",
    kind: "identity",
    ...paper,
    priority: "low",
    evidence: [{ ...resolution, stance: "supports", directness: "primary", note: "Names him as sponsor." }],
    steps: [
      { do: "take", by: "checker" },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "true",
          summary: "He is the resolution’s sponsor.",
          rationale: "Lindsey Graham is the sponsor of S.Res.546 [1].",
        },
      },
      { do: "confirm", by: "second" },
    ],
  },
  {
    exact: "A name-and-shame campaign is in the making",
    kind: "other",
    speaker: "Lindsey Graham",
    steps: [{ do: "set_aside", by: "second", reason: "prediction" }],
  },
  {
    exact: "The Kremlin has denied attacking civilians and claimed to only attack military targets.",
    kind: "event",
    ...paper,
    evidence: [
      {
        ...casualties,
        stance: "refutes",
        directness: "primary",
        note: "Refutes what is denied: 726 civilians killed and 1,174 injured by midnight of 15 March 2022, and the true figures are higher.",
      },
    ],
    steps: [
      { do: "take", by: "checker" },
      {
        do: "propose_verdict",
        verdict: {
          by: "checker",
          rating: "missing_context",
          summary: "The denial was made; what it denies is contradicted.",
          rationale:
            "The denial is reported correctly. A reader should also learn that the UN human rights office counted 726 civilians killed and 1,174 injured by midnight of 15 March 2022, and says that the true figures are higher [1].",
        },
      },
      {
        do: "dispute",
        verdict: {
          by: "second",
          rating: "true",
          summary: "The sentence says that the Kremlin denied it, and it did.",
          rationale:
            "What is checked is whether the denial was made. It was. The casualties [1] speak about the denial, not about this sentence.",
        },
      },
    ],
  },
  {
    exact: "the International Court of Justice ordered Russia to halt its military invasion of Ukraine",
    wording:
      "On 16 March 2022 the International Court of Justice ordered Russia to halt its invasion of Ukraine.",
    kind: "legal",
    ...paper,
    priority: "high",
    evidence: [
      {
        ...court,
        stance: "supports",
        directness: "primary",
        quote: "shall immediately suspend the military operations",
        locator: "Order on provisional measures, 16 March 2022",
        note: "Adopted by 13 votes to 2.",
      },
    ],
    steps: [
      { do: "take", by: "second" },
      {
        do: "propose_verdict",
        verdict: {
          by: "second",
          rating: "true",
          summary: "By 13 votes to 2 the court ordered that operations be suspended.",
          rationale:
            "In its order on provisional measures of 16 March 2022 the court held, by 13 votes to 2, that Russia “shall immediately suspend the military operations” [1].",
        },
      },
      { do: "confirm", by: "editor" },
    ],
  },
];
