"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import type { BodyGiven } from "@/lib/contract/endpoint";
import { type DeskGates, listDeskGates, setDeskGates } from "@/lib/contract/gate/gate";
import { gateBefores, gateMoments, mostSources } from "@/lib/domain/verdict/gates";
import { toastRefusal } from "../claim/refusal-toast";
import { NumberSetting } from "../ui/number-setting";
import { SegmentedControl } from "../ui/segmented-control";
import { showToast } from "../ui/toast";

const queryKey = ["desk", "gates"];
type Change = BodyGiven<typeof setDeskGates>["gates"][number];

/** Which gates the desk has set, and before what. Admins move them; everybody reads them. */
export function GateSettings({ initial, canSet }: { initial: DeskGates; canSet: boolean }) {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => call(listDeskGates, {}), initialData: initial });
  const save = useMutation({
    mutationFn: (change: Change) => call(setDeskGates, { body: { gates: [change] } }),
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      showToast({ message: "The gate is set.", tone: "success", id: "gate-set" });
    },
    onError: (refusal) => {
      toastRefusal(refusal);
      void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <ul className="rounded-lg border">
      {data.gates.map((gate) => (
        <li
          key={gate.key}
          className="grid items-start gap-x-4 gap-y-2.5 border-b px-4 py-3 last:border-0 xl:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="grid gap-0.5">
            <h3 className="text-base font-medium">{gate.label}</h3>
            <p className="text-sm text-ink-2">{gate.asks}</p>
          </div>
          {canSet ? (
            <div className="grid gap-2 xl:justify-items-end">
              <SegmentedControl
                legend={gate.label}
                name={`gate-${gate.key}`}
                options={gateBefores.map((value) => ({ value, label: gateMoments[value] }))}
                value={
                  save.isPending && save.variables.key === gate.key ? save.variables.before : gate.before
                }
                onChange={(before) => save.mutate({ key: gate.key, before })}
              />
              {gate.minimum === null || gate.before === "off" ? null : (
                <NumberSetting
                  label="At least"
                  about={`${gate.label}: at least how many`}
                  value={gate.minimum}
                  most={mostSources}
                  wrong={`A number from 1 to ${mostSources}.`}
                  onSet={(minimum) =>
                    minimum !== null && save.mutate({ key: gate.key, before: gate.before, minimum })
                  }
                />
              )}
            </div>
          ) : (
            <p className="text-sm font-medium">
              {gateMoments[gate.before]}
              {gate.minimum === null || gate.before === "off" ? null : `, at least ${gate.minimum}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
