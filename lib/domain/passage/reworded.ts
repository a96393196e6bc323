import { diffWords } from "./diff-words";

const isLetter = /[\p{L}\p{N}]/u;

/**
 * The wording of a claim with what a new revision changed in its passage changed in it too, from the words that
 * `was` to those that are `now`. Null where the wording does not hold what changed exactly once, or needs it no more.
 */
export function reworded(wording: string, was: string, now: string): string | null {
  if (wording.trim() === was.trim()) return differs(now.trim(), wording);
  let result = wording;
  for (const [old, fresh] of replacements(was, now)) {
    const at = onlyPlace(result, old);
    if (at === null || fresh === "") return null;
    result = result.slice(0, at) + fresh + result.slice(at + old.length);
  }
  return differs(result, wording);
}

const differs = (result: string, wording: string) => (result === wording || result === "" ? null : result);

/** What was taken out, with what was put in its place; either may be empty. */
function replacements(was: string, now: string): [old: string, fresh: string][] {
  const pairs: [string, string][] = [];
  let open: [string, string] | null = null;
  for (const { kind, text } of diffWords(was, now)) {
    if (kind === "same") {
      open = null;
      continue;
    }
    if (!open) {
      open = ["", ""];
      pairs.push(open);
    }
    open[kind === "removed" ? 0 : 1] += text;
  }
  return pairs;
}

/** Where whole words stand, in UTF-16 units; null when nowhere, or more than once. */
function onlyPlace(text: string, words: string): number | null {
  if (words === "") return null;
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at).at(-1) ?? "", text[at + words.length] ?? ""];
    const splits =
      (isLetter.test(before) && isLetter.test(words[0] ?? "")) ||
      (isLetter.test(after) && isLetter.test(words.at(-1) ?? ""));
    if (!splits) places.push(at);
  }
  return places.length === 1 ? (places[0] ?? null) : null;
}
