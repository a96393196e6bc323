"use client";

import clsx from "clsx";
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, X } from "lucide-react";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";

const stops = { low: 22, half: 54, high: 90 } as const;
type Stop = keyof typeof stops;
const order: readonly Stop[] = ["low", "half", "high"];

type PanelFrameProps = {
  /** A claim is open: on a narrow screen the panel is then a sheet over the text's lower part. */
  sheet: boolean;
  label: string;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  children: ReactNode;
};

/** Beside the text where there is room; under it, or as a sheet that can be dragged, where there is none. */
export function PanelFrame({ sheet, label, onStep, onClose, children }: PanelFrameProps) {
  const [stop, setStop] = useState<Stop>("half");
  const [dragged, setDragged] = useState<number | null>(null);
  const from = useRef<{ y: number; height: number; moved: boolean } | null>(null);

  const onDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { y: event.clientY, height: (stops[stop] / 100) * window.innerHeight, moved: false };
  };
  const onMove = (event: PointerEvent) => {
    if (!from.current) return;
    const height = from.current.height + from.current.y - event.clientY;
    if (Math.abs(event.clientY - from.current.y) > 4) from.current.moved = true;
    if (from.current.moved) setDragged(Math.max(72, Math.min(height, window.innerHeight * 0.94)));
  };
  const onUp = () => {
    if (from.current?.moved && dragged !== null) {
      const share = (dragged / window.innerHeight) * 100;
      setStop(order.reduce((a, b) => (Math.abs(stops[b] - share) < Math.abs(stops[a] - share) ? b : a)));
    }
    from.current = null;
    setDragged(null);
  };
  const step = (by: 1 | -1) =>
    setStop(order[Math.max(0, Math.min(order.indexOf(stop) + by, order.length - 1))] ?? "half");

  return (
    <aside
      aria-label={label}
      data-claim-sheet={sheet || undefined}
      style={{ "--sheet": dragged === null ? `${stops[stop]}dvh` : `${dragged}px` } as React.CSSProperties}
      className={clsx(
        "bg-surface lg:sticky lg:top-bar lg:h-[calc(100dvh-var(--spacing-bar))] lg:overflow-y-auto lg:border-l print:hidden",
        sheet
          ? "max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:flex max-lg:h-(--sheet) max-lg:flex-col max-lg:rounded-t-2xl max-lg:border-t max-lg:shadow-[0_-8px_30px_rgb(0_0_0/0.14)]"
          : "max-lg:rounded-t-2xl max-lg:border-t",
        sheet && dragged === null && "max-lg:transition-[height] max-lg:duration-200",
      )}
    >
      {sheet ? (
        <div
          onPointerDown={onDown}
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerCancel={onUp}
          className="relative flex h-11 shrink-0 cursor-grab touch-none items-center px-2 lg:hidden"
        >
          <span
            aria-hidden="true"
            className="absolute top-2 left-1/2 h-1 w-9 -translate-x-1/2 rounded-full bg-line-2"
          />
          <SheetButton label="Claim before" onPress={() => onStep(-1)}>
            <ChevronLeft className="size-4" aria-hidden="true" />
          </SheetButton>
          <SheetButton label="Claim after" onPress={() => onStep(1)}>
            <ChevronRight className="size-4" aria-hidden="true" />
          </SheetButton>
          <span className="flex-1" />
          <SheetButton label="Show less of the claim" disabled={stop === "low"} onPress={() => step(-1)}>
            <ChevronDown className="size-4" aria-hidden="true" />
          </SheetButton>
          <SheetButton label="Show more of the claim" disabled={stop === "high"} onPress={() => step(1)}>
            <ChevronUp className="size-4" aria-hidden="true" />
          </SheetButton>
          <SheetButton label="Close the claim" onPress={onClose}>
            <X className="size-4" aria-hidden="true" />
          </SheetButton>
        </div>
      ) : null}
      <div
        className={
          sheet ? "max-lg:min-h-0 max-lg:flex-1 max-lg:overflow-y-auto max-lg:overscroll-contain" : ""
        }
      >
        {children}
      </div>
    </aside>
  );
}

type SheetButtonProps = { label: string; disabled?: boolean; onPress: () => void; children: ReactNode };

function SheetButton({ label, disabled, onPress, children }: SheetButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onPress}
      className="grid size-10 place-items-center rounded-md text-ink-2 hover:bg-ink/6 disabled:opacity-35"
    >
      {children}
    </button>
  );
}
