import { describe, expect, it } from "vitest";
import { annotationCollection } from "./annotations";
import { claimReviews } from "./claimreview";
import { withClaim } from "./conformance/one-claim-snapshot";
import { verdict } from "./conformance/rich-snapshot";
import { csvRows } from "./csv";
import { html } from "./html";
import { markdown } from "./markdown";

describe("a rating that is not verified", () => {
  const proposed = withClaim({
    stage: "in_review",
    verdict: verdict("false", { reviewer: null, outcome: null, verifiedAt: null }),
  });
  const disputed = {
    ...proposed,
    claims: proposed.claims.map((claim) => ({ ...claim, stage: "disputed" as const })),
  };
  const cases = [
    ["in review", proposed],
    ["disputed", disputed],
  ] as const;

  it.each(cases)("looks like no verdict while %s", (words, snapshot) => {
    const page = html.write(snapshot);
    expect(page).not.toMatch(/class="[^"]*\bred\b/);
    expect(page.replace(/<\/?bdi>/g, "")).toContain(`Proposed: False, ${words}.`);
    expect(markdown.write(snapshot)).toContain(`Proposed: False, ${words}.`);
    expect(csvRows(snapshot)[0]).toMatchObject({
      rating: null,
      rating_number: null,
      proposed_rating: "false",
    });
    expect(claimReviews(snapshot)).toEqual([]);
    expect(JSON.stringify(annotationCollection(snapshot))).not.toContain("classifying");
  });

  it("is not shown at all in another stage", () => {
    const open = {
      ...proposed,
      claims: proposed.claims.map((claim) => ({ ...claim, stage: "open" as const })),
    };
    for (const format of [html, markdown]) expect(format.write(open)).not.toContain("Proposed");
  });
});
