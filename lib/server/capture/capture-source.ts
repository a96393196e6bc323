import "server-only";
import type { UploadedFile } from "@/lib/contract/article/article";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { CaptureView, captureSource as contract } from "@/lib/contract/evidence/capture";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { database, transaction } from "@/lib/server/database";
import { largestDocument } from "@/lib/server/intake/read-document";
import { requireCapture } from "./find-capture";
import { packCapture } from "./insert-capture";
import { keepCapture } from "./keep-capture";
import { lookAtSource, type ReadCopy, readCopy } from "./look-at-source";
import { type Judged, judge, recordLook } from "./record-look";
import { requireAsNamed } from "./require-as-named";
import { requireSource } from "./require-source";
import { sniffMedia } from "./sniff-media";

/**
 * Keeps a copy of a source: of what stands at its address, which counts as a look at it too, or of a file. A page
 * that is not there is kept as no copy, but its look is written down.
 * @throws FactdeskError `invalid`, `too_large` or `unavailable`, with a sentence that says what to do instead
 */
export async function captureSource(
  actor: Actor,
  sourceId: string,
  given: Given<BodyOf<typeof contract>>,
): Promise<CaptureView> {
  const source = await requireSource(database(), actor.deskId, sourceId);
  requireRight(actor, "capture_source");
  const { file } = given();
  const found = file ? { copy: await readUpload(file, actor.at) } : await lookAtSource(source.url);
  const judged: Judged | null = file ? null : await judge(database(), source, found, actor.at);
  const { copy } = found;
  if (!copy) {
    if (judged) await transaction((tx) => recordLook(tx, actor, source, judged, null));
    throw "refusal" in found ? found.refusal : new FactdeskError("unexpected");
  }
  const packed = await packCapture(actor.deskId, copy.draft);
  return transaction(async (tx) => {
    await keepCapture(tx, actor, actor.memberId, sourceId, copy, packed);
    if (judged) await recordLook(tx, actor, source, judged, packed.id);
    return requireCapture(tx, actor.deskId, packed.id);
  });
}

async function readUpload({ bytes, name, mediaType }: UploadedFile, at: Date): Promise<ReadCopy> {
  if (bytes.byteLength > largestDocument) {
    const message = "The file is larger than 10 MB. Choose a smaller one.";
    throw new FactdeskError("too_large", message, { issues: [{ path: "file", message }] });
  }
  const fileName = name.replace(/^.*[\\/]/, "").slice(0, 255) || null;
  const charset = /charset\s*=\s*"?([^\s;"]{1,40})/i.exec(mediaType)?.[1] ?? null;
  const found = sniffMedia(bytes, mediaType, name);
  requireAsNamed(found, mediaType, fileName);
  return readCopy(
    {
      ...{ requestedUrl: null, finalUrl: null, status: null, fetchedAt: at, fileName, bytes },
      mediaType: found,
    },
    charset,
  );
}
