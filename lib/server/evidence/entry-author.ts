import "server-only";

/** Who wrote an entry: what is read with its row. */
export const byInclude = {
  include: { createdBy: { select: { id: true, person: { select: { name: true } } } } },
} as const;

type Written = { createdBy: { id: string; person: { name: string } }; createdAt: Date; updatedAt: Date };

export function toBy({ createdBy, createdAt, updatedAt }: Written) {
  return {
    createdBy: { id: createdBy.id, name: createdBy.person.name },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
