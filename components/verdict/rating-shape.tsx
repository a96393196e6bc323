import clsx from "clsx";
import { type RatingSign, signOf } from "@/lib/domain/verdict/rating";
import type { RatedAs } from "./rating-tone";

const slices = {
  three_quarters: "M8 8V3.6A4.4 4.4 0 1 1 3.6 8Z",
  half: "M8 8V3.6A4.4 4.4 0 0 1 8 12.4Z",
  quarter: "M8 8V3.6A4.4 4.4 0 0 1 12.4 8Z",
};
const ring = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const pen = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.6,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** What stands in a square. */
const signs: Record<RatingSign, React.ReactNode> = {
  question: <path {...pen} d="M6.3 6.5a1.75 1.75 0 1 1 2.5 1.6c-.55.27-.8.6-.8 1.15M8 11.3v.05" />,
  plus: <path {...pen} d="M8 5.4v5.2M5.4 8h5.2" />,
  smile: <path {...pen} d="M5.2 8.9c.9 1.9 4.7 1.9 5.6 0M6.1 6.1v.05M9.9 6.1v.05" />,
  dash: <path {...pen} d="M5.6 8h4.8" />,
};

/** A rating's own shape; a dashed ring where there is no rating. */
export function RatingShape({ rating, className }: { rating: RatedAs; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={clsx("size-3.5 shrink-0", className)}>
      <Drawing rating={rating} />
    </svg>
  );
}

function Drawing({ rating }: { rating: RatedAs }) {
  if (!rating)
    return (
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.4 2.2"
      />
    );
  switch (rating.shape) {
    case "full":
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path {...pen} d="M4.9 8.2l2.2 2.2 4-4.4" stroke="var(--surface)" />
        </>
      );
    case "crossed":
      return (
        <>
          {ring}
          <path {...pen} d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8" />
        </>
      );
    case "square":
      return (
        <>
          <rect
            x="2"
            y="2"
            width="12"
            height="12"
            rx="3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
          {signs[signOf(rating.key)]}
        </>
      );
    case "diamond":
      return (
        <>
          <path {...pen} d="M8 1.5L14.5 8 8 14.5 1.5 8Z" />
          <path d="M8 5.6L10.4 8 8 10.4 5.6 8Z" fill="currentColor" />
        </>
      );
    case "triangle":
      return (
        <>
          <path {...pen} d="M8 1.9L14.6 13.6H1.4Z" />
          <path {...pen} d="M8 6.4v3.2M8 11.6v.05" />
        </>
      );
    default:
      return (
        <>
          {ring}
          <path d={slices[rating.shape]} fill="currentColor" />
        </>
      );
  }
}
