import type { Element, ElementContent, Root, Text } from "hast";
import { positionMap } from "@/lib/domain/article/code-points";

/** Words of a rationale's Markdown: code points, end exclusive. */
export type SourceSpan = { start: number; end: number };

/** Where each UTF-16 unit of what is shown stands in the Markdown, end exclusive; -1 where it stands nowhere. */
type Places = { from: number[]; to: number[] };

const escaped = /^\\[!-/:-@[-`{-~]/;
const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

/**
 * From words that are selected in a rationale as it is shown to its Markdown. Borders are moved inwards to what
 * stands in it: a citation is made of more than its number.
 * @param tree as `rationaleTree` gives it for the Markdown
 * @param start UTF-16 units of the text that is shown, all of it in one; `end` exclusive
 * @returns code points of the Markdown; null when nothing of it can be told where it stands
 */
export function spanOfShown(tree: Root, markdown: string, start: number, end: number): SourceSpan | null {
  let [first, last, unit] = [-1, -1, 0];
  for (const node of texts(tree)) {
    const { from, to } = placesOf(node, markdown);
    for (let at = 0; at < node.value.length; at++, unit++) {
      const place = from[at] ?? -1;
      if (unit < start || unit >= end || place < 0 || /\s/.test(node.value[at] ?? "")) continue;
      if (first < 0) first = place;
      last = to[at] ?? place;
    }
  }
  if (first < 0 || last <= first) return null;
  const map = positionMap(markdown);
  const span = { start: map.toCodePoint(first), end: map.toCodePoint(last) };
  return span.start < span.end ? span : null;
}

/** The words of a span as they are read, without markup; its Markdown where none of them can be told. */
export function shownOfSpan(tree: Root, markdown: string, span: SourceSpan): string {
  const map = positionMap(markdown);
  const [start, end] = [map.toUnit(span.start), map.toUnit(span.end)];
  let [shown, first, last] = ["", -1, -1];
  for (const node of texts(tree)) {
    const { from } = placesOf(node, markdown);
    for (let at = 0; at < node.value.length; at++) {
      const place = from[at] ?? -1;
      if (place < start || place >= end) continue;
      if (first < 0) first = shown.length + at;
      last = shown.length + at + 1;
    }
    shown += node.value;
  }
  return first < 0 ? markdown.slice(start, end) : shown.slice(first, last).trim();
}

/**
 * A rationale's tree in which the words of spans are `mark` elements, flat, with the ids of their spans in
 * `dataSpans`. Links are left as they are: what is in them is not marked a second time.
 */
export function markSpans(
  tree: Root,
  markdown: string,
  spans: readonly (SourceSpan & { id: string })[],
): Root {
  if (spans.length === 0) return tree;
  const map = positionMap(markdown);
  const units = spans.map(({ id, start, end }) => ({ id, start: map.toUnit(start), end: map.toUnit(end) }));
  const marked = (node: ElementContent): ElementContent[] => {
    if (node.type === "text") return cut(node, markdown, units);
    if (node.type !== "element" || node.tagName === "a") return [node];
    return [{ ...node, children: node.children.flatMap(marked) }];
  };
  const children = tree.children.flatMap((node): Root["children"] =>
    node.type === "doctype" ? [node] : marked(node),
  );
  return { ...tree, children };
}

function cut(
  node: Text,
  markdown: string,
  spans: readonly { id: string; start: number; end: number }[],
): ElementContent[] {
  const { from } = placesOf(node, markdown);
  const pieces: { ids: string; text: string }[] = [];
  for (let at = 0; at < node.value.length; at++) {
    const place = from[at] ?? -1;
    const over = place < 0 ? [] : spans.filter(({ start, end }) => start <= place && place < end);
    const ids = over.map(({ id }) => id).join(" ");
    const last = pieces.at(-1);
    if (last?.ids === ids) last.text += node.value[at];
    else pieces.push({ ids, text: node.value[at] ?? "" });
  }
  return pieces.map(({ ids, text }): ElementContent => {
    const words: Text = { type: "text", value: text };
    if (ids === "") return words;
    return { type: "element", tagName: "mark", properties: { dataSpans: ids }, children: [words] } as Element;
  });
}

/** Follows a text through its Markdown, past what is markup there: escapes, entities, the marks of lines and code. */
function placesOf({ value, position }: Text, markdown: string): Places {
  const places: Places = { from: [], to: [] };
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return places;
  let source = start;
  for (let at = 0; at < value.length; at++) {
    const wanted = value[at];
    const rest = markdown.slice(source, Math.min(end, source + 40));
    const named = entity.exec(rest)?.[0];
    if (escaped.test(rest) && rest[1] === wanted) source++;
    else if (named && (wanted !== "&" || isAmpersand(named))) {
      places.from[at] = source;
      places.to[at] = source + named.length;
      source += named.length;
      continue;
    }
    // U+FFFD stands for a character that cannot be shown.
    while (source < end && markdown[source] !== wanted && wanted !== "\ufffd") source++;
    if (source >= end) return places;
    places.from[at] = source;
    places.to[at] = ++source;
  }
  return places;
}

function isAmpersand(named: string): boolean {
  return /^&(?:amp|#0*38|#[xX]0*26);$/.test(named);
}

function* texts(node: Root | ElementContent): Generator<Text> {
  if (node.type === "text") yield node;
  else if ("children" in node)
    for (const child of node.children) if (child.type !== "doctype") yield* texts(child);
}
