import "server-only";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
export type FickleSite = {
  address: string;
  /** `host:port`, as the setting that lets it be fetched wants it. */
  host: string;
  /** What stands at a path from now on. */
  put: (path: string, answer: Answer) => string;
  stop: () => Promise<void>;
};

/** A site on this machine whose pages vanish, change, redirect, hang and lie, as told. */
export async function startFickleSite(): Promise<FickleSite> {
  const pages = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const answer = pages.get(request.url ?? "");
    if (answer) answer(response, request);
    else response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: `http://${host}`,
    put: (path, answer) => {
      pages.set(path, answer);
      return `http://${host}${path}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const html = { "content-type": "text/html; charset=utf-8" };

/** A page as news sites have them, with advertisements around the words. */
export function says(...words: string[]): Answer {
  return (response) =>
    response.writeHead(200, html).end(
      `<!doctype html><html lang="en"><head><title>The bridge</title></head><body><nav>Home</nav>
<aside class="ad">Buy ${Math.random()}</aside><article><h1>The bridge</h1>${words.map((one) => `<p>${one}</p>`).join("\n")}
<p>The mayor of the city said on Wednesday that the bridge, which fell after years of neglect, would be rebuilt before the end of the decade, and that the money had been found.</p>
<p>Nobody in the council had asked for the plan, which was written by three engineers and paid for by a foundation whose name was not made public.</p></article></body></html>`,
    );
}

export const fails =
  (status: number): Answer =>
  (response) =>
    response.writeHead(status, html).end(`<h1>${status}</h1><p>It fell in 1998.</p>`);

export const leadsTo =
  (location: string): Answer =>
  (response) =>
    response.writeHead(302, { location }).end();

export const hangsUp: Answer = (response) => response.destroy();

/** Begins and never ends. */
export const hangs: Answer = (response) => void response.writeHead(200, html).write("<p>It fell");

export const sends =
  (body: Buffer | string, mediaType: string): Answer =>
  (response) =>
    response.writeHead(200, { "content-type": mediaType }).end(body);

/** States a length that it does not send. */
export const sendsTooLittle: Answer = (response) => {
  response.writeHead(200, { ...html, "content-length": "5000" });
  response.write("<p>It fell in 1998.</p>", () => response.destroy());
};

/** A hundred kilobytes that unpack to a hundred megabytes. */
export const sendsBomb: Answer = (response) =>
  response
    .writeHead(200, { ...html, "content-encoding": "gzip" })
    .end(gzipSync(Buffer.alloc(100_000_000, " "), { level: 9 }));

/** The smallest picture there is: one pixel, as PNG. */
export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
