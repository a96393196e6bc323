import type { DemoClaim } from "./demo-claim";
import { biden, interview, paper } from "./sources";

export const interviewClaims: readonly DemoClaim[] = [
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
];
