import { describe, expect, it } from "vitest";
import { isNoticeKind, noticeKinds, noticeSentence, notices } from "./notice";

describe("the table of notices", () => {
  it.each(noticeKinds)("says of %s what it is, when it comes and what happened, as sentences", (kind) => {
    const { label, when } = notices[kind];
    expect(label).not.toMatch(/[.]$/);
    expect(when).toMatch(/^[A-Z].*\.$/);
    expect(noticeSentence(kind, "Ann")).toMatch(/^[A-Z].*\.$/);
    expect(noticeSentence(kind, null)).not.toContain("{by}");
  });

  it("knows its kinds and nothing that objects inherit", () => {
    expect(isNoticeKind("mention")).toBe(true);
    expect(["constructor", "__proto__", "toString", ""].filter(isNoticeKind)).toEqual([]);
  });

  it("puts names in as they are", () => {
    expect(noticeSentence("mention", "$& {by}")).toBe("$& {by} named you in a comment.");
  });
});
