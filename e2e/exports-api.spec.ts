import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { HtmlValidate } from "html-validate";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { numberedClaims } from "@/lib/domain/claim/reading-order";
import { faultsOfCollection } from "@/lib/domain/export/conformance/annotation-musts";
import { claimReviewSchema } from "@/lib/domain/export/conformance/claimreview-schema";
import { csvRows, parseCsv } from "@/lib/domain/export/csv";
import { parseJson } from "@/lib/domain/export/json";
import { expectProblem } from "./support/endpoints";
import { expect, signInByHttp, test } from "./support/test";

// Every export of the demo article, as a program gets it, against what the API itself tells of it.
let request: APIRequestContext;
let article: ArticleDetail;
test.beforeAll(async ({ playwright, baseURL }) => {
  request = await playwright.request.newContext({ baseURL });
  await signInByHttp(request, { email: "reader@factdesk.test", password: "factdesk-demo" });
  const { items } = await (await request.get("/api/v1/articles?q=war")).json();
  article = await (await request.get(`/api/v1/articles/${items[0].id}`)).json();
  expect(article.claims.length).toBeGreaterThan(10);
});
test.afterAll(() => request.dispose());

const get = async (format: string) => {
  const answer = await request.get(`/api/v1/articles/${article.id}/export/${format}`);
  expect(answer.status()).toBe(200);
  return answer.text();
};
const verified = () => article.claims.filter(({ stage }) => stage === "verified");

const files: [format: string, mediaType: RegExp, ending: string][] = [
  ["html", /^text\/html; charset=utf-8$/i, "html"],
  ["md", /^text\/markdown; charset=utf-8/i, "md"],
  ["csv", /^text\/csv; charset=utf-8/i, "csv"],
  ["json", /^application\/json/, "json"],
  ["claimreview", /^application\/ld\+json/, "claimreview.jsonld"],
  [
    "annotations",
    /^application\/ld\+json; profile="http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
    "annotations.jsonld",
  ],
];
for (const [format, mediaType, ending] of files)
  test(`${format} is a file of its kind, by name and type, and runs nothing`, async () => {
    const at = `/api/v1/articles/${article.id}/export/${format}`;
    const headers = (await request.get(at)).headers();
    expect(headers["content-type"]).toMatch(mediaType);
    expect(headers["content-disposition"]).toMatch(
      new RegExp(
        `^attachment; filename="factdesk-biden-calls-putin-a-war-criminal-\\d{4}-\\d\\d-\\d\\d\\.${ending}"$`,
      ),
    );
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("script-src");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect((await request.get(`${at}?inline=true`)).headers()["content-disposition"]).toMatch(/^inline; /);
  });

test("a format there is none of is not found, and the ones there are are named", async () => {
  for (const format of ["pdf", "HTML", "__proto__", "json%00"]) {
    const problem = await expectProblem(
      await request.get(`/api/v1/articles/${article.id}/export/${format}`),
      "not_found",
    );
    expect(problem.detail).toContain("claimreview");
  }
});

test("HTML is valid, self-contained and free of script, and lists every claim with its stage", async () => {
  const page = await get("html");
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "long-title": "off" },
  });
  const report = await validator.validateString(page);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
  ).toEqual([]);
  expect(page).not.toMatch(
    /<script|<iframe|<object|<embed|<link\b[^>]*stylesheet|\son\w+=|javascript:|@import|url\(\s*['"]?http/i,
  );
  expect(page).not.toMatch(/<(?:img|source|video|audio)[^>]+src=["']?https?:/i);
  const words = page
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&");
  const plain = (text: string) => text.replace(/\s+/g, " ");
  for (const { wording } of article.claims) expect(plain(words)).toContain(plain(wording));
});

test("Markdown names every claim, and the verdict of each that is verified", async () => {
  const text = (await get("md")).replace(/\\([^\w\s])/g, "$1").replace(/\s+/g, " ");
  for (const { wording } of article.claims) expect(text).toContain(wording.replace(/\s+/g, " "));
  for (const { rating } of verified()) expect(text).toContain(rating?.label);
});

test("CSV reads back the same by a library's reader and by our own, and equals what the API tells", async () => {
  const file = await get("csv");
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
  expect(rows).toHaveLength(article.claims.length);
  const sameTime = (row: object) => ({ ...row, exported_at: "" });
  const whole = csvRows(parseJson(await get("json"))).map(sameTime);
  expect(parseCsv(file).map(sameTime)).toEqual(whole);
  const numbered = numberedClaims(article.claims);
  let last = numbered.filter(({ number }) => number !== null).length;
  for (const [index, { claim, number }] of numbered.entries())
    expect(rows[index]).toMatchObject({
      number: String(number ?? ++last),
      claim_id: claim.id,
      stage: claim.stage,
      claim: claim.wording,
      kind: claim.kind,
      priority: claim.priority,
      rating: claim.stage === "verified" ? (claim.rating?.key ?? "") : "",
    });
});

test("JSON is everything: each claim with its stage, its places, its evidence and its verdict", async () => {
  const snapshot = parseJson(await get("json"));
  expect(snapshot.article.revision.text).toBe(article.revision.text);
  expect(snapshot.article.revision.sha256).toBe(article.revision.sha256);
  for (const [index, claim] of article.claims.entries()) {
    const told = snapshot.claims[index];
    const { id, stage, version, wording, kind, priority, speaker, saidOn } = claim;
    expect(told).toMatchObject({ id, stage, version, wording, kind, priority, speaker, saidOn });
    expect(told?.passages).toEqual(
      claim.passages.map(({ start, end, exact, prefix, suffix }) => ({ start, end, exact, prefix, suffix })),
    );
    const detail = await (await request.get(`/api/v1/claims/${id}`)).json();
    expect(told?.evidence.map(({ source }) => source.url)).toEqual(
      detail.evidence.map(({ source }: { source: { url: string } }) => source.url),
    );
    expect(told?.verdict?.rating.key).toBe(claim.rating?.key);
  }
});

test("ClaimReview is one for each verified claim, valid, with a number for ordinal ratings alone", async ({
  baseURL,
}) => {
  const reviews = JSON.parse(await get("claimreview"));
  const beside = resolve(import.meta.dirname, "../../shared/conformance/claimreview-export.schema.json");
  const schemas = [
    claimReviewSchema,
    ...(existsSync(beside) ? [JSON.parse(readFileSync(beside, "utf8"))] : []),
  ];
  for (const schema of schemas) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    for (const review of reviews) expect(validate(review) ? [] : validate.errors).toEqual([]);
  }
  expect(reviews.map(({ url }: { url: string }) => url)).toEqual(
    verified().map(({ id }) => `${baseURL}/claims/${id}`),
  );
  for (const [index, { rating }] of verified().entries()) {
    const { reviewRating, itemReviewed } = reviews[index];
    expect(reviewRating.alternateName).toBe(rating?.label);
    expect(reviewRating.ratingValue).toBe(rating?.ordinal ?? undefined);
    expect(itemReviewed.appearance === undefined).toBe(article.url === null);
  }
});

test("annotations keep the model's rules, and each quote stands at its code points", async () => {
  const collection = JSON.parse(await get("annotations"));
  expect(faultsOfCollection(collection)).toEqual([]);
  const points = [...article.revision.text];
  const items = collection.first.items;
  expect(items).toHaveLength(article.claims.length);
  for (const [index, claim] of article.claims.entries())
    for (const [place, { selector }] of items[index].target.entries()) {
      const [quote, position] = selector;
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(claim.passages[place]).toMatchObject({
        start: position.start,
        end: position.end,
        exact: quote.exact,
      });
    }
});
