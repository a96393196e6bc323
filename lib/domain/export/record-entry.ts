/** Words as people wrote them stand apart from the desk's own, so that each format can set them as they deserve. */
export type RecordEntry = {
  /** A sentence of the desk. */
  said: string;
  /** What somebody wrote, named: "Answer", "Why". */
  quoted: readonly (readonly [name: string, words: string])[];
  /** A rationale: Markdown that cites evidence by number. */
  reason?: string;
};

export type RecordPart = { title: string; entries: readonly RecordEntry[] };
