import type { DemoClaim } from "./demo-claim";
import { casualties, court, paper } from "./sources";

export const invasionClaims: readonly DemoClaim[] = [
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
        strength: "strong",
        note: "Counts from 24 February 2022. Counting both ends, 16 March is the 21st day: 5 days in February and 16 in March.",
      },
      {
        ...court,
        stance: "refutes",
        directness: "secondary",
        strength: "moderate",
        note: "The order is of 16 March 2022. From 24 February to 16 March 20 days pass, if the first day is not counted.",
      },
    ],
    record: {
      asked: [{ whom: "New York Post", whyNot: "A count of days can be redone without asking anybody." }],
      searched: [
        {
          place: "Published style guides of three newspapers",
          query: "count days inclusive duration invasion",
          sought: "refuting",
          found: "Nothing that says which way the article counts. Both ways are in use.",
        },
      ],
      calculated: [
        {
          title: "Days of the invasion, both ends counted",
          formula: "last - first + 1",
          unit: "days",
          inputs: [
            { name: "first", value: "2022-02-24", evidence: 1 },
            { name: "last", value: "2022-03-16" },
          ],
        },
        {
          title: "Days that had passed",
          formula: "last - first",
          unit: "days",
          note: "The first day is not counted.",
          inputs: [
            { name: "first", value: "2022-02-24", evidence: 2 },
            { name: "last", value: "2022-03-16" },
          ],
        },
      ],
      waived: [
        {
          gate: "primary_source",
          reason: "Nobody disputes on which day the invasion began; the question is only how to count.",
        },
      ],
    },
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
    blind: true,
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
      {
        do: "rate",
        verdict: {
          by: "editor",
          rating: "unproven",
          summary: "There is nothing to hold it against.",
          rationale: "Without a period, a war or a number nothing can be confirmed or refuted.",
        },
      },
    ],
  },
];
