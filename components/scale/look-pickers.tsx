import {
  type RatingColour,
  type RatingShape,
  ratingColourLabels,
  ratingColours,
  ratingShapeLabels,
  ratingShapes,
} from "@/lib/domain/verdict/rating";
import { RadioCards } from "../ui/radio-cards";
import { RatingShape as Shape } from "../verdict/rating-shape";
import { ratingTone } from "../verdict/rating-tone";
import type { TypedRating } from "./typed-scale";

type LookPickersProps = {
  rating: TypedRating;
  onChange: (change: { colour?: RatingColour; shape?: RatingShape }) => void;
};

/** Colour and shape, each drawn with what was chosen of the other. */
export function LookPickers({ rating, onChange }: LookPickersProps) {
  const drawn = (look: { colour?: RatingColour; shape?: RatingShape }) => ({
    ...{ key: rating.key, label: "", ordinal: rating.ordinal ? 1 : null },
    ...{ colour: rating.colour, shape: rating.shape, ...look },
  });
  return (
    <>
      <RadioCards
        legend="Colour"
        name={`${rating.id}-colour`}
        layout="chips"
        value={rating.colour}
        onChange={(value) => onChange({ colour: value as RatingColour })}
        options={ratingColours.map((colour) => ({
          value: colour,
          label: ratingColourLabels[colour],
          icon: <Shape rating={drawn({ colour })} />,
          rating: ratingTone(drawn({ colour })),
        }))}
      />
      <RadioCards
        legend="Shape"
        name={`${rating.id}-shape`}
        layout="chips"
        value={rating.shape}
        onChange={(value) => onChange({ shape: value as RatingShape })}
        options={ratingShapes.map((shape) => ({
          value: shape,
          label: ratingShapeLabels[shape],
          icon: <Shape rating={drawn({ shape })} />,
          rating: ratingTone(drawn({ shape })),
        }))}
      />
    </>
  );
}
