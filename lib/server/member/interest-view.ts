import "server-only";
import type { InterestView } from "@/lib/contract/member/interest";
import type { Interest } from "@/prisma/generated/client";

export function toInterest({ id, kind, name, note, declaredAt, endedAt }: Interest): InterestView {
  return {
    id,
    kind,
    name,
    note,
    declaredAt: declaredAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
