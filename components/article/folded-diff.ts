import type { DiffRun } from "@/lib/domain/passage/diff-words";

/** What is shown of a comparison: a run, or how many words of an unchanged stretch were left out, with them. */
export type FoldedRun = DiffRun | { kind: "folded"; text: string; words: number };

/** Unchanged stretches longer than this many words are folded; on each side of a change so many stay. */
const longest = 60;
const around = 18;

/** Folds long unchanged stretches, so that the changes stand together. */
export function foldRuns(runs: readonly DiffRun[]): FoldedRun[] {
  return runs.flatMap((run, index): FoldedRun[] => {
    if (run.kind !== "same") return [run];
    const words = [...run.text.matchAll(/\S+\s*/g)];
    const before = index > 0 ? around : 0;
    const after = index < runs.length - 1 ? around : 0;
    if (words.length <= longest || words.length <= before + after) return [run];
    const from = before === 0 ? 0 : (words[before]?.index ?? 0);
    const to = after === 0 ? run.text.length : (words[words.length - after]?.index ?? run.text.length);
    const parts: FoldedRun[] = [
      { kind: "same", text: run.text.slice(0, from) },
      { kind: "folded", text: run.text.slice(from, to), words: words.length - before - after },
      { kind: "same", text: run.text.slice(to) },
    ];
    return parts.filter(({ text }) => text !== "");
  });
}

/** "12 words added, 3 taken out." */
export function describeDiff(runs: readonly DiffRun[]): string {
  const count = (kind: DiffRun["kind"]) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? (run.text.match(/\S+/g)?.length ?? 0) : 0), 0);
  const [added, removed] = [count("added"), count("removed")];
  const words = (number: number) =>
    number === 1 ? "1 word" : `${new Intl.NumberFormat("en").format(number)} words`;
  if (added === 0 && removed === 0)
    return runs.every(({ kind }) => kind === "same")
      ? "No word is different."
      : "Only spaces and line breaks are different.";
  if (added === 0) return `${words(removed)} taken out.`;
  if (removed === 0) return `${words(added)} added.`;
  return `${words(added)} added, ${removed} taken out.`;
}
