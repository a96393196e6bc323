import { expect, it } from "vitest";
import { firstClaim, withClaim } from "./conformance/one-claim-snapshot";
import { evidence, sourceOf } from "./conformance/rich-snapshot";
import { html } from "./html";
import { markdown } from "./markdown";
import type { ReportEvidence } from "./report-snapshot";
import { sourceWords } from "./source-words";

const from = (number: number, host: string, given: Partial<ReportEvidence> = {}) =>
  evidence(number, { source: sourceOf(`https://${host}.example`), ...given });

it.each([
  [[from(1, "a")], "1 source"],
  [[from(1, "a"), from(2, "a"), from(3, "a")], "1 source"],
  [[from(1, "a"), from(2, "b")], "2 independent sources"],
  [[from(1, "a"), from(2, "b", { group: "AP" }), from(3, "c", { group: "ap" })], "3 sources, 2 independent"],
  [[from(1, "a"), from(2, "b", { stance: "context" })], "2 sources, 1 independent"],
  [
    [from(1, "a", { stance: "context" }), from(2, "b", { stance: "context" })],
    "2 sources, for context alone",
  ],
  [[], "no source is tagged"],
])("counts sources and not evidence: case %#", (given, words) => {
  expect(sourceWords({ ...firstClaim, evidence: given })).toBe(words);
});

it("promises sources only to a claim that is still checked", () => {
  expect(sourceWords({ ...firstClaim, stage: "open", evidence: [] })).toBe("no sources yet");
});

it("says as the workspace does which sources stand on their own", () => {
  const report = withClaim({ evidence: [from(1, "a"), from(2, "b", { group: "AP" }), from(3, "b")] });
  const sentence = "2 independent sources: [1] and [2]. [3] shares AP with [2].";
  expect(html.write(report)).toContain(sentence);
  expect(markdown.write(report)).toContain(sentence.replace(/[[\]]/g, "\\$&"));
});
