import { type CheckOutcome, checkOutcomeLabels } from "@/lib/domain/evidence/source";
import { RelativeTime } from "../ui/relative-time";

type LinkHealthProps = { health: CheckOutcome | null; checkedAt: string | null };

/** What the newest look at an address found, and when. */
export function LinkHealth({ health, checkedAt }: LinkHealthProps) {
  if (!health) return "link not checked";
  return (
    <span className={health === "same" ? undefined : "font-medium text-ink"}>
      link {checkOutcomeLabels[health].toLowerCase()}
      {checkedAt ? (
        <>
          {" "}
          <RelativeTime iso={checkedAt} />
        </>
      ) : null}
    </span>
  );
}
