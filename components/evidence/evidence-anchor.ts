/** Where citations of a rationale lead. */
export function evidenceAnchor(number: number): string {
  return `evidence-${number}`;
}
