import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { textLanguage } from "@/lib/domain/article/text-language";

/** What a source says, word for word, and beneath it what that means in the language of the desk. */
export function EvidenceQuote({ evidence }: { evidence: Pick<EvidenceView, "quote" | "translation"> }) {
  const { quote, translation } = evidence;
  return (
    <>
      {quote ? (
        <blockquote
          dir="auto"
          // Beside a translation the quote is not in the page's language; which one, its script may tell.
          lang={textLanguage(quote, null) ?? (translation ? "" : undefined)}
          className="font-serif text-[0.90625rem] leading-normal whitespace-pre-line text-ink-2 italic [overflow-wrap:anywhere] before:content-['“'] after:content-['”']"
        >
          {quote}
        </blockquote>
      ) : null}
      {translation ? (
        <div className="border-l-2 border-line-2 pl-2.5">
          <p className="text-2xs text-ink-3">Translation</p>
          <p
            dir="auto"
            lang={textLanguage(translation, "en") ?? undefined}
            className="font-serif text-[0.90625rem] leading-normal whitespace-pre-line [overflow-wrap:anywhere]"
          >
            {translation}
          </p>
        </div>
      ) : null}
    </>
  );
}
