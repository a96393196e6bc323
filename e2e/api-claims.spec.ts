import { expectProblem, nowhere } from "./support/endpoints";
import { expect, test } from "./support/test";

test("a claim is marked by quote or positions, and told where it stands", async ({ by }) => {
  const desk = await by("checker");
  const article = await desk.article("One two three. One two four. 🙂 Five.");
  const at = `/api/v1/articles/${article.id}/claims`;
  const data = {
    passages: [
      { exact: "One two", prefix: "three. " },
      { start: 29, end: 30 },
    ],
    wording: "One is two.",
    kind: "statistic",
    speaker: "Ann",
    saidOn: "2024-02-29",
    priority: "high",
  };
  const marked = await desk.request.post(at, { data });
  expect([marked.status(), marked.headers().etag]).toEqual([201, '"1"']);
  const claim = await marked.json();
  expect(claim).toMatchObject({ stage: "open", version: 1, wording: "One is two.", saidOn: "2024-02-29" });
  expect(claim.passages).toMatchObject([
    { start: 15, end: 22, exact: "One two", prefix: "One two three. ", suffix: " four. 🙂 Five." },
    { start: 29, end: 30, exact: "🙂" },
  ]);
  const cases: [unknown, string | undefined][] = [
    [{ exact: "seven" }, "absent"],
    [{ exact: "One two" }, "ambiguous"],
    [{ start: 5, end: 5 }, undefined],
    [{ start: 0, end: 999 }, undefined],
    [{ start: -1, end: 3 }, undefined],
    [{ start: 0.5, end: 3 }, undefined],
    [{}, undefined],
  ];
  for (const [passage, reason] of cases) {
    const problem = await expectProblem(
      await desk.request.post(at, { data: { passages: [passage] } }),
      "invalid",
    );
    expect(problem.issues?.[0]?.path).toMatch(/^passages\.0/);
    expect(problem.reason).toBe(reason);
  }
  for (const body of [
    {},
    { passages: [] },
    { passages: [{ exact: "Five" }], kind: "gossip" },
    { passages: [{ exact: "Five" }], saidOn: "29.2.2024" },
  ])
    await expectProblem(await desk.request.post(at, { data: body }), "invalid");
});

test("a change states the version it was based on", async ({ by }) => {
  const desk = await by("checker");
  const article = await desk.article(`Versions matter ${Math.random()}.`);
  const claim = await desk.claim(article.id, "Versions matter");
  const at = `/api/v1/claims/${claim.id}`;
  const patch = (ifMatch: string | null, data: unknown = { wording: "They do." }) =>
    desk.request.patch(at, { data, headers: ifMatch === null ? {} : { "if-match": ifMatch } });
  await expectProblem(await patch(null), "precondition_required");
  for (const version of ['"2"', "nonsense", '"1x"'])
    expect((await expectProblem(await patch(version), "stale")).current).toMatchObject({ version: 1 });
  expect((await patch('"1"')).headers().etag).toBe('"2"');
  expect((await patch('W/"2"', { priority: "low" })).headers().etag).toBe('"3"');
  const moved = await patch("3", { passages: [{ exact: "matter" }] });
  expect((await moved.json()).passages).toMatchObject([{ exact: "matter" }]);
  const detail = await desk.request.get(at);
  expect(detail.headers().etag).toBe('"4"');
  const { events } = await detail.json();
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    "claim.passages_changed",
    "claim.edited",
    "claim.edited",
    "claim.marked",
  ]);
});

