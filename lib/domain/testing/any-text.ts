import fc from "fast-check";

/** Words that stand there twice, scripts, joined characters, quotes, figures and paragraphs. */
const pieces = [
  "war ",
  "a ",
  "Crime. ",
  "👩‍👩‍👧‍👦",
  "e\u0301",
  "שלום ",
  "\n\n",
  "“",
  "” ",
  "😀",
  ", ",
  "12.5 ",
  "中文",
  "It rained. ",
];

/** Text that repeats itself, of so many pieces at most. */
export const anyText = (most: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((parts) => parts.join(""));
