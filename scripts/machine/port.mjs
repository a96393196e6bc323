import { createServer } from "node:net";

/** Whether nothing listens on the port at this address. */
function isFreeAt(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has nothing listening there either.
    server.once("error", (error) => resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"));
    server.once("listening", () => server.close(() => resolve(true)));
    server.listen({ port, host, exclusive: true });
  });
}

/** Free at `host` and at both names of localhost, since a browser may try either. */
export async function isPortFree(port, host) {
  for (const address of new Set([host, "127.0.0.1", "::1"])) {
    if (!(await isFreeAt(port, address))) return false;
  }
  return true;
}

/** The first free port from `first` on. */
export async function nextFreePort(first, host) {
  for (let port = first; port < 65_536; port++) {
    if (await isPortFree(port, host)) return port;
  }
  throw new Error(`no port is free from ${first} on`);
}

/** Some free port of 127.0.0.1, chosen by the system. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
