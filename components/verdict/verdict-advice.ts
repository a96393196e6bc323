import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { independentSources } from "@/lib/domain/evidence/independence";
import { citationsOf } from "@/lib/domain/verdict/rationale";

export type Advice = { met: boolean; title: string; more?: string };

/**
 * What good practice asks of a verdict: a primary source, two that are independent, and words that cite them.
 * It is advice, and stops nobody.
 */
export function adviceFor(evidence: readonly EvidenceView[], rationale: string): Advice[] {
  const { count } = independentSources(evidence.map((one) => ({ ...one, sourceId: one.source.id })));
  const cited = citationsOf(rationale);
  const primary = evidence.some(({ directness }) => directness === "primary");
  const unknown = cited.filter((number) => !evidence.some((one) => one.number === number));
  return [
    primary
      ? { met: true, title: "A primary source" }
      : {
          met: false,
          title: "No primary source.",
          more: "Add one, or say in the rationale why there is none.",
        },
    count >= 2
      ? { met: true, title: "Two independent sources" }
      : {
          met: false,
          title: count === 1 ? "One independent source of two." : "No independent source.",
          more: "Add another, or say in the rationale why it is enough.",
        },
    unknown.length > 0
      ? { met: false, title: `There is no evidence ${unknown.join(", ")}.`, more: "Cite the numbers above." }
      : cited.length > 0
        ? { met: true, title: "The rationale cites its evidence" }
        : { met: false, title: "No evidence is cited.", more: "Type [ to choose it by number." },
  ];
}
