import { z } from "zod";
import { claimFilter } from "@/lib/contract/claim/endpoints";
import { endpoint } from "@/lib/contract/endpoint";
import { time } from "@/lib/contract/values";
import { longestTarget, workStages } from "@/lib/domain/queue/overdue";

const hoursError = `Give whole hours from 1 to ${longestTarget}, or null for no target.`;
const stage = z.enum(workStages, { error: `Choose a stage: ${workStages.join(", ")}.` });
const target = z.object({
  stage,
  hours: z
    .int({ error: hoursError })
    .min(1, { error: hoursError })
    .max(longestTarget, { error: hoursError })
    .nullable(),
});

const targets = z.object({ targets: z.array(target) });
export type StageTargetsView = z.output<typeof targets>;

export const listTargets = endpoint({
  method: "GET",
  path: "/desk/targets",
  tag: "Desk",
  summary: "In how many hours a claim should leave each stage; null where the desk has set none.",
  answer: targets,
  status: 200,
});

export const setTargets = endpoint({
  method: "PATCH",
  path: "/desk/targets",
  tag: "Desk",
  summary: "Set in how many hours a claim should leave a stage. Those not named stay. For admins.",
  body: z.object({
    targets: z
      .array(target)
      .min(1, { error: "Name at least one stage." })
      .max(workStages.length, { error: "Name each stage once." })
      .refine((list) => new Set(list.map((each) => each.stage)).size === list.length, {
        error: "Name each stage once.",
      }),
  }),
  answer: targets,
  status: 200,
});

export const stageAge = z.object({
  stage,
  count: z.int(),
  /** Since when the one that waits longest stands there. */
  oldest: time.nullable(),
  overdue: z.int(),
  hours: z.int().nullable(),
});
export type StageAge = z.output<typeof stageAge>;

export const listStageAges = endpoint({
  method: "GET",
  path: "/queue/stages",
  tag: "Queue",
  summary:
    "How many claims wait in each stage, since when the oldest, and how many are late by their due date or the stage's target; under the same filters as the list.",
  query: claimFilter.omit({ queue: true, stage: true }),
  answer: z.object({ items: z.array(stageAge) }),
  status: 200,
});
