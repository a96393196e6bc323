import { RatingShape } from "@/components/verdict/rating-shape";

export const notRatedShape = "not-rated";

/** The dashed ring, drawn once and pointed at by every row that has no rating. */
export function NotRatedShape() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <symbol id={notRatedShape} viewBox="0 0 16 16">
        <RatingShape rating={null} className="size-4!" />
      </symbol>
    </svg>
  );
}
