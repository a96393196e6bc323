import { FactdeskError } from "@/lib/domain/errors";
import { hasLoneSurrogate } from "./code-points";

/** Longest article taken, in UTF-16 units: some 150,000 words. */
export const longestText = 1_000_000;

/**
 * The canonical text of a revision: the given text with CRLF made LF and nothing else changed, so that a
 * position means the same for everybody.
 * @throws FactdeskError `invalid` for empty text, NUL and lone surrogates; `too_large` beyond `longestText`.
 */
export function canonicalText(given: string): string {
  const text = given.replaceAll("\r\n", "\n");
  if (text.trim() === "") throw invalid("The article has no text. Paste its words.");
  if (text.length > longestText)
    throw new FactdeskError(
      "too_large",
      "The text is longer than a million characters. Bring it in as several articles.",
    );
  if (text.includes("\0")) throw invalid("The text holds a NUL character. Copy it again as plain text.");
  if (hasLoneSurrogate(text))
    throw invalid("The text holds half of a character. Copy it again as plain text.");
  return text;
}

function invalid(message: string): FactdeskError {
  return new FactdeskError("invalid", message, { issues: [{ path: "text", message }] });
}
