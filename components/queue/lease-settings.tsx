"use client";

import { useQuery } from "@tanstack/react-query";
import { toastRefusal } from "@/components/claim/refusal-toast";
import { NumberSetting } from "@/components/ui/number-setting";
import { showToast } from "@/components/ui/toast";
import { deskQuery, useEditDesk } from "@/lib/client/desk/desk-query";
import type { DeskView } from "@/lib/contract/desk/desk";
import { leaseLimits } from "@/lib/domain/workflow";

const leases = [
  { field: "leaseMinutes", label: "A claim that is taken" },
  { field: "reviewLeaseMinutes", label: "A review, or a dispute to be ended" },
] as const;

/** For how many minutes something is held without a sign of work. Admins set it; everybody reads it. */
export function LeaseSettings({ initial, canSet }: { initial: DeskView; canSet: boolean }) {
  const { data: desk } = useQuery({ ...deskQuery, initialData: initial });
  const edit = useEditDesk();
  const set = (field: (typeof leases)[number]["field"], minutes: number | null) => {
    if (minutes === null) return;
    edit.mutate(
      { [field]: minutes },
      {
        onSuccess: () =>
          showToast({ message: "The time is set, from the next on.", tone: "success", id: "lease-set" }),
        onError: toastRefusal,
      },
    );
  };
  return (
    <ul className="rounded-lg border">
      {leases.map(({ field, label }) => (
        <li
          key={field}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-2.5 last:border-0"
        >
          <h3 className="text-base font-medium">{label}</h3>
          {canSet ? (
            <NumberSetting
              label="Minutes"
              about={`${label}: minutes it is held`}
              value={desk[field]}
              least={leaseLimits.least}
              most={leaseLimits.most}
              wrong={`Whole minutes from ${leaseLimits.least} to ${leaseLimits.most}.`}
              onSet={(minutes) => set(field, minutes)}
            />
          ) : (
            <p className="num text-sm text-ink-2">{desk[field]} min</p>
          )}
        </li>
      ))}
    </ul>
  );
}
