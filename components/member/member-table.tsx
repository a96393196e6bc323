import type { MemberView } from "@/lib/contract/member/endpoints";
import { roleLabels } from "@/lib/domain/policy";
import { Avatar } from "../ui/avatar";
import { formatDay } from "../ui/format-time";

/** The people of the desk. `ownId` is the member who looks. */
export function MemberTable({ members, ownId }: { members: readonly MemberView[]; ownId: string }) {
  return (
    <ul aria-label="Members" className="rounded-lg border">
      {members.map((member) => (
        <li key={member.id} className="flex items-center gap-3 border-b px-4 py-2.5 last:border-0">
          <Avatar name={member.name} />
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium">
              {member.name}
              {member.id === ownId ? <span className="font-normal text-ink-3"> (you)</span> : null}
            </p>
            <p className="truncate text-xs text-ink-3">{member.email}</p>
          </div>
          <div className="shrink-0 text-right">
            <p>{roleLabels[member.role]}</p>
            <p className="text-xs text-ink-3">
              since <time dateTime={member.createdAt}>{formatDay(member.createdAt, "UTC")}</time>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
