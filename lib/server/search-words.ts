import "server-only";

/** The words that are looked for, each as it stands within a LIKE pattern: its own signs mean only themselves. */
export function searchWords(q: string | undefined): string[] {
  return (q ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
}
