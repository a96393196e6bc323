import "server-only";
import { FactdeskError, type Issue } from "@/lib/domain/errors";

/** @throws FactdeskError `invalid` with the issues, when there are any, as a body that does not parse has them. */
export function requireNoIssues(issues: Issue[]): void {
  const [first] = issues;
  if (first) throw new FactdeskError("invalid", `${first.path}: ${first.message}`, { issues });
}
