import type { Stance } from "./evidence";

export type EvidenceOrigin = {
  readonly number: number;
  readonly sourceId: string;
  /** What it shares its origin with, as a wire's name. */
  readonly group: string | null;
  readonly stance: Stance;
};

/** Evidence that counts once: its shared name, where one was given, and its numbers in ascending order. */
export type IndependentGroup = { name: string | null; numbers: number[] };

/** Under which a group's name is compared: trimmed, inner space as one, without case. Null when none is left. */
export function groupKey(group: string | null): string | null {
  return group?.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase() || null;
}

/**
 * How many sources of a claim stand on their own. Evidence counts when it supports, refutes or is mixed; context
 * weighs nothing. One source counts once and so does one group; a source that is in two groups joins them. Two
 * pages of one publisher without a group are two, since an office may publish records that do not lean on each
 * other: who knows better says so with a group.
 * @returns groups in the order of their first number
 */
export function independentSources(items: readonly EvidenceOrigin[]): {
  count: number;
  groups: IndependentGroup[];
} {
  const weighed = items.filter(({ stance }) => stance !== "context").sort((a, b) => a.number - b.number);
  let sets: { keys: Set<string>; items: EvidenceOrigin[] }[] = [];
  for (const item of weighed) {
    const group = groupKey(item.group);
    const keys = [`source ${item.sourceId}`, ...(group ? [`group ${group}`] : [])];
    const met = sets.filter((set) => keys.some((key) => set.keys.has(key)));
    const joined = {
      keys: new Set([...met.flatMap((set) => [...set.keys]), ...keys]),
      items: [...met.flatMap((set) => set.items), item],
    };
    sets = [...sets.filter((set) => !met.includes(set)), joined];
  }
  const groups = sets.map((set) => {
    const numbers = set.items.map(({ number }) => number).sort((a, b) => a - b);
    const named = set.items.toSorted((a, b) => a.number - b.number).find(({ group }) => groupKey(group));
    return { name: named?.group?.trim().replace(/\s+/g, " ") ?? null, numbers };
  });
  groups.sort((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
  return { count: groups.length, groups };
}

/** Independent sources on each side. Mixed evidence points both ways and is told apart. */
export function balanceOf(items: readonly EvidenceOrigin[]): { for: number; against: number; mixed: number } {
  const count = (stance: Stance) => independentSources(items.filter((item) => item.stance === stance)).count;
  return { for: count("supports"), against: count("refutes"), mixed: count("mixed") };
}

/** "2 independent sources: [1] and [3]. [2] shares AP with [1]." Empty when nothing is weighed. */
export function independenceSentence(items: readonly EvidenceOrigin[]): string {
  const { count, groups } = independentSources(items);
  if (count === 0) return "";
  const firsts = groups.map(({ numbers }) => `[${numbers[0]}]`);
  const shared = groups
    .filter(({ numbers }) => numbers.length > 1)
    .map(({ name, numbers: [first, ...others] }) => {
      const verb = others.length === 1 ? "shares" : "share";
      return ` ${listed(others.map((number) => `[${number}]`))} ${verb} ${name ?? "a source"} with [${first}].`;
    });
  return `${count} independent ${count === 1 ? "source" : "sources"}: ${listed(firsts)}.${shared.join("")}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
