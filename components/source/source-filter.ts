import { reliabilities, sourceTypes } from "@/lib/domain/evidence/source";

/** What the list of sources is narrowed to: what its address says. */
export type SourceFilter = {
  q?: string | undefined;
  type?: (typeof sourceTypes)[number] | undefined;
  reliability?: (typeof reliabilities)[number] | "none" | undefined;
};

type Given = Record<string, string | string[] | undefined>;

/** Reads the fields of an address; what is none of ours is left out. */
export function sourceFilterOf(given: Given): SourceFilter {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const q = text("q").slice(0, 200);
  return {
    ...(q ? { q } : {}),
    ...(isOneOf(sourceTypes, text("type")) ? { type: text("type") as SourceFilter["type"] } : {}),
    ...(isOneOf([...reliabilities, "none"], text("reliability"))
      ? { reliability: text("reliability") as SourceFilter["reliability"] }
      : {}),
  };
}

/** The address of the list, narrowed so. */
export function sourcesAddress(filter: SourceFilter): string {
  const fields = Object.entries(filter).filter((field): field is [string, string] => Boolean(field[1]));
  const query = new URLSearchParams(fields).toString();
  return query ? `/sources?${query}` : "/sources";
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
