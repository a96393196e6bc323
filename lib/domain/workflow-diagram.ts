import { type Stage, stageLabels, workflow } from "./workflow";

/** The life of a claim as a Mermaid state diagram, from the table; the README holds what this returns. */
export function workflowDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const { action, from, to } of workflow) {
    for (const stage of from) {
      const [target, name] = end(to, stage, action);
      if (target === stage) continue;
      const key = `  ${stage} --> ${target}`;
      arrows.set(key, [...new Set([...(arrows.get(key) ?? []), name])]);
    }
  }
  return [
    "stateDiagram-v2",
    ...Object.entries(stageLabels).map(([stage, label]) => `  ${stage}: ${label}`),
    "  [*] --> open: mark",
    "  [*] --> suggested: import",
    ...[...arrows].map(([arrow, actions]) => `${arrow}: ${actions.join(", ")}`),
  ].join("\n");
}

/** Where an arrow ends; destinations that depend on the outcome are drawn at their usual end. */
function end(to: (typeof workflow)[number]["to"], from: Stage, action: string): [Stage, string] {
  switch (to) {
    case "unchanged":
      return [from, action];
    case "stage_before":
      return ["open", `${action} (to the stage before)`];
    case "author_or_open":
      return ["researching", action];
    case "by_agreement":
      return ["verified", `${action} (disputed unless equal)`];
    default:
      return [to, action];
  }
}
