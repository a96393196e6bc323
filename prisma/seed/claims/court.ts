import type { DemoClaim } from "./demo-claim";
import { casualties, court, paper } from "./sources";

export const courtClaims: readonly DemoClaim[] = [
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
