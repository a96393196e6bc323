import { ApiError, refusalWords } from "@/lib/client/call";
import { isInterestRefusal } from "../member/interest-asker";
import { showToast } from "../ui/toast";

/**
 * Says why something was refused; the desk's sentence says what to do next. Being signed out and acting where one
 * declared an interest have dialogs of their own.
 */
export function toastRefusal(refusal: unknown): void {
  if (refusal instanceof ApiError && refusal.status === 401) return;
  if (isInterestRefusal(refusal)) return;
  showToast({ message: refusalWords(refusal), tone: "error" });
}

/** As `toastRefusal`, with a button that sends the same once more: for what is not on the page any longer. */
export function toastRefusalWithRetry(
  refusal: unknown,
  again: () => void,
  message = refusalWords(refusal),
): void {
  showToast({
    message,
    tone: "error",
    action: { label: "Try again", run: again },
    duration: 60_000,
  });
}

/** Words that came too late are kept by the desk; the form may be gone by then, so it is said where it stays. */
export function tellIfKept(refusal: unknown): void {
  if (refusal instanceof ApiError && "draft" in refusal.problem)
    showToast({ message: refusal.message, tone: "error", duration: 60_000 });
}
