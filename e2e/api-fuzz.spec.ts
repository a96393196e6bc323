import { endpoints, nowhere } from "./support/endpoints";
import { expectAnswered, hostile, inTurn } from "./support/hostile";
import { expect, test } from "./support/test";

// Whatever a program sends, the server answers: never with a 5xx, and always in our own words.
const request = {
  whom: "W",
  askedOn: "2020-01-01",
  dueOn: "2020-01-03",
  question: "Q",
  answer: "A",
  answeredOn: "2020-01-02",
  onRecord: true,
  whyNot: null,
};
const search = { place: "P", query: "Q", sought: "refuting", found: "F", searchedOn: "2020-01-01" };
const calculation = {
  title: "T",
  formula: "a + 1",
  unit: "U",
  note: "N",
  inputs: [{ name: "a", value: "1", unit: "U", evidence: 1 }],
};
/** Bodies that are taken, by method and path; each field is spoilt in turn. */
const bodies: Record<string, Record<string, unknown>> = {
  "POST /articles": {
    title: "T",
    text: "Words.",
    blocks: [{ type: "paragraph", start: 0, end: 6 }],
    url: null,
    publisher: "P",
    authors: ["A"],
    publishedAt: "2020-01-01",
    language: "en",
  },
  "POST /articles/preview": { text: "Words." },
  "PATCH /articles/{id}": {
    title: "T",
    url: null,
    publisher: "P",
    authors: ["A"],
    publishedAt: "2020-01-01",
    language: "en",
    reviewMode: "panel",
    votes: 3,
    carry: 2,
  },
  "PATCH /desk": { name: "N", reviewMode: "panel", votes: 3, carry: 2 },
  "POST /claims/bulk": {
    ids: [nowhere],
    action: "edit",
    priority: "low",
    dueOn: "2020-01-01",
    reason: "opinion",
    note: "N",
    duplicateOf: nowhere,
    memberId: nowhere,
  },
  "POST /queues": { name: "N", filter: { stage: "open" }, columns: ["due"], sort: "due" },
  "PATCH /queues/{id}": { name: "N", filter: { stage: "open" }, columns: ["due"], sort: "due" },
  "PATCH /desk/targets": { targets: [{ stage: "open", hours: 24 }] },
  "POST /claims/{id}/adjudicator": { memberId: null },
  "POST /claims/{id}/open-review": { reason: "R" },
  "POST /claims/{id}/skip": { reason: "R" },
  "POST /presence": { pageId: nowhere, articleId: null, claimId: null, gone: false },
  "POST /queue/hand-over": { memberId: null, reason: "R" },
  "POST /articles/{id}/claims": {
    passages: [{ exact: "Fuzz" }],
    wording: "W",
    kind: "other",
    speaker: "S",
    saidOn: "2020-01-01",
    saidWhere: "W",
    priority: "low",
  },
  "PATCH /claims/{id}": {
    passages: [{ exact: "Fuzz" }],
    wording: "W",
    kind: "other",
    speaker: "S",
    saidOn: "2020-01-01",
    saidWhere: "W",
    priority: "low",
  },
  "POST /claims/{id}/actions/{action}": {
    reason: "opinion",
    note: "N",
    duplicateOf: nowhere,
    rating: "true",
    summary: "S",
    rationale: "R",
    confidence: "low",
    evidenceUntil: "2020-01-01",
  },
  "POST /claims/{id}/evidence": {
    url: "https://a.example",
    title: "T",
    publisher: "P",
    stance: "mixed",
    quote: "Q",
    translation: "Q",
    locator: "p. 1",
    strength: "weak",
    group: "AP",
    directness: "primary",
    accessedOn: "2020-01-01",
    note: "N",
    authors: ["A"],
    publishedOn: "2020-01-01",
    type: "news",
  },
  "PATCH /evidence/{id}": {
    title: "T",
    publisher: "P",
    stance: "mixed",
    quote: "Q",
    translation: "Q",
    locator: "p. 1",
    strength: "weak",
    group: "AP",
    directness: "primary",
    accessedOn: "2020-01-01",
    note: "N",
  },
  "POST /claims/{id}/requests": request,
  "PATCH /requests/{id}": request,
  "POST /claims/{id}/searches": search,
  "PATCH /searches/{id}": search,
  "POST /claims/{id}/calculations": calculation,
  "PATCH /calculations/{id}": calculation,
  "PATCH /sources/{id}": {
    title: "T",
    publisher: "P",
    authors: ["A"],
    publishedOn: "2020-01-01",
    type: "news",
    directness: "primary",
    reliability: "mixed",
    reliabilityNote: "N",
    interests: "I",
  },
  "POST /sources/{id}/captures": { file: "F" },
  "POST /captures/{id}/erase": { reason: "R" },
  "POST /notifications/read": { ids: [nowhere] },
  "POST /articles/{id}/revisions": { text: "Other words.", correction: "C", url: "http://127.0.0.1:1/" },
  "POST /articles/{id}/locate": { quotes: [{ exact: "Fuzz", prefix: "", suffix: "." }] },
  "POST /articles/{id}/sentences": { start: 0, end: 4, reason: "opinion" },
  "POST /articles/{id}/position": { position: 3 },
  "POST /claims/{id}/split": { first: { wording: "A" }, second: { wording: "B" } },
  "POST /claims/{id}/merge": { into: nowhere },
  "POST /claims/{id}/repairs/{repairId}": { resolution: "confirm", start: 0, end: 4, why: "W" },
  "POST /scales": {
    name: "S",
    ratings: [
      {
        key: "yes",
        label: "Yes",
        description: "D",
        ordinal: 2,
        colour: "green",
        shape: "full",
        labels: { de: { label: "Ja", description: "D" } },
      },
      { key: "no", label: "No", description: "D", ordinal: 1, colour: "red", shape: "crossed", labels: {} },
    ],
  },
  "POST /claims/{id}/threads": { about: { evidence: 1 }, body: "B", mentions: [], threads: [], comments: [] },
  "POST /claims/{id}/drafts": { kind: "comments", body: { items: [{ body: "B" }] } },
  "POST /threads/{id}/comments": { body: "B", mentions: [] },
  "PATCH /comments/{id}": { body: "B", mentions: [] },
  "POST /claims/{id}/gates/{key}/waive": { reason: "R" },
  "PATCH /desk/gates": { gates: [{ key: "independent_sources", before: "verified", minimum: 3 }] },
  "POST /me/interests": { kind: "topic", name: "T", note: "N" },
  "PATCH /me/password": { currentPassword: "wrong", newPassword: "a-new-long-password" },
};
const actions = [
  "take",
  "propose_verdict",
  "set_aside",
  "undo",
  "request_changes",
  "reopen",
  "dispute",
  "__proto__",
  "%00",
];

