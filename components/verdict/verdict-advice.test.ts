import { expect, test } from "vitest";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { adviceFor } from "./verdict-advice";

function source(number: number, publisher: string, more: Partial<EvidenceView> = {}): EvidenceView {
  return {
    number,
    stance: "supports",
    directness: null,
    source: {
      id: `${number}`,
      url: `https://${publisher}.example/${number}`,
      title: null,
      publisher,
      usedIn: 1,
    },
    ...more,
  } as EvidenceView;
}
const met = (evidence: EvidenceView[], rationale: string) =>
  adviceFor(evidence, rationale).map((one) => one.met);

test.each([
  ["nothing at all", [], "Because.", [false, false, false]],
  [
    "two of one origin",
    [source(1, "a", { group: "AP" }), source(2, "b", { group: "ap" })],
    "See [1].",
    [false, false, true],
  ],
  [
    "context does not weigh",
    [source(1, "a"), source(2, "b", { stance: "context" })],
    "[1]",
    [false, false, true],
  ],
  [
    "all that is asked",
    [source(1, "a", { directness: "primary" }), source(2, "b")],
    "[1, 2]",
    [true, true, true],
  ],
  ["a number that is not there", [source(1, "a")], "As [4] says.", [false, false, false]],
])("%s", (_, evidence, rationale, expected) => expect(met(evidence, rationale)).toEqual(expected));
