/** A span of a revision. Positions are code points, end exclusive; prefix and suffix tell look-alikes apart. */
export type Passage = { start: number; end: number; exact: string; prefix: string; suffix: string };

/** Length of prefix and suffix in code points: what Hypothesis and the W3C examples use. */
export const contextLength = 32;
