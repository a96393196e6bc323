type DraftLineProps = {
  /** Whether what stands in the form was typed before and brought back. */
  restored: boolean;
  onDrop: () => void;
};

/** Says that what was typed before is back, and lets it go. */
export function DraftLine({ restored, onDrop }: DraftLineProps) {
  if (!restored) return null;
  return (
    <span className="text-xs text-ink-3">
      What you typed before is back.{" "}
      <button
        type="button"
        onClick={onDrop}
        className="rounded-sm font-medium underline decoration-line-2 underline-offset-3 hover:text-ink pointer-coarse:min-h-9"
      >
        Throw it away
      </button>
    </span>
  );
}
