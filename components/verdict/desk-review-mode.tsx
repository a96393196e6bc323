"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { deskQuery, useEditDesk } from "@/lib/client/desk/desk-query";
import type { DeskView } from "@/lib/contract/desk/desk";
import { reviewWords } from "./review-mode-fields";
import { ReviewModeForm } from "./review-mode-form";

/** How claims are reviewed where their article does not say otherwise. Admins change it, everybody reads it. */
export function DeskReviewMode({ initial, canSet }: { initial: DeskView; canSet: boolean }) {
  const router = useRouter();
  const { data: desk } = useQuery({ ...deskQuery, initialData: initial });
  const { mutateAsync: edit } = useEditDesk();
  if (!canSet) return <p className="font-medium">{reviewWords(desk)}.</p>;
  const { votes, carry } = desk.panel ?? desk.usualPanel;
  return (
    <ReviewModeForm
      asDesk={false}
      saved={{ mode: desk.reviewMode, votes: String(votes), carry: String(carry) }}
      onSave={async ({ reviewMode, ...numbers }) => {
        await edit({ ...numbers, ...(reviewMode ? { reviewMode } : {}) });
        router.refresh();
      }}
    />
  );
}
