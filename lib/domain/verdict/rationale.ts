import type { Element, ElementContent, Root as HtmlRoot, Text } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Definition, Heading, Html, Link, LinkReference, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type Handlers, toHast } from "mdast-util-to-hast";
import { SKIP, visit } from "unist-util-visit";
import { citationSyntax, citationTree } from "./citation-syntax";
import { verdictLimits } from "./rating";

export type RationaleOptions = {
  /** Goes before `evidence-N` in the addresses of citations, so that several rationales fit on one page. */
  idPrefix?: string;
  /** Level of the outermost heading; those below follow without a gap, six at most. */
  headingLevel?: number;
  /** Numbers that exist. Citations of others are text. All are links when absent. */
  evidence?: readonly number[];
};

export type UnconfinedPart = { type: "html" | "definition"; start: number; end: number };

/** Beyond this depth of quotations and lists a text is an attack, and is shown as it was typed. */
const deepest = 50;
/** The parser's time grows with the square of the runs of `*` and `_`: so many take it a third of a second. */
const mostMarks = 4_000;

/**
 * The evidence numbers that a rationale cites, each once, in the order of citing. Code and the text of links do
 * not count. Never throws.
 * @param markdown CommonMark (https://spec.commonmark.org/0.31.2/) in which `[2]` or `[1, 2]` cites evidence
 */
export function citationsOf(markdown: string): number[] {
  const found = new Set<number>();
  visit(parseRationale(markdown), "citation", (node) => {
    for (const number of node.numbers) found.add(number);
  });
  return [...found];
}

/**
 * A rationale as an HTML tree that is safe to show: no raw HTML, no images, only http, https and mailto links,
 * citations as links to `#evidence-N`. Never throws.
 */
export function rationaleTree(markdown: string, options: RationaleOptions = {}): HtmlRoot {
  try {
    const tree = parseRationale(markdown);
    nestHeadings(tree, options.headingLevel ?? 4);
    const html = toHast(tree, { handlers: handlersFor(options) });
    return finish(html.type === "root" ? html : { type: "root", children: [] });
  } catch {
    return { type: "root", children: [element("p", { dir: "auto" }, [text(clean(markdown))])] };
  }
}

/** The tree as a string of HTML, escaped. Never throws. */
export function rationaleHtml(markdown: string, options: RationaleOptions = {}): string {
  return toHtml(rationaleTree(markdown, options));
}

/** The words of a rationale without its markup, one line a paragraph. Never throws. */
export function rationaleText(markdown: string): string {
  const words = (node: HtmlRoot | ElementContent): string => {
    if (node.type === "text") return node.value;
    if (node.type === "element" && node.tagName === "br") return "\n";
    return "children" in node ? node.children.map((child) => words(child as ElementContent)).join("") : "";
  };
  return words(rationaleTree(markdown))
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/**
 * Where raw HTML and link definitions stand in Markdown, as UTF-16 units: both reach beyond their place. Null
 * when the text is not parsed, being shown as it was typed.
 */
export function unconfinedParts(markdown: string): UnconfinedPart[] | null {
  if (isTooDeep(markdown)) return null;
  const found: UnconfinedPart[] = [];
  const add = (type: UnconfinedPart["type"], node: Html | Definition) => {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      found.push({ type, start: start.offset, end: end.offset });
  };
  const tree = fromMarkdown(markdown);
  visit(tree, "html", (node) => add("html", node));
  visit(tree, "definition", (node) => add("definition", node));
  return found.sort((a, b) => a.start - b.start);
}

/** A rationale as Markdown's tree, with citations in it; as one paragraph when it cannot be read. Never throws. */
export function parseRationale(markdown: string): Root {
  const source = clean(markdown);
  const plain: Root = {
    type: "root",
    children: [{ type: "paragraph", children: [{ type: "text", value: source }] }],
  };
  if (isTooDeep(source)) return plain;
  try {
    const tree = fromMarkdown(source, {
      extensions: [citationSyntax],
      mdastExtensions: [citationTree],
    });
    keepNumbersAsCitations(tree, source);
    return tree;
  } catch {
    return plain;
  }
}

/** Control characters and halves of characters are not allowed in HTML; they become U+FFFD. */
function clean(markdown: string): string {
  return markdown.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "\ufffd",
  );
}

/** Nested containers cost the parser more than their length; so do long runs of unmatched brackets and stars. */
function isTooDeep(source: string): boolean {
  if (source.length > 4 * verdictLimits.rationale) return true;
  if ((source.match(/[*_]+/g)?.length ?? 0) > mostMarks) return true;
  for (const line of source.split(/\r\n?|\n/)) {
    const lead = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(line)?.[0] ?? "";
    if ((lead.match(/>|[-+*]|\d[.)]/g)?.length ?? 0) > deepest) return true;
    if (line.length - line.trimStart().length > deepest * 4) return true;
  }
  return false;
}

