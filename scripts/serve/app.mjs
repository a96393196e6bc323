import { createWriteStream } from "node:fs";
import { get } from "node:http";
import { Failure } from "../console/failure.mjs";
import { spawnNode } from "../machine/node-child.mjs";
import { identify, pause } from "../machine/process.mjs";
import { quietEnvironment, root, tool } from "../machine/repository.mjs";

/** The address at which this machine itself reaches a server that listens on `host`. */
export function reachableHost(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/**
 * Starts Next and waits until it answers. Resolves with null when the port was taken in the meantime.
 *
 * @param {{ dev?: boolean, port: number, host: string, env: NodeJS.ProcessEnv, log: string,
 *   show?: (text: string) => void }} wanted `show` gets what the server says on its error output
 */
export async function startApp({ dev = false, port, host, env, log, show = () => {} }) {
  const file = createWriteStream(log, { flags: "a", mode: 0o600 });
  const child = spawnNode([tool.next, dev ? "dev" : "start", "-p", String(port), "-H", host], {
    cwd: root,
    // A group of its own: Ctrl-C reaches only us, who then stop the app first and the database after it.
    detached: true,
    env: { ...process.env, ...quietEnvironment, ...env, NODE_ENV: dev ? "development" : "production" },
  });
  let said = "";
  let ready = false;
  const listen = (stream, shown) =>
    stream.on("data", (chunk) => {
      file.write(chunk);
      if (!ready) said += chunk;
      else if (shown) show(String(chunk));
    });
  listen(child.stdout, dev);
  listen(child.stderr, true);
  const ended = new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  child.once("error", () => {});

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  };

  const begun = Date.now();
  // That it says so itself comes first: on a port taken meanwhile, somebody else's server would answer.
  while (!(/Ready in/.test(said) && (await answers(`http://${reachableHost(host)}:${port}/api/health`)))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      if (/EADDRINUSE/.test(said)) return null;
      throw new Failure("The app did not start.", { output: said, log });
    }
    if (Date.now() - begun > 120_000) {
      await stop();
      throw new Failure("The app started and does not answer.", { output: said, log });
    }
    await Promise.race([pause(100), ended]);
  }
  ready = true;
  return { port, ended, stop, process: identify(child.pid) };
}

// On a connection of its own: one kept open would hold up the server's end.
function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 60_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}
