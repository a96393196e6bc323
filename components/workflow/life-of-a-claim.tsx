import {
  type Destination,
  type Move,
  type ReviewMode,
  type Stage,
  stageLabels,
  stages,
  workflow,
} from "@/lib/domain/workflow";
import { drawEdge, edgesOf, type Point } from "./edges";

const box = { width: 112, height: 40 };

/** Where each stage stands: the way through along the middle, what leaves it below. */
const places: Record<Stage, Point> = {
  suggested: { x: 60, y: 100 },
  open: { x: 236, y: 100 },
  researching: { x: 420, y: 100 },
  in_review: { x: 640, y: 100 },
  verified: { x: 836, y: 100 },
  set_aside: { x: 236, y: 220 },
  disputed: { x: 738, y: 220 },
};

/** The workflow's table as a picture. The list below it says the same, so that it need not be read out. */
export function LifeOfAClaim() {
  return (
    <div className="grid gap-6">
      <div className="max-md:hidden">
        <svg aria-hidden="true" viewBox="0 0 896 246" className="w-full max-w-[56rem] font-sans" fill="none">
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M1 1l6 3-6 3" stroke="var(--ink-3)" strokeWidth="1.4" strokeLinecap="round" />
            </marker>
          </defs>
          {edgesOf(workflow, stages).map((edge) => {
            const drawn = drawEdge(places[edge.from], places[edge.to], box, edge.both);
            return (
              <g key={`${edge.from}-${edge.to}`}>
                <path d={drawn.path} stroke="var(--ink-3)" strokeWidth="1.25" markerEnd="url(#arrow)" />
                <text
                  x={drawn.label.x}
                  y={drawn.label.y}
                  textAnchor={drawn.anchor}
                  fontSize="10.5"
                  fill="var(--ink-2)"
                  stroke="var(--paper)"
                  strokeWidth="3.5"
                  paintOrder="stroke"
                >
                  {edge.labels.map((label, index) => (
                    <tspan key={label} x={drawn.label.x} dy={index === 0 ? 0 : 12.5}>
                      {label}
                    </tspan>
                  ))}
                </text>
              </g>
            );
          })}
          {stages.map((stage) => (
            <g key={stage}>
              <rect
                x={places[stage].x - box.width / 2}
                y={places[stage].y - box.height / 2}
                width={box.width}
                height={box.height}
                rx="8"
                fill="var(--surface)"
                stroke="var(--line-2)"
              />
              <text
                x={places[stage].x}
                y={places[stage].y + 4.5}
                textAnchor="middle"
                fontSize="13"
                fontWeight="560"
                fill="var(--ink)"
              >
                {stageLabels[stage]}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <MoveList />
    </div>
  );
}

const elsewhere: Record<Exclude<Destination, Stage>, string> = {
  unchanged: "stays where it is",
  stage_before: "the stage before",
  author_or_open: "Researching, with its author; open if they are gone",
  by_agreement: "decided by whether the ratings agree",
};

const whoMay: Record<Move["guard"], string> = {
  anyone: "",
  holder: "who holds it",
  holder_or_editor: "who holds it, or an editor",
  author: "the verdict’s author",
  second_checker: "a second person, never the author",
  adjudicator: "who has rated nothing on it",
  next_reviewer: "who may act next",
  reviewer_or_editor: "who reviews it, or an editor",
  editor: "an editor",
  undoer: "who did it, for ten minutes; an editor after",
  clock: "the clock",
};

const inModes: Record<ReviewMode, string> = {
  single: "in single review",
  blind_double: "in blind double review",
  panel: "by a panel",
};

/** Who may do it and when, as short phrases. */
function conditions(move: Move, stage: Stage): string[] {
  const modes = (move.modes ?? []).map((mode) => inModes[mode]).join(" or ");
  return [
    move.guard === "clock" ? "" : `${move.role} and above`,
    whoMay[move.guard],
    move.to === stage ? "once the lease has run out" : "",
    modes,
    move.input === "reason" ? "with a reason" : "",
  ].filter(Boolean);
}

function destinationWords(to: Destination): string {
  return to in stageLabels ? stageLabels[to as Stage] : elsewhere[to as Exclude<Destination, Stage>];
}

function MoveList() {
  return (
    <ol className="rounded-lg border">
      {stages.map((stage) => (
        <li
          key={stage}
          className="grid gap-x-6 gap-y-2 border-b px-4 py-3 last:border-0 sm:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <h3 className="font-strong">{stageLabels[stage]}</h3>
          <ul className="grid gap-1.5 text-sm">
            {workflow
              .filter((move) => move.from.includes(stage))
              .map((move) => (
                <li key={`${move.action}-${move.guard}`} className="text-ink-2">
                  <strong className="font-strong text-ink">{move.label}</strong>
                  <span aria-hidden="true"> → </span>
                  <span className="sr-only"> leads to </span>
                  {destinationWords(move.to)}
                  <span className="text-ink-3">
                    {" · "}
                    {conditions(move, stage).join(", ")}
                  </span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
