import { mapRevision, type RevisionMapping } from "./map-revision";

/** A stretch of a comparison as a person reads it: what stayed, what was taken out, what was put in. */
export type DiffRun = { kind: "same" | "removed" | "added"; text: string };

/** Two wordings of one statement are compared word by word though they share little. */
const leastInOneLine = 0.1;

/**
 * The difference between two texts, word by word. `same` and `removed` together are the old text, `same` and `added`
 * the new one. What moved is shown as removed in one place and added in the other.
 */
export function diffWords(oldText: string, newText: string): DiffRun[] {
  const isOneLine = !oldText.includes("\n") && !newText.includes("\n");
  return diffRuns(mapRevision(oldText, newText, isOneLine ? leastInOneLine : undefined));
}

/** The same from a mapping that is there already. */
export function diffRuns({ old, fresh, links, stayed }: RevisionMapping): DiffRun[] {
  const runs: DiffRun[] = [];
  let at = 0;
  let there = 0;
  for (let index = 0; index < old.count; index++) {
    if (stayed[index] !== 1) continue;
    const to = links.toNew[index] ?? 0;
    change(runs, old.text.slice(at, old.starts[index]), fresh.text.slice(there, fresh.starts[to]));
    at = old.ends[index] ?? 0;
    there = fresh.ends[to] ?? 0;
    change(runs, old.text.slice(old.starts[index], at), fresh.text.slice(fresh.starts[to], there));
  }
  change(runs, old.text.slice(at), fresh.text.slice(there));
  return joined(runs);
}

const leading = /^\s*/;

/** White space that both begin or end with stays. */
function change(runs: DiffRun[], before: string, after: string) {
  if (before === after) {
    runs.push({ kind: "same", text: before });
    return;
  }
  const lead = common(leading.exec(before)?.[0] ?? "", after);
  const [left, right] = [before.slice(lead), after.slice(lead)];
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) &&
    left.at(-1 - tail) === right.at(-1 - tail) &&
    left.at(-1 - tail)?.trim() === ""
  )
    tail++;
  runs.push({ kind: "same", text: before.slice(0, lead) });
  runs.push({ kind: "removed", text: left.slice(0, left.length - tail) });
  runs.push({ kind: "added", text: right.slice(0, right.length - tail) });
  runs.push({ kind: "same", text: tail > 0 ? left.slice(-tail) : "" });
}

function common(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Neighbours of one kind as one; of one change, what was removed comes before what was added. */
function joined(runs: DiffRun[]): DiffRun[] {
  const found: DiffRun[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed) found.push({ kind: "removed", text: removed });
    if (added) found.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const { kind, text } of runs) {
    if (text === "") continue;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      close();
      const last = found.at(-1);
      if (last?.kind === "same") last.text += text;
      else found.push({ kind, text });
    }
  }
  close();
  return found;
}
