import { unconfinedParts } from "@/lib/domain/verdict/rationale";
import { webAddress } from "./web-address";

/**
 * Words of people as one line of Markdown that means nothing but itself
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function inline(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~]|&(?=#|\w)/g, "\\$&")
    .replace(/^[#+\-=:]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** Several paragraphs, each on one line, every line behind `lead`. */
export function paragraphs(text: string, lead = ""): string {
  const parts = text.split(/\s*\n\s*/).filter((part) => part.trim() !== "");
  return parts.map((part) => `${lead}${inline(part)}`).join(`\n${lead.trimEnd()}\n`);
}

/** A link to an address of the web; any other address is text. */
export function linked(words: string, url: string): string {
  const address = webAddress(url);
  if (!address) return words.trim() === url.trim() ? inline(words) : `${inline(words)} (${inline(url)})`;
  return `[${inline(words) || inline(address)}](<${address.replace(/&(?=#?\w+;)/g, "&amp;")}>)`;
}

/**
 * Markdown of people inside a quotation, which it cannot leave: raw HTML and link definitions, which reach
 * beyond their place, are escaped; all else stays as it was typed.
 */
export function quotedMarkdown(markdown: string): string {
  const lines = confined(markdown.replace(/\r\n?/g, "\n")).split("\n");
  return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** Escaping one part can bring another to light, so it is asked again, a few times. */
function confined(markdown: string): string {
  let text = markdown;
  for (let round = 0; round < 5; round++) {
    const parts = unconfinedParts(text);
    if (parts === null) return paragraphs(text);
    if (parts.length === 0) return text;
    for (const { type, start, end } of parts.reverse()) {
      const part = text.slice(start, end);
      const escaped = type === "html" ? part.replaceAll("<", "&lt;") : part.replace("[", "\\[");
      text = text.slice(0, start) + escaped + text.slice(end);
    }
  }
  return text.replaceAll("<", "&lt;").replaceAll("[", "\\[");
}
