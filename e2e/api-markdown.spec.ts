import { expectProblem } from "./support/endpoints";
import { expect, test } from "./support/test";

// Markdown that is written to wear readers of Markdown out. Seconds are fine, also on a busy machine; minutes
// would show that the time grows faster than the text.
const markdown: [string, string][] = [
  ["quotations in quotations", ">".repeat(20_000)],
  ["brackets", "[".repeat(40_000)],
  ["links in links", "[a](".repeat(10_000)],
  ["emphasis", "*a **a ".repeat(6_000)],
  ["lists in lists", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n")],
  ["backticks", "`a``".repeat(10_000)],
  ["pictures", "![".repeat(20_000)],
  ["tags", "<a ".repeat(16_000)],
  ["citations", "[1]".repeat(16_000)],
  ["entities", "&".repeat(50_000)],
];
for (const [name, rationale] of markdown)
  test(`a rationale of ${name} is taken or refused, soon`, async ({ by }) => {
    const desk = await by("checker");
    const article = await desk.article(`Markdown ${Math.random()}.`);
    const claim = await desk.claim(article.id, "Markdown");
    await desk.evidence(claim.id);
    await desk.act(claim.id, "take");
    const begun = Date.now();
    const at = `/api/v1/claims/${claim.id}/actions/propose_verdict`;
    const answer = await desk.request.post(at, { data: { rating: "true", rationale } });
    if (answer.status() !== 200) await expectProblem(answer, "invalid");
    for (const format of ["html", "md", "claimreview"])
      expect((await desk.request.get(`/api/v1/articles/${article.id}/export/${format}`)).status()).toBe(200);
    expect(Date.now() - begun).toBeLessThan(20_000);
  });
