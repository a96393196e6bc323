import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Actor } from "@/lib/server/actor";
import type { Transaction } from "@/lib/server/database";
import { newId } from "@/lib/server/new-id";
import type { KeptBytes } from "./capture-store";
import { captureStore } from "./choose-store";

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

/** A capture ready to be written: packed, and put away where that is outside of the row. */
export type PackedCapture = Omit<CaptureDraft, "bytes"> &
  KeptBytes & { id: string; sha256: string; byteLength: number };

/** Packs a copy and puts it into the store, outside of any transaction. @throws FactdeskError `unavailable` */
export async function packCapture(deskId: string, draft: CaptureDraft): Promise<PackedCapture> {
  const { bytes, ...rest } = draft;
  const id = newId();
  const packed = new Uint8Array(await promisify(gzip)(bytes));
  const kept = await captureStore().put({ deskId, id }, packed);
  return {
    ...rest,
    id,
    mediaType: draft.mediaType || "application/octet-stream",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    byteLength: bytes.byteLength,
    ...kept,
  };
}

/** What a capture is of, and the words that can be read in it. */
export type CaptureOf =
  | { articleId: string }
  | { sourceId: string; text: string | null; title: string | null };

/** Keeps a capture. @returns its id */
export async function insertCapture(
  tx: Transaction,
  by: Pick<Actor, "deskId" | "memberId">,
  of: CaptureOf,
  capture: PackedCapture,
): Promise<string> {
  await tx.capture.create({ data: { deskId: by.deskId, ...of, ...capture, createdById: by.memberId } });
  return capture.id;
}
