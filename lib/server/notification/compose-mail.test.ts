import { describe, expect, it } from "vitest";
import { noticeKinds } from "@/lib/domain/notice";
import { composeMail, type MailedNotice } from "./compose-mail";

const notice: MailedNotice = {
  kind: "mention",
  by: "Ann",
  desk: "City desk",
  subject: { label: "Claim", words: "The bridge fell in 1998." },
  article: "Bridge report",
  links: {
    open: "https://facts.example/claims/1",
    unsubscribe: "https://facts.example/unsubscribe?desk=1&member=2",
    settings: "https://facts.example/account#notices",
  },
};

describe("a mail", () => {
  it("says what and where in its subject, and the same in words and in HTML", () => {
    const { subject, text, html } = composeMail(notice);
    expect(subject).toBe("Ann named you in a comment: The bridge fell in 1998.");
    for (const words of ["Ann named you in a comment.", "Bridge report", "City desk", notice.links.open])
      for (const form of [text, html]) expect(form).toContain(words);
    expect(text).toContain("No more mail of this kind: https://facts.example/unsubscribe?desk=1&member=2");
    expect(html).toContain('href="https://facts.example/unsubscribe?desk=1&amp;member=2"');
    expect(text).toContain("You get this mail because somebody names you in a comment.");
  });

  it("has a short subject of one line, whatever the claim says", () => {
    const words = `One\r\nBcc: all@desk.example\n${"long 😀 ".repeat(100)}`;
    const { subject } = composeMail({ ...notice, subject: { label: "Claim", words } });
    expect(subject).not.toMatch(/[\r\n]/);
    expect([...subject].length).toBeLessThan(110);
    expect(subject).toMatch(/…$/);
  });

  it("runs nothing that a name or a claim brings with it", () => {
    const words = `<script>alert("1")</script> & 'more'`;
    const hostile = { ...notice, by: words, article: words, subject: { label: "Claim" as const, words } };
    expect(composeMail(hostile).html).not.toMatch(/<script|alert\("/);
    expect(composeMail(hostile).text).toContain(words);
  });

  it.each(noticeKinds)("of the kind %s is a sentence without a claim, an article or a person", (kind) => {
    const { subject, text } = composeMail({ ...notice, kind, by: null, subject: null, article: null });
    expect(subject).toMatch(/^[A-Z].*: City desk$/);
    expect(text).not.toMatch(/null|undefined|\{by\}/);
  });
});
