import "server-only";
import { z } from "zod";
import { FactdeskError } from "@/lib/domain/errors";

/** Opaque to callers: the sort values of the last row, so that the next page starts right after it. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** @throws FactdeskError `invalid` for anything that this list did not hand out. */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new FactdeskError("invalid", "This cursor is not one of this list's. Start again without it.", {
      issues: [{ path: "cursor", message: "Not a cursor of this list." }],
    });
  }
}

/** A time that Postgres has too: it knows no year 0. */
export const cursorTime = z.iso.datetime().refine((time) => !time.startsWith("0000"));

/** The sort key of lists by time: when, then id. */
export const timeCursor = z.tuple([cursorTime, z.uuid()]);
