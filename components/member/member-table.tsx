import type { MemberView } from "@/lib/contract/member/endpoints";
import { roleLabels } from "@/lib/domain/policy";
import { Avatar } from "../ui/avatar";
import { formatDay } from "../ui/format-time";

/** The people of the desk. `ownId` is the member who looks. */
export function MemberTable({ members, ownId }: { members: readonly MemberView[]; ownId: string }) {
  return (
    <ul aria-label="Members" className="rounded-lg border">
      {members.map((member) => (
        <li
          key={member.id}
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 border-b px-4 py-2.5 last:border-0"
        >
          <span className="row-span-2 flex">
            <Avatar name={member.name} />
          </span>
          <p className="truncate font-medium">
            {member.name}
            {member.id === ownId ? <span className="font-normal text-ink-3"> (you)</span> : null}
          </p>
          <p className="text-right">{roleLabels[member.role]}</p>
          <p className="truncate text-xs text-ink-3 max-sm:col-span-2">{member.email}</p>
          <p className="text-right text-xs text-ink-3 max-sm:col-span-2 max-sm:col-start-2 max-sm:text-left">
            since <time dateTime={member.createdAt}>{formatDay(member.createdAt, "UTC")}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
