"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, call } from "@/lib/client/call";
import { type DeskView, editDesk } from "@/lib/contract/desk/desk";
import { reviewWords } from "./review-mode-fields";
import { ReviewModeForm } from "./review-mode-form";

/** How claims are reviewed where their article does not say otherwise. Admins change it, everybody reads it. */
export function DeskReviewMode({ initial, canSet }: { initial: DeskView; canSet: boolean }) {
  const router = useRouter();
  const [desk, setDesk] = useState(initial);
  if (!canSet) return <p className="font-medium">{reviewWords(desk)}.</p>;
  const { votes, carry } = desk.panel ?? desk.usualPanel;
  return (
    <ReviewModeForm
      asDesk={false}
      saved={{ mode: desk.reviewMode, votes: String(votes), carry: String(carry) }}
      onSave={async ({ reviewMode, ...numbers }) => {
        try {
          const body = { ...numbers, ...(reviewMode ? { reviewMode } : {}) };
          setDesk(await call(editDesk, { body, ifMatch: desk.version }));
          router.refresh();
        } catch (error) {
          if (error instanceof ApiError && error.status === 412) setDesk(error.problem.current as DeskView);
          throw error;
        }
      }}
    />
  );
}
