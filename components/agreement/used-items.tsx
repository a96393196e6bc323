import type { AgreementView } from "@/lib/contract/agreement/agreement";

const figureNames = { kappa: "kappa", ordinal: "the ordinal alpha" };

/** How many rounds the figures are of, and why others are not in them. */
export function UsedItems({ agreement }: { agreement: AgreementView }) {
  const { items, used, unused, partly } = agreement;
  return (
    <div className="grid gap-3 text-ink-2">
      <p className="text-md text-ink">
        <span className="num">{used}</span> of <span className="num">{items}</span>{" "}
        {items === 1 ? "round is" : "rounds are"} used.
      </p>
      {unused.length > 0 ? (
        <>
          <p>Not used:</p>
          <Reasons counts={unused.map(({ key, reason, count }) => ({ key, reason, count }))} />
        </>
      ) : null}
      {partly.length > 0 ? (
        <>
          <p>Used, but not for every figure:</p>
          <Reasons
            counts={partly.map(({ figure, key, reason, count }) => ({
              key: figure + key,
              reason: `${reason}. Left out of ${figureNames[figure]}`,
              count,
            }))}
          />
        </>
      ) : null}
    </div>
  );
}

function Reasons({ counts }: { counts: readonly { key: string; reason: string; count: number }[] }) {
  return (
    <ul className="rounded-lg border">
      {counts.map(({ key, reason, count }) => (
        <li key={key} className="flex gap-4 border-b px-4 py-2 last:border-0">
          <span className="min-w-0 flex-1">{reason}</span>
          <span className="num shrink-0 text-ink">{count}</span>
        </li>
      ))}
    </ul>
  );
}
