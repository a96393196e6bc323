import { endpoints, nowhere } from "./support/endpoints";
import { expectAnswered, hostile, inTurn } from "./support/hostile";
import { sampleBodies } from "./support/sample-bodies";
import { expect, test } from "./support/test";

// Whatever a program sends, the server answers: never with a 5xx, and always in our own words.
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
  expect(named.sort()).toEqual(Object.keys(sampleBodies).sort());
});

for (const [name, body] of Object.entries(sampleBodies))
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
