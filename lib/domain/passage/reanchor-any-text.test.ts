import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/lib/domain/testing/any-text";
import { describePassage } from "./describe";
import { mapRevision } from "./map-revision";
import { reanchor } from "./reanchor";

const text = anyText(60);

function passageIn(whole: string, a: number, b: number) {
  const length = [...whole].length;
  const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1];
  fc.pre([...whole].slice(start, end).join("").trim() !== "");
  return describePassage(whole, start, end);
}

describe("for every text", () => {
  it("the same text leaves every passage unchanged", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const passage = passageIn(whole, a, b);
        const { outcome, start, end, exact } = reanchor(mapRevision(whole, whole), passage);
        expect({ outcome, start, end, exact }).toEqual({
          outcome: "unchanged",
          start: passage.start,
          end: passage.end,
          exact: passage.exact,
        });
      }),
      { numRuns: 300 },
    );
  });

  it("whatever is said has its words where it says, and the same words where it says so", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (whole, other, a, b) => {
        const passage = passageIn(whole, a, b);
        const found = reanchor(mapRevision(whole, other), passage);
        if (found.outcome === "gone") return;
        expect([...other].slice(found.start, found.end).join("")).toBe(found.exact);
        if (found.outcome === "unchanged") expect(found.start).toBe(passage.start);
        if (found.outcome === "unchanged" || (found.outcome === "moved" && found.method !== "typography"))
          expect(found.exact).toBe(passage.exact);
      }),
      { numRuns: 500 },
    );
  });
});

const sentence = fc
  .tuple(fc.nat(5_000), fc.constantFrom("fell", "rose", "went"), fc.nat(5_000))
  .map(([who, did, where]) => `Person${who} ${did} to place${where} again.`);
const sentences = fc.uniqueArray(sentence, { minLength: 4, maxLength: 25, selector: (one) => one });

describe("for every edit of whole sentences", () => {
  it("a passage outside of it keeps its words", () => {
    fc.assert(
      fc.property(
        sentences,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.boolean(), sentence)),
        (all, chosen, edits) => {
          const keep = chosen % all.length;
          const before = all.slice(0, keep).join(" ");
          const start = before === "" ? 0 : before.length + 1;
          const whole = all.join(" ");
          const passage = describePassage(whole, start, start + all[keep]!.length);
          let parts = all.map((words, index) => ({ words, isIt: index === keep }));
          for (const [at, takes, words] of edits) {
            const place = at % (parts.length + 1);
            if (takes) parts = parts.filter((part, index) => part.isIt || index !== place);
            else if (!all.includes(words)) parts.splice(place, 0, { words, isIt: false });
          }
          const fresh = parts.map((part) => part.words).join(" ");
          const found = reanchor(mapRevision(whole, fresh), passage);
          expect(["unchanged", "moved"]).toContain(found.outcome);
          expect(found.exact).toBe(passage.exact);
          expect(fresh.indexOf(passage.exact)).toBe(found.start);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a deleted sentence is never said to have moved", () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (all, chosen) => {
        const at = chosen % all.length;
        const before = all.slice(0, at).join(" ");
        const start = before === "" ? 0 : before.length + 1;
        const passage = describePassage(all.join(" "), start, start + all[at]!.length);
        const found = reanchor(mapRevision(all.join(" "), all.toSpliced(at, 1).join(" ")), passage);
        expect(["gone", "changed"]).toContain(found.outcome);
      }),
      { numRuns: 300 },
    );
  });
});
