import type { DemoClaim } from "./demo-claim";
import { journalist, paper, resolution } from "./sources";

export const senateClaims: readonly DemoClaim[] = [
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
    blind: true,
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
      {
        do: "rate",
        verdict: {
          by: "second",
          rating: "true",
          summary: "He sponsored it.",
          rationale: "S.Res.546 names Senator Graham as its sponsor [1].",
        },
      },
    ],
  },
  {
    exact: "A name-and-shame campaign is in the making",
    kind: "other",
    speaker: "Lindsey Graham",
    steps: [{ do: "set_aside", by: "second", reason: "prediction" }],
  },
];
