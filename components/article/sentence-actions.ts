import { type Coverage, wholeSentences } from "@/lib/domain/article/coverage";
import type { TextSpan } from "./selection-positions";

/** What can be said of the selected sentences: that they hold no claim, or that this was wrong. */
export type SentenceActions = { spans: readonly TextSpan[]; action: "set_aside" | "take_back" };

/** Null when the selection cuts a sentence or holds one that is claimed: then words are selected, not sentences. */
export function sentenceActions(coverage: Coverage, span: TextSpan): SentenceActions | null {
  const whole = wholeSentences(coverage, span);
  if (whole.length === 0 || whole.some(({ state }) => state === "claimed")) return null;
  const untouched = whole.filter(({ state }) => state === "untouched");
  return untouched.length > 0
    ? { spans: untouched, action: "set_aside" }
    : { spans: whole, action: "take_back" };
}
