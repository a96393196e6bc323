import { Button } from "./button";
import { Notice } from "./notice";

export type Difference = { field: string; label: string; mine: string; theirs: string };

type CompareVersionsProps = {
  differences: readonly Difference[];
  /** Puts the other version's words into the form. */
  onTake: (field: string) => void;
  onSave: () => void;
  busy?: boolean;
};

/** Somebody saved first: both versions side by side, field by field. Nothing of either is dropped without a choice. */
export function CompareVersions({ differences, onTake, onSave, busy }: CompareVersionsProps) {
  return (
    <Notice tone="warn" title="Somebody saved in the meantime." live>
      {differences.length === 0 ? (
        <p>What they saved is what stands in the form now.</p>
      ) : (
        <>
          <p>Your words are still in the form. Choose for each field, then save.</p>
          <ul className="mt-3 grid gap-3">
            {differences.map(({ field, label, mine, theirs }) => (
              <li key={field} className="grid gap-2 border-t pt-3 sm:grid-cols-2">
                <div className="min-w-0">
                  <p className="cap">Your {label.toLowerCase()}</p>
                  <p className="[overflow-wrap:anywhere]">{mine || "Nothing"}</p>
                </div>
                <div className="grid min-w-0 content-start justify-items-start gap-1.5">
                  <div className="max-w-full">
                    <p className="cap">Saved by them</p>
                    <p className="[overflow-wrap:anywhere]">{theirs || "Nothing"}</p>
                  </div>
                  <Button size="sm" onClick={() => onTake(field)} aria-label={`Take theirs: ${label}`}>
                    Take theirs
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button size="sm" variant="primary" className="mt-3" busy={busy} onClick={onSave}>
        {differences.length === 0 ? "Go on with theirs" : "Save mine over theirs"}
      </Button>
    </Notice>
  );
}
