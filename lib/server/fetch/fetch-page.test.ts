import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type FetchOptions, fetchPage } from "./fetch-page";

let server: Server;
let port = 0;
let served: string[] = [];

const page = "<html><title>River</title><p>It rose.</p></html>";
const html = { "content-type": "text/html; charset=Shift_JIS" };

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/page": (_, response) => response.writeHead(200, html).end(page),
  "/gzip": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(page)),
  "/brotli": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "br" }).end(brotliCompressSync(page)),
  "/broken-gzip": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("not packed"),
  "/twice": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip, gzip" }).end(gzipSync(gzipSync(page))),
  "/moved": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/loop": (_, response) => response.writeHead(301, { location: "/loop" }).end(),
  "/to-loopback": (_, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${port}/page` }).end(),
  "/to-metadata": (_, response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-login": (_, response) =>
    response.writeHead(302, { location: `http://a:b@localhost:${port}/page` }).end(),
  "/picture": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/missing": (_, response) => response.writeHead(404, html).end(page),
  "/locked": (_, response) => response.writeHead(403, html).end(page),
  "/fault": (_, response) => response.writeHead(502, html).end(page),
  "/silent": () => undefined,
  "/slow": (_, response) => {
    response.writeHead(200, html);
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  },
  "/endless": (_, response) => {
    response.writeHead(200, html);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 46)));
    };
    response.on("drain", more);
    more();
  },
  "/announced": (_, response) =>
    response.writeHead(200, { ...html, "content-length": "20000000" }).write("x"),
  "/bomb": (_, response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(60_000_000, 46))),
  "/cut": (_, response) => {
    response.writeHead(200, { ...html, "content-length": "1000" }).write("half");
    setTimeout(() => response.destroy(), 20);
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    served.push(request.url ?? "");
    answers[request.url ?? ""]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  served = [];
  vi.unstubAllEnvs();
});

/** Allows the test's own server by the name `localhost` alone: its number stays refused. */
function allowed(path: string, options: FetchOptions = {}) {
  vi.stubEnv("FACTDESK_FETCH_ALLOW_HOSTS", `other.test:1, localhost:${port}`);
  const lookup: LookupFunction = (_, { all }, answer) =>
    all ? answer(null, [{ address: "127.0.0.1", family: 4 }]) : answer(null, "127.0.0.1", 4);
  return fetchPage(`http://localhost:${port}${path}`, { lookup, ...options });
}

test("a page comes with where it was, when, and as what", async () => {
  const fetched = await allowed("/moved#top");
  expect(fetched).toMatchObject({
    requestedUrl: `http://localhost:${port}/moved#top`,
    finalUrl: `http://localhost:${port}/page`,
    status: 200,
    mediaType: "text/html",
    charset: "Shift_JIS",
  });
  expect(fetched.bytes.toString()).toBe(page);
  expect(Math.abs(fetched.fetchedAt.getTime() - Date.now())).toBeLessThan(5000);
});

test.each(["/gzip", "/brotli"])("what is packed is unpacked: %s", async (path) => {
  expect((await allowed(path)).bytes.toString()).toBe(page);
});

test.each<[string, string, string, FetchOptions?]>([
  ["redirects in a circle", "/loop", "too_many_redirects"],
  ["a redirect to this machine", "/to-loopback", "refused_address"],
  ["a redirect to a cloud's metadata", "/to-metadata", "refused_address"],
  ["a redirect to a file", "/to-file", "refused_address"],
  ["a redirect with a password", "/to-login", "refused_address"],
  ["a picture", "/picture", "not_a_page"],
  ["a page that is gone", "/missing", "http_error"],
  ["a page behind a wall", "/locked", "http_error"],
  ["a site with a fault", "/fault", "http_error"],
  ["a site that never answers", "/silent", "timed_out", { longestMs: 200 }],
  ["a body that drips", "/slow", "timed_out", { longestMs: 300 }],
  ["a body without end", "/endless", "too_large"],
  ["a body announced as too large", "/announced", "too_large"],
  ["a gzip bomb", "/bomb", "too_large"],
  ["packing upon packing", "/twice", "not_a_page"],
  ["broken packing", "/broken-gzip", "unreachable"],
  ["a body that is cut off", "/cut", "unreachable"],
])("%s is refused", async (_, path, reason, options) => {
  const error = await allowed(path, options).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: "FactdeskError", extra: { reason } });
});

