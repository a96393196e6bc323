/** How far an article's claims are, in three steps. What was set aside is no work and is left out. */
export type ClaimsProgress = {
  verified: number;
  inWork: number;
  open: number;
  total: number;
  setAside: number;
};

/** @param counts claims by stage; stages without any may be absent */
export function claimsProgress(counts: Readonly<Record<string, number>>): ClaimsProgress {
  const of = (...stages: string[]) => stages.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  const verified = of("verified");
  const inWork = of("researching", "in_review", "disputed");
  const open = of("open", "suggested");
  return { verified, inWork, open, total: verified + inWork + open, setAside: of("set_aside") };
}

/** "4 of 14 verified, 3 in work", or that there is nothing yet. */
export function describeProgress({ verified, inWork, total }: ClaimsProgress): string {
  if (total === 0) return "No claims yet";
  if (verified === total) return total === 1 ? "Its one claim is verified" : `All ${total} verified`;
  return `${verified} of ${total} verified${inWork > 0 ? `, ${inWork} in work` : ""}`;
}
