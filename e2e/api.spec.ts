import { addressOf, endpoints, expectProblem, nowhere } from "./support/endpoints";
import { expect, test } from "./support/test";

// What holds at every address of the API, whatever it does.
const foreign: Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
];
const writes = endpoints.filter(({ method }) => method !== "GET");

test("the contract names every address there is", () => {
  expect(endpoints.length).toBeGreaterThan(25);
  expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
});

test("health tells that the database answers, and the version", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    status: "ok",
    database: "ok",
    version: expect.stringMatching(/^\d+\.\d+/),
  });
});

test("a stranger is asked to sign in, everywhere", async ({ request }) => {
  for (const endpoint of endpoints) {
    const answer = await request.fetch(addressOf(endpoint, nowhere), { method: endpoint.method, data: {} });
    await expectProblem(answer, "unauthenticated");
  }
});

test("a cookie that is forged or of an ended session opens nothing", async ({ request, by }) => {
  for (const cookie of [
    "next-auth.session-token=forged",
    "next-auth.session-token.0=a; next-auth.session-token.1=b",
  ])
    await expectProblem(await request.get("/api/v1/me", { headers: { cookie } }), "unauthenticated");
  const { request: mine } = await by("checker");
  const { cookies } = await mine.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await request.get("/api/v1/me", { headers: { cookie } })).status()).toBe(200);
  expect((await mine.post("/api/v1/me/sessions/end-all")).status()).toBe(204);
  await expectProblem(await request.get("/api/v1/me", { headers: { cookie } }), "unauthenticated");
});

test("a write from another site is refused, even of somebody who is signed in", async ({ by }) => {
  const { request } = await by("admin");
  for (const endpoint of writes)
    for (const headers of foreign) {
      const answer = await request.fetch(addressOf(endpoint, nowhere), {
        method: endpoint.method,
        headers,
        data: {},
      });
      await expectProblem(answer, "forbidden");
    }
});

test("one from our own site or from a program without an origin is taken", async ({ by, baseURL }) => {
  const { request } = await by("checker");
  const data = { text: "Some words." };
  const own: Record<string, string>[] = [{ origin: baseURL ?? "" }, {}];
  for (const headers of own)
    expect((await request.post("/api/v1/articles/preview", { headers, data })).status()).toBe(200);
});

test("what is not there, or no id, is not found, whatever is sent along", async ({ by }) => {
  const { request } = await by("admin");
  const ids = [
    nowhere,
    "1",
    "none",
    "%00",
    "..%2F..%2Fetc",
    "0199c0de-0000-7000-8000-00000000000g",
    "undefined",
  ];
  for (const endpoint of endpoints.filter(({ path }) => path.includes("{id}")))
    for (const id of ids) {
      const answer = await request.fetch(addressOf(endpoint, id), {
        method: endpoint.method,
        data: { no: "sense" },
      });
      await expectProblem(answer, "not_found");
    }
});

test("another desk's things are not found", async ({ by, playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL });
  const { signInByHttp } = await import("./support/test");
  await signInByHttp(stranger, { email: "admin@factdesk.test", password: "factdesk-demo" });
  const desk = await by("editor");
  const article = await desk.article(`Ours alone ${Math.random()}.`);
  const claim = await desk.claim(article.id, "Ours alone");
  const evidence = await desk.evidence(claim.id);
  const idFor = (path: string) =>
    ({ articles: article.id, claims: claim.id, evidence: evidence.id, sources: evidence.source.id })[
      path.split("/")[1] ?? ""
    ] ?? nowhere;
  for (const endpoint of endpoints.filter(({ path }) => path.includes("{id}"))) {
    const address = addressOf(endpoint, idFor(endpoint.path));
    const answer = await stranger.fetch(address, { method: endpoint.method, data: {} });
    await expectProblem(answer, "not_found");
  }
  for (const list of ["claims", "articles", "sources"]) {
    const { items } = await (await stranger.get(`/api/v1/${list}?limit=200`)).json();
    const ids = items.map(({ id }: { id: string }) => id);
    for (const ours of [article.id, claim.id, evidence.source.id]) expect(ids).not.toContain(ours);
  }
  await stranger.dispose();
});

test("an address that the API does not have is answered like every refusal", async ({ by }) => {
  const { request } = await by("reader");
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
    for (const path of ["nothing", "claims/a/b/c/d", "articles/x/nothing"])
      await expectProblem(await request.fetch(`/api/v1/${path}`, { method }), "not_found");
});

