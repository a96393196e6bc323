/** Something that was done: what it is called, and the step that takes it back (or, once taken back, does it again). */
export type Entry<Step> = { id: number; label: string; step: Step };

/** What one person did in one tab, oldest first: what can be undone, and what was undone and can be done again. */
export type History<Step> = {
  done: readonly Entry<Step>[];
  undone: readonly Entry<Step>[];
};

export const noHistory: History<never> = { done: [], undone: [] };

/** What was done longest ago is forgotten first. */
const longest = 200;

/** Something new was done: what had been undone cannot be done again any more. */
export function remember<Step>(history: History<Step>, entry: Entry<Step>): History<Step> {
  return { done: [...history.done, entry].slice(-longest), undone: [] };
}

/** An entry was undone or done again. Its new step leads back; entries around it stay. */
export function turn<Step>(history: History<Step>, id: number, step: Step): History<Step> {
  const { done, undone } = history;
  const undoing = done.find((entry) => entry.id === id);
  const entry = undoing ?? undone.find((each) => each.id === id);
  if (!entry) return history;
  const rest = drop(history, id);
  const turned = { ...entry, step };
  return undoing
    ? { ...rest, undone: [...rest.undone, turned] }
    : { ...rest, done: [...rest.done, turned].slice(-longest) };
}

/** An entry that cannot be taken back goes, and nothing else. */
export function drop<Step>({ done, undone }: History<Step>, id: number): History<Step> {
  const others = (entries: readonly Entry<Step>[]) => entries.filter((entry) => entry.id !== id);
  return { done: others(done), undone: others(undone) };
}
