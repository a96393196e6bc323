import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { environment } from "@/lib/server/environment";

/** Longest body taken, in bytes: a million characters of text in any script, and its blocks. */
export const longestBody = 8_000_000;

/**
 * A write from another site is refused; programs, which send no Origin, are not.
 * @throws FactdeskError `forbidden`.
 */
export function requireOwnOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const foreign = origin === null ? site === "cross-site" : !isOwn(origin, request);
  if (foreign) throw new FactdeskError("forbidden", "This request came from another site and was refused.");
}

function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || origin === new URL(environment.baseUrl).origin;
}

/** @throws FactdeskError `too_large`, before more than `most` bytes are kept. */
export async function readBody(request: Request, most: number): Promise<string> {
  const tooLarge = () => new FactdeskError("too_large");
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
