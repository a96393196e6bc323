import type { DemoClaim } from "./demo-claim";
import { act, biden, paper } from "./sources";

export const whiteHouseClaims: readonly DemoClaim[] = [
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
    blind: true,
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
      {
        do: "rate",
        verdict: {
          by: "second",
          rating: "true",
          summary: "Reauthorised by a law of 15 March 2022.",
          rationale: "The act of 15 March 2022 reauthorises it [1].",
        },
      },
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
];
