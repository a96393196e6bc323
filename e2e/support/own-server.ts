import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nextFreePort } from "@/scripts/machine/port.mjs";
import { startApp } from "@/scripts/serve/app.mjs";

/** A server process of a test's own on the specs' database, to be killed and started again on the same port. */
export async function startOwnServer() {
  const port: number = await nextFreePort(5000 + Math.floor(Math.random() * 800), "127.0.0.1");
  const address = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "factdesk-server-"));
  const env = {
    DATABASE_URL: process.env.DATABASE_URL,
    NEXTAUTH_SECRET: "only-for-tests",
    NEXTAUTH_URL: address,
    FACTDESK_SOURCE_CHECK_HOURS: "0",
    // A job that dies with its server is held for hours; other specs wait for their mails.
    FACTDESK_JOBS: "0",
  };
  let app: Awaited<ReturnType<typeof startApp>> = null;
  const start = async () => {
    app = await startApp({ port, host: "127.0.0.1", env, log: join(folder, "app.log") });
    if (!app) throw new Error(`Port ${port} was taken meanwhile.`);
  };
  /** As a machine that fails: nothing is said to anybody. */
  const kill = async () => {
    if (!app) return;
    const { ended, process: own } = app;
    app = null;
    process.kill(own.pid, "SIGKILL");
    await ended;
  };
  const end = async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { address, start, kill, end };
}