test("every body has a spoilt twin here", () => {
  const named = endpoints.filter(({ body }) => body).map(({ method, path }) => `${method} ${path}`);
  expect(named.sort()).toEqual(Object.keys(bodies).sort());
});

for (const [name, body] of Object.entries(bodies))
  test(`${name} answers whatever a field holds`, async ({ by }) => {
    const [editor, second, admin] = [await by("editor"), await by("second"), await by("admin")];
    const article = await editor.article(`Fuzz ${Math.random()}. More words.`);
    const claim = await editor.claim(article.id, "Fuzz");
    const { id, source } = await editor.evidence(claim.id);
    const [method = "", path = ""] = name.split(" ");
    const ids: Record<string, string> = {
      articles: article.id,
      claims: claim.id,
      evidence: id,
      sources: source.id,
    };
    const list = (["requests", "searches", "calculations"] as const).find((one) =>
      path.startsWith(`/${one}/`),
    );
    if (list) ids[list] = (await editor.entry(claim.id, list, body)).id;
    const thread = await editor.thread(claim.id);
    ids.threads = thread.id;
    ids.comments = thread.comments[0]?.id ?? nowhere;
    const at = `/api/v1${path.replace("{id}", ids[path.split("/")[1] ?? ""] ?? nowhere)}`;
    const cases = Object.keys(body).flatMap((field) => hostile.map((value) => ({ field, value })));
    // Few attempts at a password are allowed; the rest would only be counted.
    const some = path.includes("password") ? cases.filter(({ value }) => typeof value !== "string") : cases;
    // Tagging the evidence made a second version of the claim.
    let seen = path.startsWith("/claims") ? '"2"' : '"1"';
    const spoil = async ({ field, value, index }: { field: string; value: unknown; index: number }) => {
      const data = { ...body, [field]: value };
      const action = actions[index % actions.length] ?? "take";
      const who = ["/scales", "/desk/gates", "/desk/targets"].includes(path)
        ? admin
        : path.includes("{action}") && index % 4 === 0
          ? second
          : editor;
      const headers: Record<string, string> = path.startsWith("/me") ? {} : { "if-match": seen };
      if (method === "POST" && path !== "/scales") delete headers["if-match"];
      const answer = await who.request.fetch(
        at.replace("{action}", action).replace("{key}", "claimant_asked"),
        { method, data, headers },
      );
      const what = `${name} ${action} with ${field} = ${JSON.stringify(value)?.slice(0, 60)}`;
      await expectAnswered(answer, what);
      expect(answer.status(), what).not.toBe(412);
      seen = answer.headers().etag ?? seen;
    };
    await inTurn(
      some.map((one, index) => ({ ...one, index })),
      spoil,
      method === "PATCH" || path === "/scales" ? 1 : 6,
    );
    for (const read of [
      `claims/${claim.id}`,
      `articles/${article.id}`,
      `articles/${article.id}/events`,
      "claims?limit=200",
      "articles",
      "sources",
    ])
      expect((await editor.request.get(`/api/v1/${read}`)).status(), read).toBe(200);
    for (const format of ["html", "md", "csv", "json", "claimreview", "annotations"])
      expect(
        (await editor.request.get(`/api/v1/articles/${article.id}/export/${format}`)).status(),
        format,
      ).toBe(200);
  });
