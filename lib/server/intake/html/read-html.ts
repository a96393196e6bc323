import "server-only";
import { Readability } from "@mozilla/readability";
import type { TextPart } from "@/lib/domain/article/compose-text";
import { mergeCaptions } from "./merge-captions";
import { openPage } from "./open-page";
import { type PageMetadata, pageMetadata } from "./page-metadata";
import { removeNoise } from "./page-noise";
import { type PlacedPart, pageParts, placeMark } from "./page-parts";
import { markPictureWords } from "./picture-words";
import { trimParts } from "./trim-parts";

const numbered =
  "p, div, section, li, blockquote, figure, figcaption, h1, h2, h3, h4, h5, h6, pre, tr, span, td, dd";

/** The article of a page: Mozilla's Readability finds it, and what stands around and in it is sorted by kind. */
export function readHtml(html: string, url: string | null): { metadata: PageMetadata; parts: TextPart[] } {
  const document = openPage(html);
  const metadata = pageMetadata(document, url);
  const strict = articleParts(document, metadata, true);
  // Much less than the page has in sentences: perhaps the article itself was called an advertisement.
  const doubtful = lengthOf(strict.parts) < Math.max(400, strict.sentences * 0.4);
  const mild = doubtful ? articleParts(openPage(html), metadata, false).parts : [];
  const parts = lengthOf(mild) > lengthOf(strict.parts) * 2 ? mild : strict.parts;
  return { metadata, parts: betterOf(parts, metadata.statedBody) };
}

function articleParts(
  document: Document,
  metadata: PageMetadata,
  thorough: boolean,
): { parts: PlacedPart[]; sentences: number } {
  const sentences = removeNoise(document, thorough);
  markPictureWords(document);
  for (const [index, element] of [...document.querySelectorAll(numbered)].entries())
    element.setAttribute(placeMark, String(index + 1));
  const captions = mergeCaptions(document);
  const found = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  return { sentences, parts: found?.content ? trimParts(captions(pageParts(found.content)), metadata) : [] };
}

function lengthOf(parts: readonly TextPart[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

/** Where a page shows little but states its whole text for search engines, that is the article. */
function betterOf(parts: PlacedPart[], statedBody: string | null): TextPart[] {
  if (statedBody === null || statedBody.length < 250 || statedBody.length < lengthOf(parts) * 2) return parts;
  const paragraphs = statedBody.replace(/<[^>]{0,500}>/g, " ").split(/\n+/);
  return paragraphs.map((text) => ({ type: "paragraph", text }));
}
