/** What a rating is painted in; a shape and a word always stand beside it. */
export const ratingColours = ["green", "lime", "amber", "orange", "red", "violet", "blue", "grey"] as const;
export type RatingColour = (typeof ratingColours)[number];

/** Discs filled by degree, and shapes that say no degree. */
export const ratingShapes = [
  "full",
  "three_quarters",
  "half",
  "quarter",
  "crossed",
  "square",
  "diamond",
  "triangle",
] as const;
export type RatingShape = (typeof ratingShapes)[number];

export const ratingColourLabels: Record<RatingColour, string> = {
  green: "Green",
  lime: "Lime",
  amber: "Amber",
  orange: "Orange",
  red: "Red",
  violet: "Violet",
  blue: "Blue",
  grey: "Grey",
};

export const ratingShapeLabels: Record<RatingShape, string> = {
  full: "Full disc with a tick",
  three_quarters: "Disc, three quarters full",
  half: "Disc, half full",
  quarter: "Disc, a quarter full",
  crossed: "Crossed circle",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
};

export type Rating = {
  key: string;
  label: string;
  description: string;
  /** From 1, the higher the truer, for ordinal ratings; null for nominal ones, which never carry a number. */
  ordinal: number | null;
  colour: RatingColour;
  shape: RatingShape;
};

/** The scale that every new desk starts with. Its keys are part of the API. */
export const defaultScale: readonly Rating[] = [
  {
    key: "true",
    label: "True",
    description: "Accurate, with nothing important missing.",
    ordinal: 5,
    colour: "green",
    shape: "full",
  },
  {
    key: "mostly_true",
    label: "Mostly true",
    description: "Accurate, but needs clarification.",
    ordinal: 4,
    colour: "lime",
    shape: "three_quarters",
  },
  {
    key: "half_true",
    label: "Half true",
    description: "Partly accurate, leaves out or distorts something that matters.",
    ordinal: 3,
    colour: "amber",
    shape: "half",
  },
  {
    key: "mostly_false",
    label: "Mostly false",
    description: "Holds a grain of truth, but gives a wrong picture.",
    ordinal: 2,
    colour: "orange",
    shape: "quarter",
  },
  {
    key: "false",
    label: "False",
    description: "Not accurate.",
    ordinal: 1,
    colour: "red",
    shape: "crossed",
  },
  {
    key: "unproven",
    label: "Unproven",
    description: "Cannot be confirmed or refuted with what is known.",
    ordinal: null,
    colour: "violet",
    shape: "square",
  },
  {
    key: "missing_context",
    label: "Missing context",
    description: "True words that mislead without what is left out.",
    ordinal: null,
    colour: "violet",
    shape: "square",
  },
  {
    key: "satire",
    label: "Satire",
    description: "Not meant as a statement of fact.",
    ordinal: null,
    colour: "violet",
    shape: "square",
  },
];

export type RatingSign = "question" | "plus" | "smile" | "dash";

const signs: Record<string, RatingSign> = { unproven: "question", missing_context: "plus", satire: "smile" };

/** What stands in a square, by the rating's key: those of the default scale have signs of their own. */
export function signOf(key: string): RatingSign {
  return (Object.hasOwn(signs, key) && signs[key]) || "dash";
}

/** How sure the author of a verdict is. */
export const confidences = ["high", "moderate", "low"] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceLabels: Record<Confidence, string> = {
  high: "High confidence",
  moderate: "Moderate confidence",
  low: "Low confidence",
};

export const verdictLimits = { summary: 600, rationale: 50_000 } as const;
