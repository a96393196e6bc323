import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expectProblem } from "./support/endpoints";
import { expect, test } from "./support/test";

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

test("when the database is away, health and the API say so, and that one should come back", async ({
  by,
  playwright,
}) => {
  const { request: signedIn } = await by("checker");
  const { cookies } = await signedIn.storageState();
  const [port, nobody] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_URL: `postgresql://nobody@127.0.0.1:${nobody}/none`,
    NEXTAUTH_SECRET: "only-for-tests",
    NEXTAUTH_URL: `http://localhost:${port}`,
  };
  const next = "node_modules/next/dist/bin/next";
  const server = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], {
    env,
    stdio: "ignore",
  });
  const request = await playwright.request.newContext({ baseURL: `http://127.0.0.1:${port}` });
  try {
    await expect
      .poll(async () => (await request.get("/api/health").catch(() => null))?.status() ?? 0, {
        timeout: 30_000,
      })
      .toBe(503);
    const health = await request.get("/api/health");
    expect(await health.json()).toMatchObject({ status: "unavailable", database: "away" });
    expect(health.headers()["retry-after"]).toBe("5");
    await expectProblem(await request.get("/api/v1/me"), "unauthenticated");
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    for (const path of ["me", "claims", "articles"]) {
      const answer = await request.get(`/api/v1/${path}`, { headers: { cookie } });
      await expectProblem(answer, "unavailable");
      expect(answer.headers()["retry-after"]).toBe("5");
    }
  } finally {
    await request.dispose();
    server.kill();
    await once(server, "exit");
  }
});
