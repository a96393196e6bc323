import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { stanceLabels } from "@/lib/domain/evidence/evidence";

/** The evidence that is meant by what is typed after `[`: its number's beginning, or words of source and quote. */
export function matchingEvidence(evidence: readonly EvidenceView[], typed: string): EvidenceView[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...evidence];
  const [only] = words;
  if (words.length === 1 && only && /^\d+$/.test(only)) {
    const byNumber = evidence.filter(({ number }) => String(number).startsWith(only));
    if (byNumber.length > 0) return byNumber;
  }
  return evidence.filter(({ source, quote, stance }) => {
    const text = folded(
      [source.title, source.publisher, source.url, quote, stanceLabels[stance].label]
        .filter(Boolean)
        .join(" "),
    );
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
