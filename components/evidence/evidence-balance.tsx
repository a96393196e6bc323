import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { stanceLabels } from "@/lib/domain/evidence/evidence";
import {
  balanceOf,
  type EvidenceOrigin,
  independenceSentence,
  independentSources,
} from "@/lib/domain/evidence/independence";
import { EvidenceLink } from "./evidence-link";

type Side = "supports" | "refutes";

export function originsOf(evidence: readonly EvidenceView[]): EvidenceOrigin[] {
  return evidence.map(({ number, source, group, stance }) => ({
    number,
    sourceId: source.id,
    group,
    stance,
  }));
}

/** What speaks for a claim and what against, side by side, each independent source once. In ink: it is no verdict. */
export function EvidenceBalance({ evidence }: { evidence: readonly EvidenceView[] }) {
  const origins = originsOf(evidence);
  const { count, groups } = independentSources(origins);
  if (count === 0) return null;
  const balance = balanceOf(origins);
  const shared = groups.some(({ numbers }) => numbers.length > 1);
  return (
    <div className="grid gap-1.5 pb-1">
      <div className="grid grid-cols-2 overflow-hidden rounded-lg border">
        <SideOf side="supports" word="for" origins={origins} />
        <SideOf side="refutes" word="against" origins={origins} />
      </div>
      {balance.mixed > 0 ? (
        <p className="text-xs text-ink-2">
          <span aria-hidden="true">{stanceLabels.mixed.sign} </span>
          {balance.mixed} mixed, on both sides
        </p>
      ) : null}
      {shared || balance.mixed > 0 || (balance.for > 0 && balance.against > 0) ? (
        <p className="text-xs text-ink-3">{independenceSentence(origins)}</p>
      ) : null}
    </div>
  );
}

type SideOfProps = { side: Side; word: string; origins: readonly EvidenceOrigin[] };

function SideOf({ side, word, origins }: SideOfProps) {
  const { count, groups } = independentSources(origins.filter(({ stance }) => stance === side));
  return (
    <div className="grid content-start gap-1 px-3 py-2 [&+&]:border-l">
      <p className="text-xs">
        <span aria-hidden="true" className="font-strong">
          {stanceLabels[side].sign}{" "}
        </span>
        <span className="font-strong">{count === 0 ? "Nothing" : count}</span>{" "}
        <span className="text-ink-2">
          {count === 0 ? word : `independent ${count === 1 ? "source" : "sources"} ${word}`}
        </span>
      </p>
      {count > 0 ? (
        <p className="flex flex-wrap gap-1">
          {groups.map(({ numbers }) => (
            <span key={numbers.join()} className="inline-flex gap-0.5 rounded-sm bg-ink/6 px-1">
              {numbers.map((number) => (
                <EvidenceLink key={number} number={number} className="text-2xs leading-5 text-ink-2" />
              ))}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
