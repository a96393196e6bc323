import { strengthLabels } from "@/lib/domain/evidence/evidence";
import { sourceTypeLabels } from "@/lib/domain/evidence/source";
import { confidenceLabels } from "@/lib/domain/verdict/rating";
import { longDate } from "./long-date";
import type { ReportEvidence, ReportSnapshot, ReportVerdict } from "./report-snapshot";

/** What is told of a piece of evidence besides its source's name: short phrases, without marks of any format. */
export function evidenceFacts(evidence: ReportEvidence): string[] {
  const { strength, group, quoteState, archived, source } = evidence;
  return [
    source.type && sourceTypeLabels[source.type],
    source.authors.length > 0 && `by ${source.authors.join(", ")}`,
    source.publishedOn && `published ${longDate(source.publishedOn)}`,
    strength && `${strengthLabels[strength].toLowerCase()} evidence`,
    group && `shares its origin with “${group}”`,
    quoteState === "verified" && "quote verified in the copy",
    quoteState === "not_found" && "quote not found in the copy",
    archived
      ? `archived ${longDate(archived.at)}, SHA-256 ${archived.sha256}`
      : "link not checked, no copy kept",
  ].flatMap((fact) => fact || []);
}

/** What a verdict says of itself, as sentences. */
export function verdictFacts({ confidence, evidenceUntil }: ReportVerdict): string[] {
  return [
    confidence && `${confidenceLabels[confidence]}.`,
    evidenceUntil && `Evidence up to ${longDate(evidenceUntil)}.`,
  ].flatMap((fact) => fact || []);
}

/** Of how many sources the desk keeps a copy, as one sentence. */
export function keptCopies({ claims }: ReportSnapshot): string {
  const sources = new Map<string, boolean>();
  for (const { evidence } of claims)
    for (const { source, archived } of evidence)
      sources.set(source.url, (sources.get(source.url) ?? false) || archived !== null);
  const kept = [...sources.values()].filter(Boolean).length;
  if (kept === 0) return "No copies of the sources are kept with this report.";
  return `The desk keeps copies of ${kept} of ${sources.size} sources, each named by its SHA-256.`;
}
