"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { columnLabels, columns, inOrder } from "@/lib/domain/queue/columns";
import type { QueueView } from "./queue-view";

/** Which columns the list shows. They stand in the address, and are kept with a saved queue. */
export function ColumnChoice({ view, onChange }: { view: QueueView; onChange: (view: QueueView) => void }) {
  // What was pressed is ticked at once; the address, and the list with it, follows.
  const [chosen, setChosen] = useState(view.columns);
  const shown = view.columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the address says otherwise, it is right
  useEffect(() => setChosen(view.columns), [shown]);
  const choose = (next: QueueView["columns"]) => {
    setChosen(next);
    onChange({ ...view, columns: next });
  };
  return (
    <Popover
      label="Columns"
      align="end"
      trigger={
        <Button size="sm" variant="quiet">
          Columns
        </Button>
      }
    >
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-2 text-sm font-medium">Columns</legend>
        {columns.map((column) => (
          <Checkbox
            key={column}
            label={columnLabels[column]}
            checked={chosen.includes(column)}
            onChange={(event) =>
              choose(
                event.target.checked
                  ? inOrder([...chosen, column])
                  : chosen.filter((each) => each !== column),
              )
            }
          />
        ))}
      </fieldset>
    </Popover>
  );
}
