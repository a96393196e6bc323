import { ApiError } from "@/lib/client/call";
import { showToast } from "../ui/toast";

/** Says why something was refused; the desk's sentence says what to do next. Being signed out has its own dialog. */
export function toastRefusal(refusal: unknown): void {
  if (refusal instanceof ApiError && refusal.status === 401) return;
  const message = refusal instanceof ApiError ? refusal.message : "That did not work. Try again in a moment.";
  showToast({ message, tone: "error" });
}
