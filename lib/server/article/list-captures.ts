import "server-only";
import type { Provenance } from "@/lib/contract/article/capture";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";

/** Where each revision of an article came from, newest first, with what is said about its capture, never its bytes. */
export async function listCaptures(actor: Actor, articleId: string): Promise<Provenance[]> {
  const db = database();
  const where = { deskId: actor.deskId, articleId };
  const revisions = await db.revision.findMany({
    where,
    orderBy: { number: "desc" },
    select: {
      ...{ number: true, origin: true, createdAt: true },
      createdBy: { select: { id: true, person: { select: { name: true } } } },
      capture: { omit: { bytes: true, text: true } },
    },
  });
  return revisions.map(({ number, origin, createdAt, createdBy, capture }) => ({
    ...{ revision: number, origin, createdAt: createdAt.toISOString() },
    createdBy: { id: createdBy.id, name: createdBy.person.name },
    capture: capture && {
      ...{ id: capture.id, requestedUrl: capture.requestedUrl, finalUrl: capture.finalUrl },
      ...{ fileName: capture.fileName, status: capture.status, mediaType: capture.mediaType },
      ...{ fetchedAt: capture.fetchedAt.toISOString(), sha256: capture.sha256 },
      ...{ byteLength: capture.byteLength, erased: capture.storedIn === null },
    },
  }));
}
