import "server-only";
import type { Prisma } from "@/lib/server/database";

/** What is read of an event to find whom it concerns. */
export type ToldEvent = {
  deskId: string;
  id: string;
  at: Date;
  type: string;
  actorId: string | null;
  claimId: string | null;
  subjectId: string | null;
  old: Prisma.JsonValue;
  new: Prisma.JsonValue;
};

/** A field of what an event holds; undefined where there is none. */
export function fieldOf(values: Prisma.JsonValue | undefined, field: string): Prisma.JsonValue | undefined {
  return values && typeof values === "object" && !Array.isArray(values) ? values[field] : undefined;
}

export function textOf(values: Prisma.JsonValue | undefined, field: string): string | null {
  const value = fieldOf(values, field);
  return typeof value === "string" ? value : null;
}