test("nothing is asked of an address that was refused after a redirect", async () => {
  await allowed("/to-loopback").catch(() => undefined);
  expect(served).toEqual(["/to-loopback"]);
});

const inside = [
  "http://127.0.0.1:PORT/",
  "http://127.1:PORT/",
  "http://2130706433:PORT/",
  "http://0x7f000001:PORT/",
  "http://0177.0.0.1:PORT/",
  "http://0:PORT/",
  "http://0.0.0.0:PORT/",
  "http://[::1]:PORT/",
  "http://[::]:PORT/",
  "http://[::ffff:127.0.0.1]:PORT/",
  "http://[::ffff:7f00:1]:PORT/",
  "http://[::127.0.0.1]:PORT/",
  "http://[64:ff9b::7f00:1]:PORT/",
  "http://[2002:7f00:1::]:PORT/",
  "http://[fe80::1]:PORT/",
  "http://[fc00::1]:PORT/",
  "http://[fd00:ec2::254]/",
  "http://[ff02::1]:PORT/",
  "http://localhost:PORT/",
  "http://localhost.:PORT/",
  "http://app.localhost:PORT/",
  "http://metadata.google.internal/",
  "http://printer.local/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://100.64.0.1/",
  "http://100.100.100.200/",
  "http://169.254.169.254/",
  "http://168.63.129.16/",
  "http://198.18.0.1/",
  "http://192.0.0.192/",
  "http://224.0.0.1/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://１２７.0.0.1:PORT/",
  "http://a:b@example.com/",
  "http://example.com:22/",
  "http://example.com:25/",
];

test.each(inside)("%s is never asked", async (address) => {
  const error = await fetchPage(address.replace("PORT", String(port)), { longestMs: 3000 }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ code: "invalid", extra: { reason: "refused_address" } });
  expect(served).toEqual([]);
});

test.each([
  "",
  "example.com",
  "ftp://example.com/",
  "javascript:alert(1)",
  "data:text/html,x",
  `http://e.com/${"x".repeat(3000)}`,
])("“%s” is no address of a page", async (address) => {
  await expect(fetchPage(address)).rejects.toMatchObject({
    code: "invalid",
    extra: { reason: "not_an_address" },
  });
});

const answer = (...addresses: string[]): LookupFunction => {
  return (_, { all }, done) => {
    const list = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (all) done(null, list);
    else done(null, list[0]!.address, list[0]!.family);
  };
};

test.each([
  ["a public name that points inside", answer("127.0.0.1")],
  ["a name with a public and a private address", answer("93.184.215.14", "127.0.0.1")],
  ["a name that points to a mapped address", answer("::ffff:127.0.0.1")],
  ["a name that points to a link-local address", answer("fe80::1")],
])("%s is refused on the connection", async (_, lookup) => {
  const error = await fetchPage(`http://news.example:${port}/page`, { lookup, longestMs: 3000 }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ extra: { reason: "refused_address" } });
  expect(served).toEqual([]);
});

test("a name that changes its address between two redirects gains nothing", async () => {
  const lookups: string[] = [];
  vi.stubEnv("FACTDESK_FETCH_ALLOW_HOSTS", `localhost:${port}`);
  const lookup: LookupFunction = (name, options, done) => {
    lookups.push(name);
    answer("127.0.0.1")(name, options, done);
  };
  answers["/rebind"] = (_, response) =>
    response.writeHead(302, { location: `http://rebind.example:${port}/page` }).end();
  const error = await fetchPage(`http://localhost:${port}/rebind`, { lookup }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ extra: { reason: "refused_address" } });
  expect(lookups).toEqual(["localhost", "rebind.example"]);
  expect(served).toEqual(["/rebind"]);
});

test("a name that nobody knows is told as unreachable, without naming the network", async () => {
  const lookup: LookupFunction = (_, __, done) =>
    done(Object.assign(new Error("ENOTFOUND"), { code: "ENOTFOUND" }), "", 4);
  const error = await fetchPage("http://nowhere.example/", { lookup }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "unavailable", extra: { reason: "unreachable" } });
});
