import { type EvidenceOrigin, independentSources } from "@/lib/domain/evidence/independence";
import type { ReportClaim } from "./report-snapshot";
import { settledVerdict } from "./standing";

/** A claim's evidence as it is counted in the workspace: an address is one source at the desk. */
export function originsOf({ evidence }: ReportClaim): EvidenceOrigin[] {
  return evidence.map(({ number, source, group, stance }) => ({
    number,
    sourceId: source.url,
    group,
    stance,
  }));
}

/** "12 sources, 9 independent": sources and not pieces of evidence, of which one source may give many. */
export function sourceWords(claim: ReportClaim): string {
  const sources = new Set(claim.evidence.map(({ source }) => source.url)).size;
  if (sources === 0) return settledVerdict(claim) ? "no source is tagged" : "no sources yet";
  const { count } = independentSources(originsOf(claim));
  if (sources === 1) return "1 source";
  if (count === 0) return `${sources} sources, for context alone`;
  return count === sources ? `${sources} independent sources` : `${sources} sources, ${count} independent`;
}
