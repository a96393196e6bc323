import type { ClaimView } from "@/lib/contract/claim/claim";

/** To which of two claims words go. */
export type Side = "first" | "second" | "both";

type Words = { id: string; start: number; end: number };
type Places = { start: number; end: number }[];

/** The passages of each half; undefined where a half keeps all of them. */
export function sidesOf(
  passages: readonly Words[],
  sides: Readonly<Record<string, Side>>,
): { first: Places | undefined; second: Places | undefined } {
  const of = (side: "first" | "second") => {
    const own = passages.filter(({ id }) => ["both", side].includes(sides[id] ?? "both"));
    return own.length === passages.length ? undefined : own.map(({ start, end }) => ({ start, end }));
  };
  return { first: of("first"), second: of("second") };
}

/** What has to be mended before a claim can be split; null when nothing. */
export function splitProblem(
  claim: Pick<ClaimView, "passages">,
  { first, second, sides }: { first: string; second: string; sides: Readonly<Record<string, Side>> },
): string | null {
  if (first.trim() === "" || second.trim() === "") return "Word both claims.";
  if (first.trim() === second.trim()) return "Both say the same. Word them so that each says one thing.";
  const halves = sidesOf(claim.passages, sides);
  if (halves.first?.length === 0 || halves.second?.length === 0)
    return "Each claim needs some words of the article.";
  return null;
}
