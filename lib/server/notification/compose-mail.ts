import "server-only";
import { type NoticeKind, noticeSentence, notices } from "@/lib/domain/notice";

/** What a mail tells: that something happened and where, never what was said or rated. */
export type MailedNotice = {
  kind: NoticeKind;
  by: string | null;
  desk: string;
  /** What it is about: a claim in an article, or a source. */
  subject: { label: "Claim" | "Source"; words: string } | null;
  article: string | null;
  links: { open: string; unsubscribe: string; settings: string };
};

/** Longest part of a claim's words in a subject line, in characters. */
const longestSubject = 70;

/** The mail's subject, its words as plain text and as simple HTML without pictures. */
export function composeMail(notice: MailedNotice): { subject: string; text: string; html: string } {
  const { kind, by, desk, subject, article, links } = notice;
  const sentence = noticeSentence(kind, by);
  const where = subject ? cut(oneLine(subject.words)) : oneLine(desk);
  const facts: [string, string][] = [
    ...(subject ? [[subject.label, oneLine(subject.words)] as [string, string]] : []),
    ...(article ? [["Article", oneLine(article)] as [string, string]] : []),
    ["Desk", oneLine(desk)],
  ];
  const why = `You get this mail because ${lower(notices[kind].when)}`;
  const text = [
    sentence,
    facts.map(([term, words]) => `${term}: ${words}`).join("\n"),
    `Open it: ${links.open}`,
    "-- ",
    why,
    `No more mail of this kind: ${links.unsubscribe}\nAll settings: ${links.settings}`,
    "",
  ].join("\n\n");
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Factdesk</title></head>',
    '<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:36em">',
    `<p><strong>${toHtml(sentence)}</strong></p>`,
    `<p>${facts.map(([term, words]) => `${term}: ${toHtml(words)}`).join("<br>")}</p>`,
    `<p><a href="${toHtml(links.open)}">Open it</a></p><hr>`,
    `<p style="font-size:13px">${toHtml(why)}<br>`,
    `<a href="${toHtml(links.unsubscribe)}">No more mail of this kind</a> · `,
    `<a href="${toHtml(links.settings)}">All settings</a></p></body></html>`,
  ].join("\n");
  return { subject: `${oneLine(sentence).replace(/\.$/, "")}: ${where}`, text, html };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function cut(words: string): string {
  const characters = [...words];
  return characters.length > longestSubject ? `${characters.slice(0, longestSubject - 1).join("")}…` : words;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function toHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
