import type { ReportClaim, ReportSnapshot } from "@/lib/domain/export/report-snapshot";
import { richSnapshot } from "./rich-snapshot";

export const [firstClaim] = richSnapshot.claims as [ReportClaim];
/** The report with its first claim alone, changed as a case needs it. */
export const withClaim = (given: Partial<ReportClaim>, snapshot = richSnapshot): ReportSnapshot => ({
  ...snapshot,
  claims: [{ ...firstClaim, ...given }],
});
