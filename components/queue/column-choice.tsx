"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { columnLabels, columns, inOrder } from "@/lib/domain/queue/columns";
import type { QueueView } from "./queue-view";

/** Which columns the list shows. They stand in the address, and are kept with a saved queue. */
export function ColumnChoice({ view, onChange }: { view: QueueView; onChange: (view: QueueView) => void }) {
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
            checked={view.columns.includes(column)}
            onChange={(event) =>
              onChange({
                ...view,
                columns: event.target.checked
                  ? inOrder([...view.columns, column])
                  : view.columns.filter((each) => each !== column),
              })
            }
          />
        ))}
      </fieldset>
    </Popover>
  );
}
