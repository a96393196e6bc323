import "server-only";
import type { Nodes, Root, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { BlockType } from "@/lib/domain/article/blocks";
import { cleanWords, type TextPart } from "@/lib/domain/article/compose-text";
import { FactdeskError } from "@/lib/domain/errors";

export type MarkdownDocument = { parts: TextPart[]; title: string; front: Record<string, string> };

/** Beyond these the parser takes more than seconds; no article comes near. */
const longestMarkdown = 1_000_000;
const deepest = 100;
const mostCells = 30_000;
const mostNotes = 5_000;

/** A Markdown text's blocks, and what its front matter says (`title:`, `author:`, `date:` …). */
export function readMarkdown(given: string): MarkdownDocument {
  if (given.length > longestMarkdown)
    throw new FactdeskError(
      "too_large",
      "The text is longer than a million characters. Bring it in as several articles.",
    );
  if (/^(?:[ \t]*(?:>|[-*+]|\d{1,3}[.)])){100}/m.test(given) || /(?:[[(*_~`!]\s?){2000}/.test(given))
    throw new FactdeskError(
      "invalid",
      "The Markdown is nested deeper than any article. Bring it in as plain text.",
    );
  if (count(given, "|") > mostCells || count(given, "[^") > mostNotes)
    throw new FactdeskError(
      "too_large",
      "The Markdown has more tables or notes than any article. Bring it in as plain text.",
    );
  const text = given.replace(/^\ufeff/, "");
  const matter = /^---[^\S\n]*\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/.exec(text);
  const front = Object.fromEntries(
    [...(matter?.[1] ?? "").matchAll(/^(\w[\w-]*)[^\S\n]*:[^\S\n]*(.+?)[^\S\n]*$/gm)].map(
      ([, key, value]) => [
        key!.toLowerCase(),
        value!.replace(/^\[(.*)\]$/, "$1").replace(/^(["'])(.*)\1$/, "$2"),
      ],
    ),
  );
  const root: Root = fromMarkdown(matter ? text.slice(matter[0].length) : text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const parts: TextPart[] = [];
  const isNote = ({ type }: Nodes) => type === "footnoteDefinition";
  const shown = root.children.filter((node) => !isNote(node));
  for (const node of [...shown, ...root.children.filter(isNote)]) collect(node, "paragraph", parts, 0);
  const first = shown.find(({ type }) => type !== "definition" && type !== "html");
  const headline = first?.type === "heading" && first.depth === 1 ? wordsOf(first, 0) : "";
  const title = front.title ?? headline;
  // The headline is the title and no block; one that says something else than the front matter is kept.
  if (headline && parts[0]?.text === headline && oneLine(headline) === oneLine(title)) parts.shift();
  return { parts, title, front };
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

function collect(node: Nodes, around: BlockType, parts: TextPart[], depth: number) {
  if (depth > deepest) return;
  switch (node.type) {
    case "heading":
      parts.push({ type: "heading", text: wordsOf(node, 0) });
      return;
    case "paragraph":
      parts.push({ type: around, text: wordsOf(node, 0) });
      return;
    case "code":
      parts.push({ type: "paragraph", text: node.value });
      return;
    case "blockquote":
      for (const child of node.children) collect(child, "quote", parts, depth + 1);
      return;
    case "listItem":
      for (const child of node.children) collect(child, "list_item", parts, depth + 1);
      return;
    case "tableRow":
      parts.push({ type: around, text: rowWords(node) });
      return;
    case "html":
      parts.push({ type: around, text: withoutTags(node.value) });
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, around, parts, depth + 1);
  }
}

/** The words that a reader sees; a picture alone leaves its description as nothing, since nobody reads it. */
function wordsOf(node: Nodes, depth: number): string {
  if (depth > deepest) return "";
  if (node.type === "break") return "\n";
  if (node.type === "text" || node.type === "inlineCode")
    return node.value.replace(/[^\S\n]*\n[^\S\n]*/g, " ");
  if (!("children" in node)) return "";
  let unseen = false;
  let words = "";
  for (const child of node.children) {
    if (child.type === "html")
      unseen = unseen ? !/^<\/(?:script|style)/i.test(child.value) : opensUnseen(child.value);
    else if (!unseen) words += wordsOf(child, depth + 1);
  }
  return words;
}

const opensUnseen = (tag: string) => /^<(?:script|style)\b/i.test(tag);

/** The words between tags; scripts and styles have none. */
function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]{0,2000}>[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<!--[\s\S]*?-->|<[^>]{0,2000}>/g, " ");
}

/** A row of a table as the readers of pages and Word files have it. */
function rowWords({ children }: TableRow): string {
  const cells = children.map((cell) => oneLine(wordsOf(cell, 0)));
  return cells.filter((words) => words !== "").join(" | ");
}

/** Words on one line. */
export function oneLine(text: string): string {
  return cleanWords(text).replace(/\s+/g, " ");
}
