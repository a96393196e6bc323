import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withClaim } from "./conformance/one-claim-snapshot";
import { evidence, richSnapshot, verdict } from "./conformance/rich-snapshot";
import { anything, maybe, some } from "./conformance/typed-texts";
import { csv, csvRows, parseCsv, writeCsv } from "./csv";
import { json, parseJson } from "./json";

describe("what is typed comes back", () => {
  it("from CSV", () => {
    const claims = fc.record({
      wording: anything,
      speaker: maybe,
      saidWhere: maybe,
      note: maybe,
      summary: some,
      quote: maybe,
    });
    fc.assert(
      fc.property(claims, ({ wording, speaker, saidWhere, note, summary, quote }) => {
        const snapshot = withClaim({
          wording,
          speaker,
          saidWhere,
          setAside: { reason: "mistake", note, duplicateOfId: null },
          evidence: [evidence(1, { quote })],
          verdict: verdict("half_true", { summary }),
        });
        expect(parseCsv(writeCsv(csvRows(snapshot)))).toEqual(csvRows(snapshot));
      }),
      { numRuns: 500 },
    );
  });

  it("from JSON", () => {
    fc.assert(
      fc.property(anything, maybe, (wording, speaker) => {
        const snapshot = withClaim({ wording, speaker });
        expect(parseJson(json.write(snapshot))).toEqual(snapshot);
      }),
    );
  });
});

const faults: [string, () => unknown, object][] = [
  ["JSON that is none", () => parseJson("{"), { code: "malformed" }],
  [
    "another format",
    () => parseJson('{"format":"other"}'),
    { code: "invalid", message: expect.stringContaining("format") },
  ],
  [
    "a report without its article",
    () => parseJson(JSON.stringify({ ...JSON.parse(json.write(richSnapshot)), article: undefined })),
    { code: "invalid", message: "This report is not complete: article: is missing." },
  ],
  [
    "CSV without a column",
    () => parseCsv("number,claim_id\r\n1,a\r\n"),
    { code: "invalid", message: "The column “claim_url” is missing." },
  ],
  ["an open quotation mark", () => parseCsv('number\r\n"1'), { code: "invalid" }],
  [
    "a row that is too short",
    () => parseCsv(`${csv.write({ ...richSnapshot, claims: [] })}1,2\r\n`),
    { code: "invalid" },
  ],
];
it.each(faults)("refuses %s, naming what is missing", (_name, read, error) => {
  expect(read).toThrow(expect.objectContaining(error));
});
