"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toastRefusal } from "@/components/claim/refusal-toast";
import { NumberSetting } from "@/components/ui/number-setting";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { listTargets, type StageTargetsView, setTargets } from "@/lib/contract/queue/stage-target";
import { longestTarget } from "@/lib/domain/queue/overdue";
import { stageLabels } from "@/lib/domain/workflow";

const queryKey = ["desk", "targets"];
type Target = StageTargetsView["targets"][number];

/** In how many hours a claim should leave each stage. Admins set it; everybody reads it. */
export function TargetSettings({ initial, canSet }: { initial: StageTargetsView; canSet: boolean }) {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => call(listTargets, {}), initialData: initial });
  const save = useMutation({
    mutationFn: (target: Target) => call(setTargets, { body: { targets: [target] } }),
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      void client.invalidateQueries({ queryKey: ["queue"] });
      showToast({ message: "The target is set.", tone: "success", id: "target-set" });
    },
    onError: (refusal) => {
      toastRefusal(refusal);
      void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <ul className="rounded-lg border">
      {data.targets.map((target) => (
        <li
          key={target.stage}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-2.5 last:border-0"
        >
          <h3 className="text-base font-medium">{stageLabels[target.stage]}</h3>
          {canSet ? (
            <NumberSetting
              label="Hours"
              about={`${stageLabels[target.stage]}: target in hours`}
              value={target.hours}
              most={longestTarget}
              wrong={`Whole hours from 1 to ${longestTarget}, or nothing.`}
              optional
              onSet={(hours) => save.mutate({ stage: target.stage, hours })}
            />
          ) : (
            <p className="num text-sm text-ink-2">
              {target.hours === null ? "No target" : `Within ${target.hours} h`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