/** A number in brackets always cites: neither a definition `[2]: …` nor the text of a link changes that. */
function keepNumbersAsCitations(tree: Root, source: string): void {
  visit(tree, "definition", (node, index, parent) => {
    if (!/^\d+$/.test(node.identifier) || !parent || index === undefined) return;
    const { start, end } = node.position ?? {};
    const value = source.slice(start?.offset, end?.offset);
    parent.children[index] = { type: "paragraph", children: [{ type: "text", value }] };
  });
  visit(tree, "linkReference", (node, index, parent) => {
    if (!/^\d+$/.test(node.identifier) || !parent || index === undefined) return;
    const numbers = [Number(node.identifier)];
    parent.children.splice(index, 1, ...node.children, { type: "citation", numbers });
  });
  const withoutCitations = (link: Link | LinkReference) => {
    visit(link, "citation", (node, index, parent) => {
      if (parent && index !== undefined)
        parent.children[index] = { type: "text", value: `[${node.numbers.join(", ")}]` };
    });
    return SKIP;
  };
  visit(tree, "link", withoutCitations);
  visit(tree, "linkReference", withoutCitations);
}

function nestHeadings(tree: Root, outermost: number): void {
  const open: number[] = [];
  visit(tree, "heading", (heading: Heading) => {
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop();
    open.push(heading.depth);
    heading.depth = Math.min(6, Math.max(1, outermost) + open.length - 1) as Heading["depth"];
  });
}

function handlersFor({ idPrefix = "", evidence }: RationaleOptions): Handlers {
  const image = (url: string, alt: string) => {
    const href = safeHref(url);
    return href ? link(href, [text(alt || href)]) : text(alt);
  };
  return {
    citation: (_state, node: { numbers: number[] }) => [
      text("["),
      ...node.numbers.flatMap((number, index): ElementContent[] => {
        const label = text(String(number));
        const known = !evidence || evidence.includes(number);
        const href = `#${idPrefix}evidence-${number}`;
        const shown = known ? element("a", { href, className: ["citation"] }, [label]) : label;
        return index ? [text(", "), shown] : [shown];
      }),
      text("]"),
    ],
    html: (_state, node: { value: string }, parent) =>
      parent && "type" in parent && isFlow(parent.type)
        ? element("p", {}, [text(node.value)])
        : text(node.value),
    link: (state, node: Link) => {
      const href = safeHref(node.url);
      return href ? link(href, state.all(node)) : state.all(node);
    },
    linkReference: (state, node: LinkReference) => {
      const href = safeHref(state.definitionById.get(node.identifier.toUpperCase())?.url ?? "");
      return href ? link(href, state.all(node)) : state.all(node);
    },
    image: (_state, node: { url: string; alt?: string | null }) => image(node.url, node.alt ?? ""),
    imageReference: (state, node: { identifier: string; alt?: string | null }) =>
      image(state.definitionById.get(node.identifier.toUpperCase())?.url ?? "", node.alt ?? ""),
    code: (_state, node: { value: string }) =>
      element("pre", {}, [element("code", {}, [text(`${node.value}\n`)])]),
  };
}

function isFlow(type: string): boolean {
  return type === "root" || type === "blockquote" || type === "listItem";
}

function safeHref(url: string): string | null {
  return /^(?:https?:\/\/[^/]|mailto:.)/i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}

/** Direction follows the words; links hold words and no second link; headings without words go. */
function finish(tree: HtmlRoot): HtmlRoot {
  visit(tree, "element", (node, index, parent) => {
    if (/^(?:p|li|h[1-6])$/.test(node.tagName)) node.properties = { ...node.properties, dir: "auto" };
    if (/^h[1-6]$/.test(node.tagName) && wordsOf(node).trim() === "" && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.tagName !== "a") return undefined;
    node.children = node.children.flatMap(withoutLinks);
    if (wordsOf(node).trim() === "") node.children = [text(String(node.properties.href))];
    return SKIP;
  });
  return tree;
}

function withoutLinks(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  const children = node.children.flatMap(withoutLinks);
  return node.tagName === "a" ? children : [{ ...node, children }];
}

function wordsOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(wordsOf).join("") : "";
}

function link(href: string, children: ElementContent[]): Element {
  return element("a", { href, rel: ["noreferrer", "noopener", "nofollow"] }, children);
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): Text {
  return { type: "text", value };
}
