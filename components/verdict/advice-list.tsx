import type { UncitedSentence } from "@/lib/domain/verdict/uncited";
import type { Advice } from "./verdict-advice";

type AdviceListProps = {
  advice: readonly Advice[];
  rationale: string;
  uncited: readonly UncitedSentence[];
  /** Shows a sentence where it stands. */
  onShow: (sentence: UncitedSentence) => void;
};

/** What good practice asks, met or open, and the sentences that cite nothing. It stops nobody. */
export function AdviceList({ advice, rationale, uncited, onShow }: AdviceListProps) {
  return (
    <ul aria-label="Good practice" className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {advice.map(({ met, title, more }) => (
        <li key={title} className="flex items-baseline gap-2 text-sm">
          <Sign met={met} />
          <span>
            <span className={met ? undefined : "font-strong"}>{title}</span>
            {more ? <span className="text-ink-2"> {more}</span> : null}
          </span>
        </li>
      ))}
      {uncited.length > 0 ? (
        <li className="flex items-baseline gap-2 text-sm">
          <Sign met={false} />
          <div className="min-w-0 flex-1">
            <span className="font-strong">
              {uncited.length === 1
                ? "One sentence states something and cites nothing."
                : `${uncited.length} sentences state something and cite nothing.`}
            </span>{" "}
            <span className="text-ink-2">Cite evidence in it, unless it is your own conclusion.</span>
            <ul className="mt-0.5">
              {uncited.slice(0, 5).map((sentence) => (
                <li key={sentence.start}>
                  <button
                    type="button"
                    onClick={() => onShow(sentence)}
                    className="block max-w-full truncate rounded-sm text-left font-serif text-ink-2 underline decoration-ink-3 decoration-dotted decoration-2 underline-offset-4 hover:text-ink pointer-coarse:min-h-9"
                  >
                    <span className="sr-only">Show: </span>
                    {rationale.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}
                  </button>
                </li>
              ))}
              {uncited.length > 5 ? <li className="text-ink-3">and {uncited.length - 5} more</li> : null}
            </ul>
          </div>
        </li>
      ) : null}
    </ul>
  );
}

function Sign({ met }: { met: boolean }) {
  return (
    <>
      <span aria-hidden="true" className="w-3 shrink-0 text-center font-semibold">
        {met ? "✓" : "!"}
      </span>
      <span className="sr-only">{met ? "Met: " : "Open: "}</span>
    </>
  );
}
