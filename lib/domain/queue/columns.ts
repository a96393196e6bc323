/** What a list of claims can show of each, beside its words and where it stands; in the order in which they stand. */
export const columnLabels = {
  rating: "Rating",
  kind: "Kind",
  priority: "Priority",
  evidence: "Evidence",
  due: "Due",
  waiting: "Waiting",
  speaker: "Speaker",
  article: "Article",
  person: "Person",
} as const;
export type Column = keyof typeof columnLabels;
export const columns = Object.keys(columnLabels) as [Column, ...Column[]];

/** What a list shows that nobody has chosen for. */
export const usualColumns: readonly Column[] = ["rating", "kind", "priority", "evidence", "waiting"];

/** In the order of the table, each once, whatever order was given. */
export function inOrder(chosen: readonly string[]): Column[] {
  return columns.filter((column) => chosen.includes(column));
}
