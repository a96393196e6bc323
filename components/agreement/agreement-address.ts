import { type AgreementFilter, agreementFilter } from "@/lib/contract/agreement/agreement";
import { requireOrder } from "@/lib/domain/desk/period";
import { FactdeskError } from "@/lib/domain/errors";

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

/**
 * Splits what an address asks for into what can be answered and what is wrong with the rest. Days in the wrong order
 * are left out together.
 */
export function readAgreementDays(filter: AgreementFilter): {
  filter: AgreementFilter;
  fault: string | null;
} {
  try {
    requireOrder(filter);
    return { filter, fault: null };
  } catch (error) {
    if (!(error instanceof FactdeskError)) throw error;
    const { from: _from, to: _to, ...rest } = filter;
    return { filter: rest, fault: error.message };
  }
}

export function agreementAddress(filter: AgreementFilter): string {
  const search = new URLSearchParams();
  for (const name of filterNames) if (filter[name] !== undefined) search.set(name, String(filter[name]));
  const tail = search.toString();
  return tail ? `/desk/agreement?${tail}` : "/desk/agreement";
}
