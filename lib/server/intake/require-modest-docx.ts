import "server-only";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { FactdeskError } from "@/lib/domain/errors";

const mostEntries = 3_000;
const mostUnpacked = 60_000_000;
const mostText = 12_000_000;

const broken = () =>
  new FactdeskError(
    "invalid",
    "The file is damaged or not a Word document. Open it in your word processor and save it as .docx again.",
    {
      reason: "damaged",
    },
  );
const tooLarge = () =>
  new FactdeskError(
    "too_large",
    "The document unpacks to more than can be taken in. Copy the article's words and paste them as text.",
    {
      reason: "unpacks_too_large",
    },
  );

/**
 * Unpacks an archive once, counting and keeping nothing, before a library that trusts it does: what the directory
 * states first, then what really comes out, since a bomb may state little.
 * @throws FactdeskError `too_large`, or `invalid` when it is no Word document
 */
export async function requireModestDocx(bytes: Uint8Array): Promise<void> {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = await open(buffer, { lazyEntries: true }).catch(() => {
    throw broken();
  });
  const entries = await listEntries(archive);
  if (!entries.some(({ fileName }) => /^word\/.+\.xml$/.test(fileName))) throw broken();
  let stated = 0;
  for (const { uncompressedSize } of entries) stated += uncompressedSize;
  if (stated > mostUnpacked) throw tooLarge();
  let real = 0;
  for (const entry of entries) {
    const isText = /\.(?:xml|rels)$/.test(entry.fileName);
    const limit = Math.min(isText ? mostText : mostUnpacked, mostUnpacked - real);
    real += await unpackedSize(archive, entry, limit);
  }
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on("error", () => reject(broken()));
    archive.on("end", () => resolve(entries));
    archive.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) reject(tooLarge());
      else archive.readEntry();
    });
    archive.readEntry();
  });
}

function unpackedSize(archive: ZipFile, entry: Entry, limit: number): Promise<number> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(broken());
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) return;
        stream.destroy();
        reject(tooLarge());
      });
      stream.on("error", () => reject(broken()));
      stream.on("end", () => resolve(size));
    });
  });
}
