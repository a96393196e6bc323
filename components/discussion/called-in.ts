import { mentionedIn, type Named } from "@/lib/domain/discussion/mention";

/** Whom a comment calls: everybody whose name stands in it behind an `@`, also those who share that name. */
export function calledIn(body: string, people: readonly Named[]): string[] {
  const names = new Set(
    mentionedIn(body, people).map((found) => people.find(({ id }) => id === found)?.name),
  );
  return people.filter(({ name }) => names.has(name)).map(({ id }) => id);
}
