import "server-only";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { FactdeskError } from "@/lib/domain/errors";

/** What a page may have; the largest news pages have some 20,000 elements, nested some 60 deep. */
const mostElements = 60_000;
const deepest = 300;
/** Letters times their depth: what it costs to ask every element for its words. A book at usual depth has 20 million. */
const mostWork = 40_000_000;
const mostAttributes = 200;

/**
 * A page as a document that runs nothing: no scripts, no styles, no requests.
 * @throws FactdeskError `invalid` for a page nested or crowded beyond what any article is
 */
export function openPage(html: string): Document {
  requireModest(html);
  return parseHTML(whole(html)).document;
}

/** linkedom wants html, head and body spelt out; the standard lets pages leave them away. */
function whole(html: string): string {
  const bare = html.replace(/^\ufeff?\s*(?:<!--[^>]{0,2000}-->\s*)*<!doctype[^>]{0,500}>/i, "");
  if (/<html[\s>]/i.test(bare)) {
    if (/<body[\s>]/i.test(bare) || !/<\/head>/i.test(bare)) return `<!doctype html>${bare}`;
    return `<!doctype html>${bare.replace(/<\/head>/i, "</head><body>")}`;
  }
  if (/<body[\s>]/i.test(bare)) return `<!doctype html><html>${bare}</html>`;
  return `<!doctype html><html><head></head><body>${bare}</body></html>`;
}

/** Counts before anything is built, so that a hostile page costs no more than being read once. */
function requireModest(html: string) {
  let elements = 0;
  let depth = 0;
  let fault = false;
  let work = 0;
  const parser = new Parser({
    onopentag(_, attributes) {
      elements++;
      depth++;
      if (elements > mostElements || depth > deepest || Object.keys(attributes).length > mostAttributes) {
        fault = true;
        parser.pause();
      }
    },
    ontext(text) {
      work += text.length * depth;
      if (work > mostWork) fault = true;
    },
    onclosetag() {
      depth--;
    },
  });
  const step = 1 << 16;
  for (let at = 0; at < html.length && !fault; at += step) parser.write(html.slice(at, at + step));
  if (!fault) parser.end();
  if (fault)
    throw new FactdeskError(
      "invalid",
      "The page is built in a way that no article is: too many or too deeply nested parts. Copy the article's words and paste them as text.",
      { reason: "page_too_complex" },
    );
}
