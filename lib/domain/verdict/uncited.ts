import type { Paragraph } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { sentencesIn } from "@/lib/domain/article/sentences";
import { parseRationale } from "./rationale";

/** A sentence in a rationale's Markdown: UTF-16 units, end exclusive. */
export type UncitedSentence = { start: number; end: number };

/** What its author concludes or did is no fact that a source could bear out. */
const ownWords =
  /^(?:(?:so|therefore|thus|hence|in short|in sum|overall|taken together|on balance|all in all|that is why|this is why|for these reasons|we|i|our|my)\b)/i;
const aboutTheClaim =
  /^(?:this|that|the|it)\b(?: (?:claim|statement|sentence|quote|quotation|post|article|speaker))?(?:’s| is| was| are) (?:therefore |thus |hence |so |then |rated |only )*(?:(?:mostly|half|largely|partly) )?(?:true|false|correct|incorrect|accurate|inaccurate|wrong|right|misleading|unproven|satire|rated)\b/i;

/**
 * The sentences of a rationale that state something and cite nothing, in order. A citation counts for the sentence
 * it stands in, or, when it follows the full stop, for the one before. Questions, conclusions, headings, quotations
 * and code are left out. It is advice: what is a fact cannot be told from words alone. Never throws.
 * @param markdown CommonMark in which `[2]` or `[1, 2]` cites evidence
 */
export function uncitedSentences(markdown: string): UncitedSentence[] {
  const found: UncitedSentence[] = [];
  visit(parseRationale(markdown), (node) => {
    if (node.type === "blockquote") return SKIP;
    if (node.type !== "paragraph") return undefined;
    found.push(...inParagraph(markdown, node));
    return SKIP;
  });
  return found;
}

function inParagraph(markdown: string, paragraph: Paragraph): UncitedSentence[] {
  const start = paragraph.position?.start.offset;
  const end = paragraph.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const citations: { start: number; end: number }[] = [];
  visit(paragraph, "citation", ({ position }) => {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from !== undefined && to !== undefined) citations.push({ start: from - start, end: to - start });
  });
  let words = markdown.slice(start, end);
  for (const { start: from, end: to } of citations)
    words = words.slice(0, from) + " ".repeat(to - from) + words.slice(to);
  const sentences = sentencesIn(words, null);
  const cited = new Set<number>();
  for (const citation of citations)
    cited.add(
      Math.max(
        0,
        sentences.findLastIndex((sentence) => sentence.start <= citation.start),
      ),
    );
  return sentences.flatMap((sentence, index) =>
    cited.has(index) || !statesSomething(words.slice(sentence.start, sentence.end))
      ? []
      : [{ start: start + sentence.start, end: start + sentence.end }],
  );
}

function statesSomething(sentence: string): boolean {
  const words = sentence.replace(/[*_`#>]/g, "").trim();
  if (/[?？؟]["”’»)]*$/.test(words)) return false;
  if (ownWords.test(words) || aboutTheClaim.test(words)) return false;
  const letters = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    letters.length >= 3 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{5}/u.test(words)
  );
}

/** Sentences of a summary: more than two, and a reader is told less. */
export function countSentences(text: string): number {
  return sentencesIn(text, null).length;
}
