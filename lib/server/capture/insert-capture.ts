import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";

/** A copy of what was fetched or uploaded, as it came. */
export type CaptureDraft = {
  requestedUrl: string | null;
  finalUrl: string | null;
  fileName: string | null;
  status: number | null;
  mediaType: string;
  fetchedAt: Date;
  bytes: Uint8Array;
};

/** A capture ready to be written: packed outside of any transaction. */
export type PackedCapture = Omit<CaptureDraft, "bytes"> & {
  sha256: string;
  byteLength: number;
  bytes: Uint8Array<ArrayBuffer>;
};

export async function packCapture(draft: CaptureDraft): Promise<PackedCapture> {
  const { bytes, ...rest } = draft;
  const packed = await promisify(gzip)(bytes);
  return {
    ...rest,
    mediaType: draft.mediaType || "application/octet-stream",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    byteLength: bytes.byteLength,
    bytes: new Uint8Array(packed),
  };
}

/** Keeps a capture of an article. @returns its id */
export async function insertCapture(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  capture: PackedCapture,
): Promise<string> {
  const id = newId();
  await tx.capture.create({
    data: {
      deskId: actor.deskId,
      id,
      articleId,
      ...capture,
      storedIn: "postgres",
      createdById: actor.memberId,
    },
  });
  return id;
}
