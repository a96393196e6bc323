/** How a rating is drawn: a shape and a word always stand beside its colour. */
export type RatingShape = "full" | "three_quarters" | "half" | "quarter" | "crossed" | "square";

export type Rating = {
  key: string;
  label: string;
  description: string;
  /** 5 (true) to 1 (false) for ordinal ratings; null for nominal ones, which never carry a number. */
  ordinal: number | null;
};

/** The scale that every new desk starts with. Its keys are part of the API. */
export const defaultScale: readonly Rating[] = [
  { key: "true", label: "True", ordinal: 5, description: "Accurate, with nothing important missing." },
  { key: "mostly_true", label: "Mostly true", ordinal: 4, description: "Accurate, but needs clarification." },
  {
    key: "half_true",
    label: "Half true",
    ordinal: 3,
    description: "Partly accurate, leaves out or distorts something that matters.",
  },
  {
    key: "mostly_false",
    label: "Mostly false",
    ordinal: 2,
    description: "Holds a grain of truth, but gives a wrong picture.",
  },
  { key: "false", label: "False", ordinal: 1, description: "Not accurate." },
  {
    key: "unproven",
    label: "Unproven",
    ordinal: null,
    description: "Cannot be confirmed or refuted with what is known.",
  },
  {
    key: "missing_context",
    label: "Missing context",
    ordinal: null,
    description: "True words that mislead without what is left out.",
  },
  { key: "satire", label: "Satire", ordinal: null, description: "Not meant as a statement of fact." },
];

const shapes: Record<number, RatingShape> = {
  5: "full",
  4: "three_quarters",
  3: "half",
  2: "quarter",
  1: "crossed",
};

export function ratingShape(ordinal: number | null): RatingShape {
  return (ordinal !== null && shapes[ordinal]) || "square";
}

export const verdictLimits = { summary: 600, rationale: 50_000 } as const;