test("a source is tagged, changed, taken off and put back", async ({ by }) => {
  const desk = await by("checker");
  const article = await desk.article(`Sources are tagged ${Math.random()}.`);
  const claim = await desk.claim(article.id, "Sources are tagged");
  const data = {
    url: "https://archive.example/a",
    title: "Archive",
    stance: "refutes",
    quote: "No.",
    locator: "p. 1",
    directness: "primary",
    accessedOn: "2024-01-31",
    note: "N",
  };
  const tagged = await desk.request.post(`/api/v1/claims/${claim.id}/evidence`, { data });
  expect(tagged.status()).toBe(201);
  const evidence = await tagged.json();
  const { url, title, ...fields } = data;
  expect(evidence).toMatchObject({ ...fields, number: 1, source: { url, title, usedIn: 1 } });
  const at = `/api/v1/evidence/${evidence.id}`;
  await expectProblem(await desk.request.patch(at, { data: { quote: "Yes." } }), "precondition_required");
  const headers = { "if-match": '"1"' };
  const changed = await desk.request.patch(at, { data: { stance: "mixed" }, headers });
  expect([changed.status(), changed.headers().etag]).toEqual([200, '"2"']);
  await expectProblem(await desk.request.patch(at, { data: { stance: "mixed" }, headers }), "stale");
  expect((await desk.request.delete(at)).status()).toBe(204);
  await expectProblem(await desk.request.delete(at), "conflict");
  expect((await desk.request.post(`${at}/restore`)).status()).toBe(200);
  for (const bad of [
    {},
    { url: "ftp://a.example", stance: "mixed" },
    { url, stance: "maybe" },
    { url, stance: "mixed", accessedOn: "soon" },
  ])
    await expectProblem(
      await desk.request.post(`/api/v1/claims/${claim.id}/evidence`, { data: bad }),
      "invalid",
    );
  const sources = await (await desk.request.get("/api/v1/sources?q=archive")).json();
  expect(sources).toMatchObject({ items: [{ title: "Archive", usedIn: 1 }], next: null });
  const source = await desk.request.get(`/api/v1/sources/${evidence.source.id}`);
  expect(await source.json()).toMatchObject({ uses: [{ claimId: claim.id, stance: "mixed" }] });
});

test("a claim goes its way: who may, when, and on which version", async ({ by }) => {
  const [checker, second, editor, reader] = [
    await by("checker"),
    await by("second"),
    await by("editor"),
    await by("reader"),
  ];
  const article = await checker.article(`The way of a claim ${Math.random()}.`);
  const claim = await checker.claim(article.id, "The way of a claim");
  const act = (desk: typeof checker, action: string, data: unknown = {}, headers = {}) =>
    desk.request.post(`/api/v1/claims/${claim.id}/actions/${action}`, { data, headers });
  const verdict = { rating: "true", summary: "Yes.", rationale: "It is so." };
  await expectProblem(await act(reader, "take"), "forbidden");
  await expectProblem(await act(checker, "confirm"), "conflict");
  await expectProblem(await act(checker, "approve"), "not_found");
  await expectProblem(await act(checker, "take", {}, { "if-match": '"9"' }), "stale");
  expect((await act(checker, "take", {}, { "if-match": '"1"' })).headers().etag).toBe('"2"');
  await expectProblem(await act(second, "propose_verdict", verdict), "forbidden");
  await expectProblem(await act(checker, "propose_verdict", { ...verdict, rating: "maybe" }), "invalid");
  const proposed = await act(checker, "propose_verdict", verdict);
  expect(await proposed.json()).toMatchObject({ stage: "in_review", rating: { key: "true", ordinal: 5 } });
  await expectProblem(await act(checker, "confirm"), "forbidden");
  await expectProblem(await act(second, "request_changes", { reason: "" }), "invalid");
  const patch = checker.request.patch(`/api/v1/claims/${claim.id}`, {
    data: { wording: "x" },
    headers: { "if-match": '"3"' },
  });
  await expectProblem(await patch, "conflict");
  expect((await act(second, "dispute", { ...verdict, rating: "unproven" })).status()).toBe(200);
  await expectProblem(await act(second, "adjudicate", verdict), "forbidden");
  const settled = await (await act(editor, "adjudicate", { ...verdict, rating: "half_true" })).json();
  expect(settled).toMatchObject({ stage: "verified", rating: { key: "half_true" } });
  await expectProblem(await act(editor, "reopen"), "invalid");
  expect(await (await act(editor, "reopen", { reason: "New facts." })).json()).toMatchObject({
    stage: "open",
    rating: null,
  });
  await act(checker, "set_aside", { reason: "opinion" });
  expect(await (await act(checker, "undo")).json()).toMatchObject({ stage: "open", setAside: null });
  await expectProblem(
    await act(checker, "set_aside", { reason: "duplicate", duplicateOf: nowhere }),
    "invalid",
  );
});
