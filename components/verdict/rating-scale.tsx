import { useId } from "react";
import type { RatingView } from "@/lib/contract/verdict/verdict";
import { FieldError } from "../ui/field";
import { RadioCards } from "../ui/radio-cards";
import { RatingShape } from "./rating-shape";
import { ratingTone } from "./rating-tone";

type RatingScaleProps = {
  scale: readonly RatingView[];
  value: string | null;
  onChange: (key: string) => void;
  error: string | undefined;
};

/** The desk's ratings: those with a degree as a row of cards, the others as pills below. */
export function RatingScale({ scale, value, onChange, error }: RatingScaleProps) {
  const errorId = useId();
  const option = (rating: RatingView) => ({
    value: rating.key,
    label: rating.label,
    icon: <RatingShape rating={rating} />,
    rating: ratingTone(rating),
  });
  const ordinal = scale.filter((rating) => rating.ordinal !== null);
  const nominal = scale.filter((rating) => rating.ordinal === null);
  const chosen = scale.find((rating) => rating.key === value);
  return (
    <div className="grid gap-2">
      {ordinal.length > 0 ? (
        <RadioCards
          legend="Rating"
          hideLegend
          name="rating"
          layout="tiles"
          value={value}
          onChange={onChange}
          options={ordinal.map(option)}
          errorId={error && errorId}
        />
      ) : null}
      {nominal.length > 0 ? (
        <RadioCards
          legend={ordinal.length > 0 ? "Or, without a degree" : "Rating"}
          hideLegend
          name="rating"
          layout="chips"
          value={value}
          onChange={onChange}
          options={nominal.map(option)}
          errorId={error && errorId}
        />
      ) : null}
      <FieldError id={errorId}>{error}</FieldError>
      <p aria-live="polite" className="min-h-4.5 text-xs text-ink-3">
        {chosen?.description ?? "Choose what the evidence bears out."}
      </p>
    </div>
  );
}
