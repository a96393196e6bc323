import "server-only";
import type { CaptureDetail, CaptureView } from "@/lib/contract/evidence/capture";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { type Database, database } from "@/lib/server/database";
import { getCapture } from "./capture-view";

/** @throws FactdeskError `not_found`, for copies of other desks too */
export async function requireCapture(db: Database, deskId: string, id: string): Promise<CaptureView> {
  const capture = await getCapture(db, deskId, id);
  if (!capture) throw new FactdeskError("not_found", "There is no such copy in this desk.");
  return capture;
}

/** A copy with the words that can be read in it. @throws FactdeskError `not_found` */
export async function findCapture(actor: Actor, id: string): Promise<CaptureDetail> {
  const { deskId } = actor;
  const capture = await requireCapture(database(), deskId, id);
  const row = await database().capture.findUnique({
    where: { deskId_id: { deskId, id } },
    select: { text: true },
  });
  return { ...capture, text: row?.text ?? null };
}
