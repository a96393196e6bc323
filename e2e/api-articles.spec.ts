import { expectProblem } from "./support/endpoints";
import { expect, test } from "./support/test";

const path = "/api/v1/articles";

test("an article is brought in, found, mended and listed", async ({ by }) => {
  const { request } = await by("checker");
  const text = " date 2022-03-16 First words.\r\n\r\n“Second,” she said.";
  const data = {
    title: "T",
    text,
    publisher: "Post",
    authors: ["Ann"],
    url: "https://post.example/a",
    language: "en",
  };
  const created = await request.post(path, { data });
  expect(created.status()).toBe(201);
  const article = await created.json();
  const canonical = text.replaceAll("\r\n", "\n");
  expect(article).toMatchObject({ publishedAt: "2022-03-16", publisher: "Post", authors: ["Ann"] });
  expect(article.revision).toMatchObject({
    number: 1,
    text: canonical,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(article.revision.blocks[0]).toMatchObject({ type: "dateline", start: 1, end: 16 });

  const found = await request.get(`${path}/${article.id}`);
  expect(found.headers().etag).toBe('"1"');
  expect(await found.json()).toMatchObject({ ...article, claims: [] });

  const again = await request.post(path, { data: { title: "Another", text: canonical } });
  expect((await expectProblem(again, "conflict")).id).toBe(article.id);

  const mend = (ifMatch?: string, body: unknown = { title: "Mended" }) =>
    request.patch(`${path}/${article.id}`, { data: body, headers: ifMatch ? { "if-match": ifMatch } : {} });
  await expectProblem(await mend(), "precondition_required");
  expect((await expectProblem(await mend('"7"'), "stale")).current).toMatchObject({
    id: article.id,
    version: 1,
  });
  await expectProblem(await mend('"1"', { title: "" }), "invalid");
  const mended = await mend('"1"');
  expect([mended.status(), mended.headers().etag]).toEqual([200, '"2"']);
  await expectProblem(await mend('"1"'), "stale");

  const list = await (await request.get(`${path}?q=mended`)).json();
  expect(list).toMatchObject({ items: [{ id: article.id, title: "Mended", claimCounts: {} }], next: null });
  const events = await (await request.get(`${path}/${article.id}/events`)).json();
  expect(events.items.map(({ type }: { type: string }) => type)).toEqual([
    "article.edited",
    "article.created",
  ]);
});

test("a revision is asked for on trial, saved, and refused when it was made from an earlier one", async ({
  by,
}) => {
  const desk = await by("checker");
  const article = await desk.article(`Words of ${Math.random()}.`);
  const revise = (text: string, from?: number, query = "") =>
    desk.request.post(`${path}/${article.id}/revisions${query}`, {
      data: { text: `${article.revision.text} ${text}`, ...(from ? { from } : {}) },
    });
  const trial = await revise("More.", 1, "?dryRun=1");
  expect([trial.status(), (await trial.json()).revision]).toMatchObject([200, { id: null, number: 2 }]);
  expect((await revise("More.", 1)).status()).toBe(201);
  const refused = await expectProblem(await revise("Other.", 1), "stale");
  expect(refused.current).toMatchObject({ number: 2, text: `${article.revision.text} More.` });
  await expectProblem(await revise("Other.", 1, "?dryRun=1"), "stale");
  expect((await revise("Other.")).status()).toBe(201);
});

test("what is wrong with an article is said field by field", async ({ by }) => {
  const { request } = await by("checker");
  const text = "Words enough.";
  const cases: [object, string][] = [
    [{ text }, "title"],
    [{ title: "T" }, "text"],
    [{ title: " ", text }, "title"],
    [{ title: "T", text: " " }, "text"],
    [{ title: "T", text: "a\0b" }, "text"],
    [{ title: "a\0b", text }, "title"],
    [{ title: "T", text: 7 }, "text"],
    [{ title: "T", text, url: "javascript:alert(1)" }, "url"],
    [{ title: "T", text, url: "https://a.example/\0" }, "url"],
    [{ title: "T", text, publishedAt: "16 March" }, "publishedAt"],
    [{ title: "T", text, publishedAt: "2022-02-30" }, "publishedAt"],
    [{ title: "T", text, language: "not a language" }, "language"],
    [{ title: "T", text, authors: [""] }, "authors.0"],
    [{ title: "T", text, blocks: [{ type: "poem", start: 0, end: 5 }] }, "blocks.0.type"],
  ];
  for (const [data, field] of cases) {
    const problem = await expectProblem(await request.post(path, { data }), "invalid");
    expect(problem.issues?.map((issue) => issue.path)).toContain(field);
  }
});

test("archiving and deleting are for editors; what has a verdict stays", async ({ by }) => {
  const [checker, editor, second] = [await by("checker"), await by("editor"), await by("second")];
  const article = await checker.article(`A verdict is given here ${Math.random()}.`);
  const claim = await checker.claim(article.id, "A verdict is given here");
  const at = `${path}/${article.id}`;
  await expectProblem(await checker.request.delete(at), "forbidden");
  await expectProblem(await checker.request.post(`${at}/archive`), "forbidden");
  await checker.propose(claim.id);
  await second.act(claim.id, "confirm");
  await expectProblem(await editor.request.delete(at), "conflict");
  expect((await editor.request.post(`${at}/archive`)).status()).toBe(200);
  await expectProblem(await editor.request.post(`${at}/archive`), "conflict");
  expect((await (await editor.request.get(path)).json()).items).toEqual([]);
  const { items } = await (await editor.request.get(`${path}?archived=true`)).json();
  expect(items).toMatchObject([{ id: article.id, claimCounts: { verified: 1 } }]);
  expect((await editor.request.post(`${at}/restore`)).status()).toBe(200);
  const bare = await checker.article(`Nothing was said here ${Math.random()}.`);
  const removed = await editor.request.delete(`${path}/${bare.id}`);
  expect([removed.status(), await removed.text()]).toEqual([204, ""]);
  await expectProblem(await editor.request.get(`${path}/${bare.id}`), "not_found");
});

test("a reader reads and exports, and changes nothing", async ({ by }) => {
  const [reader, checker] = [await by("reader"), await by("checker")];
  const article = await checker.article(`For readers ${Math.random()}.`);
  const claim = await checker.claim(article.id, "For readers");
  const { id, source } = await checker.evidence(claim.id);
  const { request } = reader;
  for (const address of [
    `${path}/${article.id}`,
    `${path}/${article.id}/events`,
    `${path}/${article.id}/export/json`,
    `/api/v1/claims/${claim.id}`,
    `/api/v1/sources/${source.id}`,
    "/api/v1/members",
    "/api/v1/queue/counts",
    "/api/v1/queue/mine",
  ])
    expect((await request.get(address)).status()).toBe(200);
  const refused: [string, string][] = [
    ["POST", path],
    ["POST", `${path}/preview`],
    ["PATCH", `${path}/${article.id}`],
    ["DELETE", `${path}/${article.id}`],
    ["POST", `${path}/${article.id}/archive`],
    ["POST", `${path}/${article.id}/claims`],
    ["PATCH", `/api/v1/claims/${claim.id}`],
    ["POST", `/api/v1/claims/${claim.id}/evidence`],
    ["POST", `/api/v1/claims/${claim.id}/actions/take`],
    ["PATCH", `/api/v1/evidence/${id}`],
    ["DELETE", `/api/v1/evidence/${id}`],
    ["PATCH", `/api/v1/sources/${source.id}`],
    ["POST", "/api/v1/queue/next"],
  ];
  for (const [method, address] of refused)
    await expectProblem(await request.fetch(address, { method, data: {} }), "forbidden");
});
