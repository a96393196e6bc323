import type { Issue } from "@/lib/domain/errors";
import { dayNumber } from "./day";

export const requestLimits = { whom: 300, question: 5_000, answer: 10_000, whyNot: 2_000 } as const;

/** Days are YYYY-MM-DD. Either somebody was asked on a day, or it says why nobody was. */
export type ClaimantRequest = {
  whom: string;
  askedOn: string | null;
  dueOn: string | null;
  question: string | null;
  answer: string | null;
  answeredOn: string | null;
  /** Whether the answer may be quoted; null when that was not agreed. */
  onRecord: boolean | null;
  whyNot: string | null;
};

export type RequestState = "not_asked" | "answered" | "waiting" | "overdue";

/** What an entry of the claimant log lacks or says twice, one issue for each field; empty when it is in order. */
export function requestIssues(request: ClaimantRequest): Issue[] {
  const { askedOn, dueOn, question, answer, answeredOn, onRecord, whyNot } = request;
  const issues: Issue[] = [];
  const refuse = (path: keyof ClaimantRequest, message: string) => issues.push({ path, message });
  if (whyNot !== null) {
    const asked = { askedOn, dueOn, question, answer, answeredOn, onRecord };
    if (Object.values(asked).some((value) => value !== null))
      refuse("whyNot", "Say why nobody was asked, or what was asked and answered, not both.");
    return issues;
  }
  if (askedOn === null) refuse("askedOn", "Say when you asked, or why nobody was asked.");
  if (askedOn && dueOn && dueOn < askedOn) refuse("dueOn", "This is before the day you asked.");
  if (answer === null && answeredOn !== null)
    refuse("answer", "Say what was answered. No comment is an answer too.");
  if (answer === null && onRecord !== null)
    refuse("onRecord", "Only an answer can be on the record. Leave this open until there is one.");
  if (askedOn && answeredOn && answeredOn < askedOn)
    refuse("answeredOn", "This is before the day you asked.");
  return issues;
}

/** How an entry stands on a day. It is overdue from the day after the one it was due on. */
export function requestState(
  { whyNot, answer, dueOn }: Pick<ClaimantRequest, "whyNot" | "answer" | "dueOn">,
  today: string,
): RequestState {
  if (whyNot !== null) return "not_asked";
  if (answer !== null) return "answered";
  return dueOn !== null && dueOn < today ? "overdue" : "waiting";
}

/** How many days after it was due; 0 on the day itself and before. */
export function daysOverdue(dueOn: string, today: string): number {
  return Math.max(0, (dayNumber(today) ?? 0) - (dayNumber(dueOn) ?? 0));
}
