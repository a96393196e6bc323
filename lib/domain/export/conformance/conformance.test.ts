import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { annotations } from "@/lib/domain/export/annotations";
import { claimreview } from "@/lib/domain/export/claimreview";
import { html } from "@/lib/domain/export/html";
import { faultsOfAnnotation, faultsOfCollection } from "./annotation-musts";
import { claimReviewSchema } from "./claimreview-schema";
import { hostileSnapshot } from "./hostile-snapshot";
import { richSnapshot } from "./rich-snapshot";

const empty = { ...richSnapshot, claims: [] };
const snapshots = [
  ["rich", richSnapshot],
  ["hostile", hostileSnapshot],
  ["without claims", empty],
] as const;

describe.each(snapshots)("the %s report", (_name, snapshot) => {
  it("is valid HTML", async () => {
    // A title may be longer than search results show.
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "long-title": "off" },
    });
    const report = await validator.validateString(html.write(snapshot));
    expect(
      report.results.flatMap((result) => result.messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  it("is valid ClaimReview", () => {
    const reviews = JSON.parse(claimreview.write(snapshot)) as unknown[];
    expect(schemaFaults(claimReviewSchema, reviews)).toEqual([]);
  });

  it("keeps what the annotation model demands", () => {
    expect(faultsOfCollection(JSON.parse(annotations.write(snapshot)))).toEqual([]);
  });
});

const broken: [string, Record<string, unknown>][] = [
  ["no context", { "@context": undefined }],
  ["no id", { id: undefined }],
  ["another type", { type: "Note" }],
  ["an unknown motivation", { motivation: "guessing" }],
  ["a time without zone", { created: "2024-05-08 10:00" }],
  ["a body without value", { body: { type: "TextualBody" } }],
  ["a target that is no address", { target: "here" }],
  [
    "positions backwards",
    { target: { source: "https://a.example", selector: { type: "TextPositionSelector", start: 3, end: 2 } } },
  ],
];
it.each(broken)("the checks find an annotation with %s", (_name, fault) => {
  const [whole] = JSON.parse(annotations.write(richSnapshot)).first.items;
  expect(faultsOfAnnotation(whole)).toEqual([]);
  expect(faultsOfAnnotation({ ...whole, ...fault })).not.toEqual([]);
});

it("the schema finds a nominal rating with half of a number", () => {
  const [review] = JSON.parse(claimreview.write(richSnapshot));
  const reviewRating = { "@type": "Rating", alternateName: "Unproven", ratingValue: -1 };
  expect(schemaFaults(claimReviewSchema, [{ ...review, reviewRating }])).not.toEqual([]);
});

// Beside some clones lie the W3C's own test schemas and a second schema for ClaimReview; they are asked as well.
const beside = resolve(import.meta.dirname, "../../../../../shared/conformance");
describe.runIf(existsSync(beside)).each(snapshots)("the %s report, by others' checks", (_name, snapshot) => {
  it("is valid ClaimReview", () => {
    const schema = readJson(join(beside, "claimreview-export.schema.json")) as object;
    expect(schemaFaults(schema, JSON.parse(claimreview.write(snapshot)))).toEqual([]);
  });

  it("passes what the W3C's tests demand", () => {
    const collection = JSON.parse(annotations.write(snapshot));
    const page = { "@context": collection["@context"], ...collection.first };
    expect(w3cFaults("collections/collectionMusts.test", [collection])).toEqual([]);
    expect(w3cFaults("collections/pages/pageMusts.test", page.items.length ? [page] : [])).toEqual([]);
    expect(w3cFaults("annotations/annotationMusts.test", collection.first.items)).toEqual([]);
  });
});

function schemaFaults(schema: object, documents: readonly unknown[]) {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return documents.flatMap((document) => (validate(document) ? [] : (validate.errors ?? [])));
}

function w3cFaults(plan: string, documents: readonly unknown[]): string[] {
  const suite = join(beside, "w3c-web-annotation-tests");
  const ajv = new AjvDraft4({ strict: false, logger: false });
  addFormats.default(ajv as never);
  for (const name of readdirSync(join(suite, "definitions"), { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".json")) ajv.addSchema(readJson(join(suite, "definitions", name)) as object);
  const { assertions } = readJson(join(suite, plan)) as { assertions: unknown[] };
  const named = assertions.filter((assertion) => typeof assertion === "string");
  return named.flatMap((name) => {
    const {
      id: _id,
      expectedResult = "valid",
      ...schema
    } = readJson(join(suite, name)) as Record<string, unknown>;
    const validate = ajv.compile(schema);
    return documents.filter((one) => validate(one) !== (expectedResult === "valid")).map(() => name);
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
