import { expect, signInByHttp, test } from "./support/test";

// The control that shows this race can be lost stands beside the verb: lib/server/queue/take-next.db.test.ts.
const [sessions, claims] = [20, 500];

test("20 sessions take 500 claims through HTTP, each exactly once", async ({
  by,
  desk,
  playwright,
  baseURL,
}) => {
  const editor = await by("editor");
  const sentences = Array.from(
    { length: claims },
    (_, index) => `This is claim number ${index} of the race.`,
  );
  const article = await editor.article(sentences.join(" "));
  const marked: string[] = [];
  const left = [...sentences];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let words = left.pop(); words; words = left.pop())
        marked.push((await editor.claim(article.id, words)).id);
    }),
  );
  expect(new Set(marked).size).toBe(claims);

  const { checker, second, editor: third, admin } = desk.people;
  const takers = await Promise.all(
    Array.from({ length: sessions }, async (_, index) => {
      const request = await playwright.request.newContext({ baseURL });
      await signInByHttp(request, [checker, second, third, admin][index % 4] ?? checker);
      return request;
    }),
  );
  const handed: { id: string; version: number; stage: string }[] = [];
  const statuses = new Map<number, number>();
  await Promise.all(
    takers.map(async (request) => {
      for (let open = true; open; ) {
        const answer = await request.post("/api/v1/queue/next");
        statuses.set(answer.status(), (statuses.get(answer.status()) ?? 0) + 1);
        open = answer.status() === 200;
        if (open) handed.push(await answer.json());
      }
    }),
  );
  expect(Object.fromEntries(statuses)).toEqual({ 200: claims, 204: sessions });
  expect(handed.map(({ id }) => id).sort()).toEqual([...marked].sort());
  expect(handed.every(({ stage, version }) => stage === "researching" && version === 2)).toBe(true);
  const counts = await (await editor.request.get("/api/v1/queue/counts")).json();
  expect(counts.open).toBe(0);
  await Promise.all(takers.map((request) => request.dispose()));
});
