import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/server/database";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { type FickleSite, says, startFickleSite } from "@/lib/server/testing/fickle-site";
import { runJobs, startJobs } from "./start-jobs";

let site: FickleSite;
let asked = 0;
beforeAll(async () => {
  site = await startFickleSite();
  process.env.FACTDESK_FETCH_ALLOW_HOSTS = site.host;
});
afterAll(() => site.stop());
afterEach(() => vi.unstubAllEnvs());

it("several processes share one queue: every due source is looked at once, and the queue forgets it", async () => {
  const desk = await arrangeDesk();
  const claim = await arrangeClaim(desk, "open");
  const page = says("It fell in 1998.");
  const urls = Array.from({ length: 5 }, (_, index) =>
    site.put(`/page-${index}`, (response, request) => {
      asked++;
      page(response, request);
    }),
  );
  for (const url of urls) await tagEvidence(desk.checker, claim.id, () => ({ url, stance: "supports" }));
  const runners = await Promise.all([runJobs(24), runJobs(24)]);
  try {
    await Promise.all(runners.map((runner) => runner.addJob("find_due_sources", {})));
    await vi.waitFor(
      async () => expect(await database().sourceCheck.count({ where: { deskId: desk.id } })).toBe(5),
      { timeout: 60_000, interval: 100 },
    );
    await vi.waitFor(async () => {
      const [left] = await database().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM graphile_worker.jobs`;
      expect(left?.count).toBe(0);
    });
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
  expect(asked).toBe(5);
}, 90_000);

it("is not started where sources are not to be looked at", async () => {
  vi.stubEnv("FACTDESK_SOURCE_CHECK_HOURS", "0");
  expect(await startJobs()).toBeNull();
});

it("a queue that cannot be started stops nothing", async () => {
  vi.stubEnv("FACTDESK_SOURCE_CHECK_HOURS", "24");
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await startJobs()).toBeNull();
  vi.restoreAllMocks();
});
