import "server-only";
import { FactdeskError } from "@/lib/domain/errors";

const upload = "upload a file on the source’s page";

const sentences: Record<string, string> = {
  refused_address: `That address is not on the public web, so it is not fetched. If you can open it, ${upload}.`,
  unreachable: `The site cannot be reached. Check the address, or ${upload}.`,
  untrusted: `The site’s certificate cannot be trusted, so the page was not fetched. If you trust it, ${upload}.`,
  timed_out: `The site takes too long to answer. Try again in a moment, or ${upload}.`,
  too_large: `What stands there is larger than 10 MB. Save the part you need, and ${upload}.`,
  not_a_page: `What stands at that address is of a kind that no copies are kept of. Save it as a PDF or a picture, and ${upload}.`,
  too_many_redirects: `The site sends from one address to the next without end. Open it in your browser, save what you see, and ${upload}.`,
};

/** A refusal to fetch a page, for a source: articles can be pasted, of sources files are uploaded. */
export function sourceRefusal(refusal: FactdeskError): FactdeskError {
  const { reason, found } = refusal.extra;
  const message = reason === "http_error" ? httpSentence(Number(found)) : sentences[String(reason)];
  if (message === undefined) return refusal;
  return new FactdeskError(refusal.code, message, { ...refusal.extra, issues: [{ path: "url", message }] });
}

function httpSentence(status: number): string {
  if (status === 404 || status === 410)
    return `There is no page at that address (${status}). Check the address, or ${upload}.`;
  if (status === 429)
    return `The site asks for fewer visits at the moment (429). Try again later, or ${upload}.`;
  if (status >= 500) return `The site has a fault of its own (${status}). Try again later, or ${upload}.`;
  return `The site does not hand the page out to programs (${status}). Open it in your browser, save what you see, and ${upload}.`;
}
