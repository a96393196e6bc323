import "server-only";
import type { Transaction } from "@/lib/server/database";
import { recordEvents } from "@/lib/server/events";
import { checkQuotes, type Looker } from "./check-quotes";
import { insertCapture, type PackedCapture } from "./insert-capture";
import type { ReadCopy } from "./look-at-source";

/**
 * Writes a copy of a source that was packed before, tells it, and looks in it for the quotes of the source.
 * @param keeper in whose name it is kept: who asked for it, or who tagged the source when the clock did
 */
export async function keepCapture(
  tx: Transaction,
  by: Looker,
  keeper: string,
  sourceId: string,
  { words }: ReadCopy,
  packed: PackedCapture,
): Promise<void> {
  const { id, mediaType, fileName, finalUrl, sha256, byteLength } = packed;
  await insertCapture(tx, { deskId: by.deskId, memberId: keeper }, { sourceId, ...words }, packed);
  const said = { captureId: id, mediaType, sha256, byteLength, ...(fileName ? { fileName } : { finalUrl }) };
  await recordEvents(tx, by, [{ type: "source.captured", subjectId: sourceId, new: said }]);
  if (words.text !== null) await checkQuotes(tx, by, { sourceId });
}
