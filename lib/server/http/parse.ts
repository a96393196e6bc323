import "server-only";
import type { z } from "zod";
import { FactdeskError } from "@/lib/domain/errors";

/** @throws FactdeskError `invalid`, with one issue for each field that needs mending. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const [first] = issues;
  const detail = first ? (first.path ? `${first.path}: ${first.message}` : first.message) : undefined;
  throw new FactdeskError("invalid", detail, { issues });
}