test("a method that an address does not have is not allowed, and it says which are", async ({ by }) => {
  const { request } = await by("admin");
  const cases = [
    ["PUT", "claims", "GET, HEAD, OPTIONS"],
    ["DELETE", "me", "GET, HEAD, OPTIONS, PATCH"],
    ["PATCH", "articles", "GET, HEAD, OPTIONS, POST"],
    ["GET", "queue/next", "OPTIONS, POST"],
    ["DELETE", `claims/${nowhere}`, "GET, HEAD, OPTIONS, PATCH"],
    ["GET", `articles/${nowhere}/claims`, "OPTIONS, POST"],
    ["PATCH", "claims/bulk", "OPTIONS, POST"],
    ["POST", "openapi.json", "GET, HEAD, OPTIONS"],
  ] as const;
  for (const [method, path, allow] of cases) {
    const answer = await request.fetch(`/api/v1/${path}`, { method });
    expect(answer.headers().allow, `${method} ${path}`).toBe(allow);
    await expectProblem(answer, "method_not_allowed");
  }
  const options = await request.fetch("/api/v1/claims", { method: "OPTIONS" });
  expect([options.status(), options.headers().allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
  expect((await request.head("/api/v1/claims")).status()).toBe(200);
  expect((await request.head("/api/v1/queue/next")).status()).toBe(405);
});

test("what is no JSON is malformed, and more than can be taken is too large", async ({ by }) => {
  const desk = await by("admin");
  const article = await desk.article(`For bad bodies ${Math.random()}.`);
  const claim = await desk.claim(article.id, "For bad bodies");
  const { source, id } = await desk.evidence(claim.id);
  const made = async (path: string, data: object) =>
    (await desk.request.post(`/api/v1/${path}`, { data })).json();
  const asked = await made(`claims/${claim.id}/requests`, { whom: "The mayor", askedOn: "2024-05-01" });
  const searched = await made(`claims/${claim.id}/searches`, {
    ...{ place: "Archive", query: "bridge", sought: "either", found: "Nothing.", searchedOn: "2024-05-01" },
  });
  const computed = await made(`claims/${claim.id}/calculations`, {
    ...{ title: "Sum", formula: "a + 1", inputs: [{ name: "a", value: "1" }] },
  });
  const queue = await made("queues", { name: `Bad bodies ${Math.random()}`, filter: {} });
  const { items: threads } = await made(`claims/${claim.id}/threads`, { body: "Is that so?" });
  const ids: Record<string, string> = {
    articles: article.id,
    claims: claim.id,
    evidence: id,
    sources: source.id,
    requests: asked.id,
    searches: searched.id,
    calculations: computed.id,
    queues: queue.id,
    threads: threads[0].id,
    comments: threads[0].comments[0].id,
  };
  const headers = { "content-type": "application/json", "if-match": "" };
  /** The version of what the address is about: an article, a claim or a source, whatever is asked of it. */
  const current = async (path: string) =>
    (await desk.request.get(path.split("/").slice(0, 5).join("/"))).headers().etag ?? '"1"';
  // A repair, a stage or a copy is looked for before a body that is JSON is looked at.
  const later = /\{repairId\}|\/adjudicator$|\/open-review$|^\/captures/;
  for (const endpoint of writes) {
    const path = addressOf(endpoint, ids[endpoint.path.split("/")[1] ?? ""] ?? nowhere);
    headers["if-match"] = endpoint.ifMatch && !path.includes("evidence") ? await current(path) : '"1"';
    for (const text of ["{", "not json", '{"a":', "\ufeff{}x", "[".repeat(100_000)]) {
      const answer = await desk.request.fetch(path, {
        method: endpoint.method,
        headers,
        data: Buffer.from(text),
      });
      await expectProblem(answer, "malformed");
    }
    if (!endpoint.body || later.test(endpoint.path)) continue;
    for (const text of ["[]", "null", "7", '"words"', "true"]) {
      const answer = await desk.request.fetch(path, {
        method: endpoint.method,
        headers,
        data: Buffer.from(text),
      });
      await expectProblem(answer, "invalid");
    }
  }
  const huge = Buffer.alloc(8_100_000, " ");
  await expectProblem(await desk.request.post("/api/v1/articles", { headers, data: huge }), "too_large");
  const text = "x".repeat(1_000_001);
  await expectProblem(
    await desk.request.post("/api/v1/articles", { data: { title: "T", text } }),
    "too_large",
  );
});
