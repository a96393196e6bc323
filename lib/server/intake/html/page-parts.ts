import "server-only";
import type { BlockType } from "@/lib/domain/article/blocks";
import { splitCredit } from "@/lib/domain/article/caption-credit";
import { cleanWords, type TextPart } from "@/lib/domain/article/compose-text";
import { pictureType } from "./picture-words";

/** `at` is the number of the nearest numbered element: where in the page the words stood. */
export type PlacedPart = TextPart & { at: number; linked: number };

export const placeMark = "data-factdesk-at";

const blocks =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** What pages say for those who hear them, before a caption or a credit. */
const pictureLabel =
  /^(?:(?:image|media) caption|image (?:copyright|source)|bildunterschrift|bildrechte)\s*[:,]?\s+(?=\S)/i;
const skipped =
  /^(?:script|style|noscript|template|svg|iframe|button|img|picture|video|audio|object|textarea|select|head|title)$/;

type Open = { type: BlockType; at: number; text: string; linked: number; bold: number };

/** The words of an element as typed parts, in the order they stand. */
export function pageParts(root: Element): PlacedPart[] {
  const parts: PlacedPart[] = [];
  let open: Open = { type: "paragraph", at: 0, text: "", linked: 0, bold: 0 };
  const flush = () => {
    for (const piece of open.text.split(/\n[^\S\n]*\n\s*/)) push(piece);
    open = { ...open, text: "", linked: 0, bold: 0 };
  };
  const push = (piece: string) => {
    const text = cleanWords(piece);
    if (text === "") return;
    const { type, at } = open;
    const linked = Math.min(1, open.linked / Math.max(1, open.text.trim().length));
    const add = (partType: BlockType, words: string) =>
      words && parts.push({ type: partType, text: words, at, linked });
    if (type === "caption" || type === "credit") {
      const words = text.replace(pictureLabel, "");
      const { caption, credit } = type === "credit" ? { caption: "", credit: words } : splitCredit(words);
      add("caption", caption);
      add("credit", credit);
    } else if (type === "paragraph" && isBoldHeading(text, open)) add("heading", text);
    else add(type, text);
  };
  const walk = (node: Node, inside: { link: boolean; bold: boolean; pre: boolean }) => {
    if (node.nodeType === 3) {
      const raw = node.textContent ?? "";
      const words = inside.pre ? raw : raw.replace(/[ \t\n\r\f]+/g, " ");
      open.text += words;
      if (inside.link) open.linked += words.trim().length;
      if (inside.bold) open.bold += words.trim().length;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (skipped.test(name)) return;
    if (name === "br") {
      open.text += "\n";
      return;
    }
    const type = typeOf(element, open.type);
    const starts = blocks.test(name) || type !== open.type;
    const outer = open;
    if (starts) {
      flush();
      const place = Number(element.getAttribute(placeMark));
      open = { type, at: place || outer.at, text: "", linked: 0, bold: 0 };
    }
    const within = {
      link: inside.link || name === "a",
      bold: inside.bold || name === "b" || name === "strong",
      pre: inside.pre || name === "pre",
    };
    if (name === "tr") open.text = rowWords(element);
    else for (const child of element.childNodes) walk(child, within);
    if (starts) {
      flush();
      open = { ...outer, text: "", linked: 0, bold: 0 };
    }
  };
  walk(root, { link: false, bold: false, pre: false });
  flush();
  return parts;
}

function typeOf(element: Element, around: BlockType): BlockType {
  const name = element.localName;
  const inPicture = around === "caption" || around === "credit";
  const picture = pictureType(element, inPicture);
  if (picture || inPicture) return picture ?? around;
  if (around === "list_item" || around === "quote") return name === "li" ? "list_item" : around;
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "blockquote") return "quote";
  if (name === "li") return "list_item";
  return /^(?:p|div|section|td|dd|dt|pre)$/.test(name) && around !== "heading" ? "paragraph" : around;
}

/** Many sites set their subheadings as paragraphs in bold. */
function isBoldHeading(text: string, open: Open): boolean {
  return (
    open.linked < open.bold / 2 &&
    open.bold >= text.replace(/\s/g, "").length &&
    text.length <= 100 &&
    !/[.!,;:…。]["”»]?$/.test(text) &&
    !text.includes("\n")
  );
}

function rowWords(row: Element): string {
  const cells = [...row.children].map((cell) => cleanWords(cell.textContent ?? "").replace(/\s+/g, " "));
  return cells.filter((cell) => cell !== "").join(" | ");
}
