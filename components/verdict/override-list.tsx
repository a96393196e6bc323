import type { ClaimDetail } from "@/lib/contract/claim/claim";
import { reviewModeLabels } from "@/lib/domain/workflow";
import { Notice } from "../ui/notice";
import { RelativeTime } from "../ui/relative-time";

/** Blind reviews of the claim that were opened before their end, as the report says it too. */
export function OverrideList({ claim, now }: { claim: Pick<ClaimDetail, "overrides">; now: string }) {
  return claim.overrides.map(({ reviewMode, reason, by, at }) => (
    <Notice key={at} title="Not rated apart to the end.">
      {by.name} opened the {reviewModeLabels[reviewMode].toLowerCase()}, <RelativeTime iso={at} now={now} />,
      and it went on as single review. The report says so.
      <span dir="auto" className="mt-1 block font-serif text-md whitespace-pre-line text-ink">
        {reason}
      </span>
    </Notice>
  ));
}
