import { useState } from "react";
import { useEditClaim } from "@/lib/client/claim/use-edit-claim";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { showToast } from "../ui/toast";
import { toastRefusal } from "./refusal-toast";

/** Puts the words that a new revision has into what a claim is checked as. It can be undone. */
export function useNewWords(claim: ClaimView) {
  const { save } = useEditClaim(claim);
  const [busy, setBusy] = useState(false);
  const checkAs = async (wording: string, base: ClaimView) => {
    setBusy(true);
    try {
      const saved = await save({ wording }, base);
      if (!saved)
        showToast({ message: "Somebody changed the wording meanwhile. It stays as it is.", tone: "error" });
      else
        showToast({
          message: "It is checked as the new words now.",
          undo: () => void save({ wording: base.wording }, saved).catch(toastRefusal),
        });
    } catch (refusal) {
      toastRefusal(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { checkAs, busy };
}
