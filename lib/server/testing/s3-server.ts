import "server-only";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Secret, signatureFault } from "./signed-request";

export type S3Server = {
  endpoint: string;
  /** What is kept, by `/bucket/key`. */
  objects: Map<string, Buffer>;
  stop: () => Promise<void>;
};

/** A store on this machine that speaks as much S3 as captures need and checks every signature. */
export async function startS3Server(secret: Secret, buckets: readonly string[]): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = "", url: target = "" } = request;
    const refuse = (status: number, code: string) =>
      response
        .writeHead(status, { "content-type": "application/xml" })
        .end(
          `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
        );
    const headers = request.headers as Record<string, string | undefined>;
    const fault = signatureFault({ method, target, headers, body }, secret, new Date());
    if (fault) return refuse(403, fault);
    const path = decodeURIComponent(target.split("?")[0] ?? "");
    if (!buckets.includes(path.split("/")[1] ?? "")) return refuse(404, "NoSuchBucket");
    if (method === "PUT") {
      objects.set(path, body);
      return response.writeHead(200, { etag: '"kept"' }).end();
    }
    if (method === "DELETE") {
      objects.delete(path);
      return response.writeHead(204).end();
    }
    const found = objects.get(path);
    if (!found) return refuse(404, "NoSuchKey");
    response.writeHead(200, { "content-type": "application/gzip" }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects, stop };
}
