import { expect, it } from "vitest";
import { withClaim } from "./conformance/one-claim-snapshot";
import { evidence, richSnapshot } from "./conformance/rich-snapshot";
import { html } from "./html";
import { inQuotationMarks } from "./in-quotation-marks";
import { markdown } from "./markdown";

it.each([
  ["the bridge fell", "“the bridge fell”"],
  ["“It is a gift,” the mayor said", "“It is a gift,” the mayor said"],
  ["called it a “gift”", "called it a “gift”"],
  ["called it a “gift” then", "“called it a “gift” then”"],
  ['"Plain ones"', '"Plain ones"'],
  ["« En français »", "« En français »"],
  ["„Auf Deutsch“, sagte er", "„Auf Deutsch“, sagte er"],
])("%s", (words, quoted) => expect(inQuotationMarks(words)).toBe(quoted));

it("no report doubles the quotation marks of a passage or a quote", () => {
  const [claim] = richSnapshot.claims;
  const [passage] = claim?.passages ?? [];
  if (!passage) throw new Error("no passage");
  const report = withClaim({
    passages: [{ ...passage, exact: "“It is a gift,” she said" }],
    evidence: [evidence(1, { quote: "“A gift.”" })],
  });
  expect(markdown.write(report)).toContain("In the article: “It is a gift,” she said");
  const page = html.write(report);
  expect(page).toMatch(/<q class="own"[^>]*>“It is a gift/);
  expect(page).toContain('<p class="own">“A gift.”</p>');
});
