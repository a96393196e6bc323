import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { FactdeskError } from "@/lib/domain/errors";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import type { File } from "@/lib/server/http/route";
import { storeOf } from "./choose-store";
import { requireCapture } from "./find-capture";
import { pictureTypes } from "./sniff-media";

const extensions: Record<string, string> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};
const shown: readonly string[] = [...pictureTypes, "application/pdf", "text/plain"];

/**
 * The bytes of a copy as they came, held against the hash that was written when they came.
 * @throws FactdeskError `not_found` when there is no such copy or it was erased, `unavailable` when the store does
 * not hand out what was put there
 */
export async function readCaptureFile(actor: Actor, id: string): Promise<File> {
  const { deskId } = actor;
  const { storedIn, sha256, mediaType, byteLength } = await requireCapture(database(), deskId, id);
  if (!storedIn) throw new FactdeskError("not_found", "The bytes of this copy were erased. Its hash stays.");
  const packed = await storeOf(storedIn).get({ deskId, id });
  if (!packed)
    throw new FactdeskError("unavailable", "The store of captures does not hold this copy any more.");
  const bytes = await promisify(gunzip)(packed, { maxOutputLength: byteLength + 1 }).catch(() => null);
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new FactdeskError(
      "unavailable",
      "What the store holds is not what was captured: its hash differs.",
    );
  const inline = shown.includes(mediaType);
  return {
    bytes,
    mediaType,
    fileName: `capture-${id}.${extensions[mediaType] ?? "bin"}`,
    inline,
    // A browser shows no PDF in a sandbox; nothing in it runs in a page of ours.
    policy:
      mediaType === "application/pdf"
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
        : "sandbox; default-src 'none'",
  };
}
