import "server-only";
import { defaultScale } from "@/lib/domain/verdict/rating";
import { transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";

/** A new desk with the default rating scale. @returns its id */
export async function createDesk(name: string, isDemo: boolean, at: Date): Promise<string> {
  return transaction(async (tx) => {
    const deskId = newId();
    const scaleId = newId();
    await tx.desk.create({ data: { id: deskId, name, isDemo, createdAt: at } });
    await tx.ratingScale.create({
      data: { deskId, id: scaleId, name: "Truth scale", version: 1, createdAt: at },
    });
    await tx.rating.createMany({
      data: defaultScale.map((rating, position) => ({ deskId, id: newId(), scaleId, position, ...rating })),
    });
    await recordEvents(tx, { deskId, memberId: null, at }, [
      { type: "desk.created", subjectId: deskId, new: { name } },
    ]);
    return deskId;
  });
}
