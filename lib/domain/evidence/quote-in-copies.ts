import type { QuoteState } from "./evidence";

/** A kept copy of a source: of the page at its address, or of a file that somebody uploaded. */
export type QuoteCopy = { id: string; ofPage: boolean };

/**
 * In which copy a quote counts as found. An uploaded file may hold what the page does not, and never takes away what
 * the page holds; but a page that held the quote and is now without it has lost it, whatever was uploaded before.
 * @param copies newest first
 * @param holds whether the quote stands in a copy; asked of no more copies than needed
 * @returns null where there is no copy
 */
export async function quoteInCopies(
  copies: readonly QuoteCopy[],
  holds: (copy: QuoteCopy) => Promise<boolean>,
): Promise<{ quoteState: QuoteState; captureId: string } | null> {
  const firstHolding = async (some: readonly QuoteCopy[]) => {
    for (const copy of some) if (await holds(copy)) return copy;
    return null;
  };
  const page = copies.findIndex(({ ofPage }) => ofPage);
  const standing = page < 0 ? copies : copies.slice(0, page + 1);
  const older = copies.slice(standing.length);
  let found = await firstHolding(standing);
  if (!found) {
    found = await firstHolding(older.filter(({ ofPage }) => !ofPage));
    if (found && (await firstHolding(older.filter(({ ofPage }) => ofPage)))) found = null;
  }
  if (found) return { quoteState: "verified", captureId: found.id };
  const compared = copies[Math.max(page, 0)];
  return compared ? { quoteState: "not_found", captureId: compared.id } : null;
}
