import { Ellipsis, SquarePen, Trash2 } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";

type EntryMenuProps = {
  /** What it is about: "Evidence 2". */
  label: string;
  onEdit: () => void;
  onRemove: () => void;
};

/** What can be done to one entry of a claim. Seen when its card, a `group/entry`, has the pointer or the focus. */
export function EntryMenu({ label, onEdit, onRemove }: EntryMenuProps) {
  return (
    <Menu
      label={label}
      trigger={
        <IconButton
          size="sm"
          label={`Change: ${label}`}
          icon={<Ellipsis aria-hidden="true" />}
          className="opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
        />
      }
    >
      <MenuItem icon={<SquarePen />} onSelect={onEdit}>
        Edit
      </MenuItem>
      <MenuItem icon={<Trash2 />} onSelect={onRemove}>
        Take off this claim
      </MenuItem>
    </Menu>
  );
}
