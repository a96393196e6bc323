/**
 * A claim's name on its highlights: the end of its id, which is random. Where thousands of claims lie on a text,
 * whole ids would be most of the page.
 */
export function claimKey(claimId: string): string {
  return claimId.slice(-12);
}

/** The highlights of a claim. */
export function marksOf(claimId: string): string {
  return `mark[data-claims~="${CSS.escape(claimKey(claimId))}"]`;
}
