import type { MemberView } from "@/lib/contract/member/endpoints";
import type { InterestView } from "@/lib/contract/member/interest";
import { interestKindLabels } from "@/lib/domain/member/interest";
import { roleLabels } from "@/lib/domain/policy";
import { Avatar } from "../ui/avatar";
import { formatDay } from "../ui/format-time";

type MemberTableProps = {
  members: readonly MemberView[];
  /** The member who looks. */
  ownId: string;
  /** What they have declared, where one may see it. */
  interests: ReadonlyMap<string, readonly InterestView[]>;
};

/** The people of the desk. */
export function MemberTable({ members, ownId, interests }: MemberTableProps) {
  return (
    <ul aria-label="Members" className="rounded-lg border">
      {members.map((member) => (
        <li
          key={member.id}
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 border-b px-4 py-2.5 last:border-0"
        >
          <span className="row-span-2 flex self-start">
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
          <InterestLine interests={interests.get(member.id) ?? []} />
        </li>
      ))}
    </ul>
  );
}

function InterestLine({ interests }: { interests: readonly InterestView[] }) {
  if (interests.length === 0) return null;
  return (
    <p className="col-span-2 col-start-2 mt-1 text-sm text-ink-2 [overflow-wrap:anywhere]">
      <span className="text-ink-3">Interests: </span>
      {interests.map(({ id, kind, name, note }, index) => (
        <span key={id}>
          {index > 0 ? "; " : null}
          {interestKindLabels[kind].toLowerCase()} <bdi>{name}</bdi>
          {note ? <span className="text-ink-3"> ({note})</span> : null}
        </span>
      ))}
    </p>
  );
}
