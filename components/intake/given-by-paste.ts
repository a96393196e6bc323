import type { Given } from "./intake-item";

/** Web addresses, one a line and nothing else; null when the text is something else. `www.` may go without a scheme. */
export function addressesIn(text: string): string[] | null {
  const lines = text.split(/\s*\n\s*/).flatMap((line) => line.trim() || []);
  if (lines.length === 0) return null;
  const addresses = lines.map((line) => {
    const address = /^www\.\S+\.\S+$/i.test(line) ? `https://${line}` : line;
    return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null;
  });
  return addresses.every((address) => address !== null) ? [...new Set(addresses)] : null;
}

/** Whether a text is the source of a page and not its words. */
export function isHtmlSource(text: string): boolean {
  const head = text.slice(0, 2_000);
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return true;
  return (
    /^\s*<(?:article|main|section|div|p|h[1-6]|figure|blockquote|ul|ol)(?:\s[^>]*)?>/i.test(head) &&
    /<\/(?:article|main|section|div|p|h[1-6]|figure|blockquote|ul|ol)>\s*$/i.test(text.slice(-2_000))
  );
}

/** What a text is when it is all that there is: addresses, the source of a page, or words. */
export function givenInText(text: string): Given[] {
  const addresses = addressesIn(text);
  if (addresses) return addresses.map((url) => ({ kind: "address", url }));
  if (isHtmlSource(text)) return [{ kind: "html", html: text, plain: text, asText: false }];
  return text.trim() === "" ? [] : [{ kind: "text", text }];
}

/**
 * What a clipboard holds: words with structure where it has them, else as `givenInText`. Editors of code put
 * coloured source there, of which the words count.
 */
export function givenInClipboard(html: string, plain: string): Given[] {
  const [first, ...rest] = givenInText(plain);
  const structured = /<(?:p|br|h[1-6]|li|blockquote|figure|article|table)[\s>/]/i.test(html);
  if (!structured || (first && first.kind !== "text")) return first ? [first, ...rest] : [];
  if (/<(?:meta|span)[^>]*(?:vscode|monaco|jetbrains)/i.test(html) && first) return [first];
  return [{ kind: "html", html: fragmentOf(html), plain, asText: false }];
}

/** Without what some systems lay around it. */
function fragmentOf(html: string): string {
  const between = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1];
  return between?.trim() ? between : html;
}
