import { expect, it } from "vitest";
import { withClaim } from "./conformance/one-claim-snapshot";
import { ratingOf } from "./conformance/rich-record";
import { richSnapshot, verdict } from "./conformance/rich-snapshot";
import { html } from "./html";
import { markdown } from "./markdown";
import { ratingKeyOf } from "./rating-key";

const plain = (page: string) => page.replace(/<[^>]+>/g, "");
const two = (first: object, second: object) => {
  const [one, other] = richSnapshot.claims;
  if (!one || !other) throw new Error("no claims");
  const rated = (more: object) => verdict("mostly_true", { rating: { ...ratingOf("mostly_true"), ...more } });
  const claims = [
    { ...one, verdict: rated(first) },
    { ...other, verdict: rated(second) },
  ];
  return { ...richSnapshot, claims };
};

it("a report says what each rating in it means, best first, and of none that is not in it", () => {
  const texts = [plain(html.write(richSnapshot)), markdown.write(richSnapshot)];
  for (const text of texts) {
    expect(text).toContain("What the ratings mean");
    expect(text).toContain("Accurate, but needs clarification.");
    expect(text).not.toContain("Not meant as a statement of fact.");
    expect(text).not.toContain("of the scale");
  }
  expect(ratingKeyOf(richSnapshot).map(({ rating, stands }) => [rating.key, stands])).toEqual([
    ["true", true],
    ["mostly_true", true],
    ["half_true", false],
    ["mostly_false", false],
    ["false", true],
    ["unproven", true],
  ]);
});

it("ratings of two versions of the scale each say of which they are, and the same one says both", () => {
  const mixed = two({ scaleVersion: 1 }, { scaleVersion: 2, label: "Largely true" });
  for (const text of [plain(html.write(mixed)), markdown.write(mixed)]) {
    expect(text).toContain("Version 1 of the scale");
    expect(text).toContain("Version 2 of the scale");
  }
  const same = ratingKeyOf(two({ scaleVersion: 2 }, { scaleVersion: 1 }));
  expect(same.map(({ version }) => version)).toEqual(["Versions 1, 2 of the scale"]);
});

it("a meaning is in the language of its label", () => {
  const rating = { ...ratingOf("true"), label: "Stimmt", description: "Ohne Abstriche.", language: "de" };
  const page = html.write(withClaim({ verdict: verdict("true", { rating }) }));
  expect(page).toContain('<bdi lang="de">Ohne Abstriche.</bdi>');
});
