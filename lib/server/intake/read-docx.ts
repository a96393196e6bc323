import "server-only";
import mammoth from "mammoth";
import type { TextPart } from "@/lib/domain/article/compose-text";
import { FactdeskError } from "@/lib/domain/errors";
import { openPage } from "./html/open-page";
import { pageParts } from "./html/page-parts";
import { requireModestDocx } from "./require-modest-docx";

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/** A Word document's blocks: mammoth turns it into HTML by its styles; pictures are left away, nothing is loaded. */
export async function readDocx(bytes: Uint8Array): Promise<{ parts: TextPart[]; title: string }> {
  await requireModestDocx(bytes);
  const html = await toHtml(Buffer.from(bytes));
  const document = openPage(`<body>${html}</body>`);
  // Marks of notes stand inside words; the notes themselves come at the end.
  for (const mark of document.querySelectorAll(
    "sup > a[href^='#'], a[href^='#footnote-ref'], a[href^='#endnote-ref']",
  ))
    mark.remove();
  const parts = document.body ? pageParts(document.body) : [];
  const heading = document.querySelector("h1.title") ?? firstHeading(document);
  const title = heading?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const own = heading
    ? parts.findIndex(({ type, text }) => type === "heading" && text.replace(/\s+/g, " ") === title)
    : -1;
  return { parts: parts.filter((_, index) => index !== own), title };
}

/** A heading that opens the document is its title. */
function firstHeading(document: Document): Element | null {
  const first = document.body?.firstElementChild ?? null;
  return first?.localName === "h1" ? first : null;
}

async function toHtml(buffer: Buffer): Promise<string> {
  try {
    const converted = await mammoth.convertToHtml({ buffer }, {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    } as Parameters<typeof mammoth.convertToHtml>[1]);
    return converted.value;
  } catch {
    throw new FactdeskError(
      "invalid",
      "The Word document could not be read. Open it in your word processor and save it as .docx again.",
      {
        reason: "damaged",
      },
    );
  }
}
