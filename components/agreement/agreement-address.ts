import { type AgreementFilter, agreementFilter } from "@/lib/contract/agreement/agreement";

export const filterNames = Object.keys(agreementFilter.shape) as (keyof AgreementFilter)[];

/** From an address; what it does not understand is left out, so that an old link still opens. */
export function readAgreementFilter(search: { get(name: string): string | null }): AgreementFilter {
  const given = filterNames.flatMap((name): [string, unknown][] => {
    const text = search.get(name);
    const read = text ? agreementFilter.shape[name].safeParse(text) : null;
    return read?.success ? [[name, read.data]] : [];
  });
  return Object.fromEntries(given);
}

export function agreementAddress(filter: AgreementFilter): string {
  const search = new URLSearchParams();
  for (const name of filterNames) if (filter[name] !== undefined) search.set(name, String(filter[name]));
  const tail = search.toString();
  return tail ? `/desk/agreement?${tail}` : "/desk/agreement";
}
