import { describe, expect, test } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { describePassage } from "@/lib/domain/passage/describe";
import type { ArticleDetail } from "./article";
import { packArticle, unpackArticle } from "./packed-article";

const text = "A headline 😀\n\nOne two three. Four five six.";
const person = { id: "p1", name: "Carol “C.” Checker" };

function claim(id: string, spans: [number, number][], more: Partial<ClaimView> = {}): ClaimView {
  const passages = spans.map(([start, end]) => ({
    id: `${id}-${start}`,
    ...describePassage(text, start, end),
  }));
  return {
    id,
    articleId: "a",
    stage: "open",
    wording: passages[0]?.exact ?? "gone",
    holder: null,
    leaseUntil: null,
    rating: null,
    raterIds: [],
    createdBy: person,
    createdAt: `2026-11-22T0${id.length}:00:00.123Z`,
    passages,
    repairs: [],
    ...more,
  } as unknown as ClaimView;
}

function article(claims: ClaimView[]): ArticleDetail {
  const blocks = [
    { type: "headline" as const, start: 0, end: 12, text: "A headline 😀" },
    { type: "paragraph" as const, start: 14, end: 43, text: "One two three. Four five six." },
  ];
  const revision = { id: "r", number: 2, text, sha256: "s", length: 43, blocks, createdAt: "2026-11-22" };
  return {
    id: "a",
    title: "“T”",
    revision,
    claims,
    sentences: [],
    readingPosition: 3,
  } as unknown as ArticleDetail;
}

const cases: Record<string, ClaimView[]> = {
  "no claims": [],
  "one claim": [claim("a", [[14, 21]])],
  "several, with parts, ratings and repeated values": [
    claim("a", [[14, 21]]),
    claim("bb", [
      [2, 12],
      [18, 40],
    ]),
    claim("ccc", [[14, 28]], {
      wording: "In other words",
      stage: "verified",
      rating: { key: "true" } as never,
    }),
    claim("dddd", [[29, 43]], { holder: person, leaseUntil: "2026-11-22T01:00:00.000Z" }),
  ],
  "a claim whose words are gone": [claim("a", []), claim("b", [[14, 21]])],
  "a passage whose quote is not what stands there now": [
    claim("a", [], { passages: [{ id: "x", start: 14, end: 21, exact: "other", prefix: "", suffix: "" }] }),
    claim("b", [], { passages: [{ id: "y", start: 0, end: 99, exact: "outside", prefix: "", suffix: "" }] }),
  ],
};

describe("an article packed for its page", () => {
  test.each(Object.entries(cases))("comes back the same: %s", (_, claims) => {
    const given = article(claims);
    expect(unpackArticle(packArticle(given))).toEqual(given);
  });

  test("repeats neither the text nor what claims have in common", () => {
    const many = Array.from({ length: 200 }, (_, index) => claim(`id-${index}`, [[14, 28]]));
    const packed = packArticle(article(many));
    expect(packed.split("One two three.").length - 1).toBe(1);
    expect(packed.split(person.name).length - 1 + packed.split("Checker").length - 1).toBeLessThan(3);
    expect(packed.length * 5).toBeLessThan(JSON.stringify(article(many)).length);
  });
});
