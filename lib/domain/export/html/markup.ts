/** HTML that may be put into other HTML as it is. Only `html` and `trusted` make one. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Piece = string | number | Markup | null | false | undefined | readonly Piece[];

/** HTML with every string in it escaped, for text and for attributes in double quotation marks. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.reduce((whole, part, index) => whole + inserted(pieces[index - 1]) + part));
}

/** HTML that was escaped elsewhere. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

export function joined(pieces: readonly Piece[], separator = ""): Markup {
  return new Markup(pieces.map(inserted).filter(Boolean).join(separator));
}

function inserted(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.source;
  if (typeof piece === "object") return piece.map(inserted).join("");
  return escaped(String(piece));
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** What HTML does not allow (https://html.spec.whatwg.org/#text-2) becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef]|\p{Cs}|[\ufffe\uffff]/gu,
      "\ufffd",
    )
    .replace(/[&<>"'\r]/g, (character) => entities[character] ?? character);
}
