import { normalisedAddress } from "./address";
import type { CheckOutcome } from "./source";

/** What came back from a source's address. `reason` names why nothing did; `words` is a hash over what can be read. */
export type Look = {
  status: number | null;
  reason: string | null;
  finalUrl: string | null;
  words: string | null;
};

/** A look that was written down earlier; `at` is milliseconds since 1970. */
export type EarlierLook = {
  outcome: CheckOutcome;
  status: number | null;
  finalUrl: string | null;
  words: string | null;
  at: number;
};

/** So many failures in a row, the first of them at least a day old, and a page counts as gone. */
export const failuresUntilGone = 3;
const dayMs = 24 * 60 * 60_000;

/**
 * What a look at a source found, in the light of those before it. 404 and 410 are gone at once. A site that fails or
 * does not answer is unreachable, and gone at the third time in a row; one that refuses programs (401, 403, 429,
 * 451) or sends what cannot be read stays unreachable, since people may still reach it.
 * @param earlier newest first
 * @param at milliseconds since 1970
 * @returns the outcome, and a sentence for people
 */
export function judgeLook(
  url: string,
  look: Look,
  earlier: readonly EarlierLook[],
  at: number,
): { outcome: CheckOutcome; message: string } {
  if (look.reason !== null) return failed(look, earlier, at);
  const known = earlier.find(({ words }) => words !== null);
  const now = addressOf(look.finalUrl ?? url);
  if (known && known.words !== look.words)
    return { outcome: "changed", message: "The words on the page are not those of the last look." };
  const moved = known
    ? now !== addressOf(known.finalUrl ?? url)
    : isFrontPage(look.finalUrl) && !isFrontPage(url);
  if (moved)
    return {
      outcome: "moved",
      message: `The address leads to ${look.finalUrl ?? "another page"} now. Look whether it is the same page.`,
    };
  return {
    outcome: "same",
    message: known ? "The words on the page are those of the last look." : "Looked at for the first time.",
  };
}

function failed(look: Look, earlier: readonly EarlierLook[], at: number) {
  const { status, reason } = look;
  if (status === 404 || status === 410)
    return { outcome: "gone" as const, message: `There is no page at this address any more (${status}).` };
  if (!counts(look))
    return { outcome: "unreachable" as const, message: refusals[reason ?? ""] ?? refusedSentence(status) };
  const upToNow = earlier.findIndex((one) => one.words !== null || !counts({ ...one, reason: null }));
  const failures = upToNow < 0 ? earlier : earlier.slice(0, upToNow);
  const first = failures.at(-1);
  if (first && failures.length + 1 >= failuresUntilGone && at - first.at >= dayMs)
    return {
      outcome: "gone" as const,
      message: `The site did not hand the page out ${failures.length + 1} times in a row.`,
    };
  const message =
    status !== null && status >= 500
      ? `The site has a fault of its own (${status}).`
      : reason === "timed_out"
        ? "The site took too long to answer."
        : "The site could not be reached.";
  return { outcome: "unreachable" as const, message };
}

/** A failure of the site, as opposed to a refusal or a kind of page that cannot be kept. */
function counts({ status, reason }: Pick<Look, "status" | "reason">): boolean {
  if (reason !== null && reason in refusals) return false;
  return status === null || status >= 500 || status === 404 || status === 410;
}

const refusals: Record<string, string> = {
  refused_address: "The address is not on the public web, so it is not looked at.",
  too_large: "The page is larger than 10 MB, so it is not looked at.",
  not_a_page: "What stands at this address is of a kind that cannot be kept.",
  too_many_redirects: "The site sends from one address to the next without end.",
  untrusted: "The site's certificate cannot be trusted.",
};

function refusedSentence(status: number | null): string {
  return `The site does not hand the page out to programs${status === null ? "" : ` (${status})`}. Look at it in your browser.`;
}

function addressOf(url: string): string {
  return /^https?:/i.test(url) && URL.canParse(url) ? normalisedAddress(url) : url;
}

function isFrontPage(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return pathname === "/" && search === "";
}
