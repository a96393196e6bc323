import "server-only";
import type { z } from "zod";
import { issueWords, noField } from "@/lib/contract/issue-words";
import { FactdeskError, type Issue } from "@/lib/domain/errors";

/** Unknown fields named one by one; of more than so many there is no end. */
const mostNamed = 20;

/** @throws FactdeskError `invalid`, with one issue for each field that needs mending. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { error: issueWords });
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap(told);
  const [first] = issues;
  const detail = first ? (first.path ? `${first.path}: ${first.message}` : first.message) : undefined;
  throw new FactdeskError("invalid", detail, { issues });
}

function told(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, mostNamed).map((name) => ({
      path: [...issue.path, name.slice(0, 100)].join("."),
      message: noField(name),
    }));
  return [{ path: issue.path.join("."), message: issue.message }];
}
