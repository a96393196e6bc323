import "server-only";
import type { IncomingMessage } from "node:http";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFault } from "./fetch-fault";

const unpackers: Record<string, () => Transform> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/** A response's body, unpacked as it comes and given up as soon as it is larger than allowed, packed or unpacked. */
export function readBody(response: IncomingMessage, mostBytes: number, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const give = (fault: FetchFault) => {
      response.destroy();
      reject(fault);
    };
    if (Number(response.headers["content-length"] ?? 0) > mostBytes) return give(new FetchFault("too_large"));
    const encodings = (response.headers["content-encoding"] ?? "")
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter((name) => name !== "" && name !== "identity");
    if (encodings.length > 1 || encodings.some((name) => !unpackers[name]))
      return give(new FetchFault("not_a_page", encodings.join(",")));
    const chunks: Buffer[] = [];
    let size = 0;
    let received = 0;
    response.on("data", (chunk: Buffer) => {
      received += chunk.length;
      if (received > mostBytes) give(new FetchFault("too_large"));
    });
    const unpack = encodings[0] ? unpackers[encodings[0]]!() : null;
    const body = unpack ? pipeline(response, unpack, () => undefined) : response;
    body.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) {
        unpack?.destroy();
        give(new FetchFault("too_large"));
      } else chunks.push(chunk);
    });
    body.on("end", () => resolve(Buffer.concat(chunks)));
    body.on("error", reject);
    response.on("error", reject);
    response.on("close", () => !response.complete && reject(new FetchFault("unreachable")));
    signal.addEventListener("abort", () => give(new FetchFault("timed_out")), { once: true });
  });
}
