import "server-only";
import type { Actor } from "@/lib/server/actor";
import { captureSource } from "@/lib/server/capture/capture-source";
import { recordLook } from "@/lib/server/capture/record-look";
import { database, transaction } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";

/** A source with a copy in which a quote was found, a look that found its page gone, and people who were told. */
export async function arrangeCaptures(actor: Actor, claimId: string): Promise<void> {
  const { source } = await tagEvidence(actor, claimId, () => ({
    url: "https://archive.example/captured",
    stance: "supports" as const,
    quote: "It fell in 1998.",
  }));
  const bytes = Buffer.from("The archive says: It fell in 1998. Nobody was hurt.");
  const { id: captureId } = await captureSource(actor, source.id, () => ({
    file: { bytes, name: "archive.txt", mediaType: "text/plain" },
  }));
  const { deskId, at } = actor;
  const look = { status: 404, reason: "http_error", finalUrl: null, words: null };
  const judged = {
    look,
    outcome: "gone" as const,
    message: "There is no page at this address any more (404).",
  };
  await transaction((tx) =>
    recordLook(
      tx,
      { deskId, memberId: null, at },
      { deskId, id: source.id, url: source.url },
      judged,
      captureId,
    ),
  );
  await database().notification.findFirstOrThrow({ where: { deskId, memberId: actor.memberId } });
}
