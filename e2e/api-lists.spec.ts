import { expectProblem, nowhere } from "./support/endpoints";
import { expect, test } from "./support/test";

type Page = { items: { id: string }[]; next: string | null };

test("lists are paged by cursors that lose and repeat nothing, also while others write", async ({ by }) => {
  const desk = await by("checker");
  const sentences = Array.from({ length: 9 }, (_, index) => `Sentence ${index} of the list.`);
  const article = await desk.article(sentences.join(" "));
  for (const [index, exact] of sentences.entries()) {
    const claim = await desk.claim(article.id, exact, { priority: ["high", "normal", "low"][index % 3] });
    await desk.evidence(claim.id, { url: `https://s${index}.example` });
    await desk.article(`Another article ${index} ${Math.random()}.`);
  }
  const lists = {
    claims: `claims?article=${article.id}`,
    articles: "articles?archived=false",
    sources: "sources?q=example",
    events: `articles/${article.id}/events?`,
  };
  for (const [name, list] of Object.entries(lists)) {
    const get = async (query: string): Promise<Page> =>
      (await desk.request.get(`/api/v1/${list}${query}`)).json();
    const all = (await get("&limit=200")).items.map(({ id }) => id);
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: Page = await get(`&limit=4${next && `&cursor=${encodeURIComponent(next)}`}`);
      expect(page.items.length).toBeLessThanOrEqual(4);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
      // What comes in meanwhile is newer and stands on a page that was read already.
      if (name === "articles") await desk.article(`Meanwhile ${Math.random()}.`);
    }
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(9);
  }
});

test("filters of the claims list", async ({ by, desk: { people } }) => {
  const [desk, second] = [await by("checker"), await by("second")];
  const article = await desk.article("Alpha is here. Beta is there. Gamma is gone.");
  const alpha = await desk.claim(article.id, "Alpha is here", { kind: "legal" });
  const beta = await desk.claim(article.id, "Beta is there", { speaker: "Zoë" });
  const gamma = await desk.claim(article.id, "Gamma is gone", { priority: "high" });
  await desk.propose(beta.id, "mostly_false");
  await second.act(beta.id, "confirm");
  await desk.act(gamma.id, "take");
  const get = async (query: string, as = desk) =>
    ((await (await as.request.get(`/api/v1/claims?${query}`)).json()) as Page).items.map(({ id }) => id);
  expect(await get("")).toEqual([gamma.id, alpha.id, beta.id]);
  expect(await get("stage=open")).toEqual([alpha.id]);
  expect(await get("rating=mostly_false")).toEqual([beta.id]);
  expect(await get(`article=${article.id}&kind=legal`)).toEqual([alpha.id]);
  expect(await get("assignee=me")).toEqual([gamma.id]);
  expect(await get("assignee=me", second)).toEqual([]);
  expect(await get(`assignee=${people.checker.memberId}`, second)).toEqual([gamma.id]);
  expect(await get(`q=${encodeURIComponent("zoë beta")}`)).toEqual([beta.id]);
  expect(await get("priority=high")).toEqual([gamma.id]);
  expect(await get("queue=verified")).toEqual([beta.id]);
  expect(await get("olderThanHours=1")).toEqual([]);
  const counts = await (await second.request.get("/api/v1/queue/counts")).json();
  expect(counts).toEqual({
    ...{ all: 3, open: 1, mine: 0, review: 0 },
    ...{ disputed: 0, set_aside: 0, verified: 1 },
  });
  const mine = await (await desk.request.get("/api/v1/queue/mine")).json();
  expect(mine.items).toMatchObject([{ id: gamma.id }]);
});

test("a query that makes no sense is refused, by the field", async ({ by }) => {
  const { request } = await by("reader");
  const queries = [
    "claims?stage=done",
    "claims?limit=0",
    "claims?limit=201",
    "claims?limit=many",
    "claims?limit=1.5",
    "claims?article=1",
    "claims?assignee=you",
    "claims?cursor=forged",
    "claims?q=%00",
    "claims?rating=%00",
    "claims?olderThanHours=-1",
    `claims?q=${"x".repeat(201)}`,
    "articles?cursor=forged",
    "articles?archived=perhaps",
    "articles?q=%00",
    "sources?cursor=%00",
    "sources?q=%00",
    "queue/counts?kind=x",
    "claims?status=open",
    "claims?limit=5&limit=6",
    "claims?limit=0x10",
    "claims?limit=",
    "articles?cursor=",
    "claims?dueBefore=2024-02-30",
    "agreement?from=0000-01-01",
    "desk/statistics?to=10000-01-01",
    "notifications?unread=perhaps",
    `claims?sort=wording&cursor=${Buffer.from(JSON.stringify(["\0", nowhere])).toString("base64url")}`,
  ];
  for (const query of queries) {
    const problem = await expectProblem(await request.get(`/api/v1/${query}`), "invalid");
    expect(problem.issues?.[0]?.path).toBe(/(\w+)=[^&]*$/.exec(query)?.[1]);
  }
});
