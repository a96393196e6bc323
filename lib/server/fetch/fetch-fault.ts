import "server-only";
import { type ErrorCode, FactdeskError } from "@/lib/domain/errors";

const faults = {
  not_an_address: ["invalid", "Give a web address that begins with http:// or https://."],
  refused_address: [
    "invalid",
    "That address is not on the public web, so it is not fetched. Give the address of a public page, or paste the text.",
  ],
  unreachable: [
    "unavailable",
    "The site cannot be reached. Check the address, or bring in a copy of your own.",
  ],
  untrusted: [
    "unavailable",
    "The site's certificate cannot be trusted, so the page was not fetched. Paste the article's text instead.",
  ],
  timed_out: [
    "unavailable",
    "The site takes too long to answer. Try again in a moment, or bring in a copy of your own.",
  ],
  too_large: ["too_large", "The page is larger than 10 MB. Copy the article's words and paste them as text."],
  not_a_page: [
    "invalid",
    "That address is not a page or a document that holds text. Give the address of the article itself.",
  ],
  too_many_redirects: [
    "invalid",
    "The site sends from one address to the next without end. Open the page in your browser and give the address it ends at.",
  ],
  http_error: ["invalid", "The site did not hand the page out. Open it in your browser and paste its text."],
} as const satisfies Record<string, [ErrorCode, string]>;

export type FetchReason = keyof typeof faults;

/** Why a page could not be fetched. */
export class FetchFault extends Error {
  readonly reason: FetchReason;
  /** A status, or a media type. */
  readonly what: string | number | null;

  constructor(reason: FetchReason, what: string | number | null = null) {
    super(reason);
    this.reason = reason;
    this.what = what;
  }
}

/** What a person is told. Nothing of the network inside is said. */
export function faultOf(error: unknown): FactdeskError {
  if (error instanceof FactdeskError) return error;
  const fault = error instanceof FetchFault ? error : new FetchFault(reasonOf(error));
  const [code, sentence] = faults[fault.reason];
  const message = fault.reason === "http_error" ? httpSentence(Number(fault.what)) : sentence;
  return new FactdeskError(code, message, {
    reason: fault.reason,
    ...(fault.what !== null && { found: fault.what }),
    issues: [{ path: "url", message }],
  });
}

function reasonOf(error: unknown): FetchReason {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : "";
  if (/is not allowed\. Because/i.test(message)) return "refused_address";
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return "untrusted";
  return "unreachable";
}

function httpSentence(status: number): string {
  if (status === 404 || status === 410)
    return `There is no page at that address (${status}). Check the address, or bring in a copy of your own.`;
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `The site does not hand the page out to programs (${status}). Open it in your browser and paste its text.`;
  if (status === 429)
    return "The site asks for fewer visits at the moment (429). Try again later, or bring in a copy of your own.";
  if (status >= 500)
    return `The site has a fault of its own (${status}). Try again later, or bring in a copy of your own.`;
  return `The site answered without a page (${status}). Open it in your browser and paste its text.`;
}
