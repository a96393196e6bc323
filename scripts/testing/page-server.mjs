import { createServer } from "node:http";

/**
 * A site for the browser specs, on a free port of this machine: what is PUT at an address is what GET answers there,
 * after `x-wait` milliseconds, with `x-status`; the next PUT changes it. The app is told to let it be fetched, which
 * it refuses to every other host inside.
 *
 * @returns {Promise<{ host: string, address: string, stop: () => Promise<void> }>}
 */
export async function startPageServer() {
  const pages = new Map();
  const server = createServer(async (request, response) => {
    if (request.method === "PUT") {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      pages.set(request.url, {
        body,
        type: request.headers["content-type"],
        wait: request.headers["x-wait"],
        status: request.headers["x-status"],
      });
      return response.writeHead(204).end();
    }
    const page = pages.get(request.url);
    if (!page) return response.writeHead(404).end();
    setTimeout(
      () => response.writeHead(Number(page.status ?? 200), { "content-type": page.type }).end(page.body),
      Number(page.wait ?? 0),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${server.address().port}`;
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { host, address: `http://${host}`, stop };
}
