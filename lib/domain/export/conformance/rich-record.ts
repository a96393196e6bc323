import type { GivenRating, ReportClaim } from "@/lib/domain/export/report-snapshot";
import { defaultScale } from "@/lib/domain/verdict/rating";

export function ratingOf(key: string): GivenRating {
  const rating = defaultScale.find((one) => one.key === key);
  if (!rating) throw new Error(`No rating ${key}`);
  return { ...rating, language: null, scaleVersion: 1 };
}

/** A claim's record with something in every part: rated apart, opened, asked, searched, calculated, waived. */
export const richRecord: Partial<ReportClaim> = {
  reviewMode: "blind_double",
  ratings: [
    {
      kind: "proposal",
      rating: ratingOf("true"),
      summary: "21 months.",
      rationale: "Both ends [1].",
      author: "Casey Checker",
      submittedAt: "2024-05-10T08:00:00.000Z",
    },
    {
      kind: "rating",
      rating: ratingOf("half_true"),
      summary: "",
      rationale: "20 [2].",
      author: "Sam Second",
      submittedAt: "2024-05-10T09:00:00.000Z",
    },
  ],
  overrides: [
    {
      reviewMode: "panel",
      reason: "Two of the panel were ill.",
      by: "Ada Admin",
      at: "2024-05-10T07:00:00.000Z",
    },
  ],
  waivers: [
    {
      gate: "claimant_asked",
      reason: "The builder is dissolved.",
      by: "Eddy Editor",
      at: "2024-05-10T10:00:00.000Z",
    },
  ],
  requests: [
    {
      whom: "The builder",
      askedOn: "2024-05-08",
      dueOn: "2024-05-09",
      question: "How long?",
      answer: "21 months.",
      answeredOn: "2024-05-09",
      onRecord: true,
      whyNot: null,
    },
    {
      whom: "The mayor",
      askedOn: null,
      dueOn: null,
      question: null,
      answer: null,
      answeredOn: null,
      onRecord: null,
      whyNot: "She is abroad.",
    },
  ],
  searches: [
    {
      place: "The land registry",
      query: "bridge 2022",
      sought: "refuting",
      found: "Nothing.",
      searchedOn: "2024-05-09",
    },
  ],
  calculations: [
    {
      title: "Months of works",
      formula: "end - start + 1",
      result: "21",
      unit: "months",
      note: "Both ends count.",
      inputs: [
        { name: "start", value: "1", unit: null, evidence: 1 },
        { name: "end", value: "21", unit: null, evidence: null },
      ],
    },
  ],
};
