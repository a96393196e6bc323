import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, day, id } from "@/lib/contract/values";
import { bulkActions, mostAtOnce } from "@/lib/domain/claim/bulk";
import { priorities } from "@/lib/domain/claim/claim";
import { actionBody, claimFilter } from "./endpoints";

const refused = z.array(z.object({ id, why: z.string() }));

export const bulkOnClaims = endpoint({
  method: "POST",
  path: "/claims/bulk",
  tag: "Claims",
  summary: `Do the same to many claims: ${bulkActions.join(", ")}. Each by the rules that hold for one; those refused are told, the others done.`,
  body: z
    .object({
      ids: z
        .array(id)
        .min(1, { error: "Name at least one claim." })
        .max(mostAtOnce, { error: `At most ${mostAtOnce} claims at a time.` })
        .optional(),
      filter: z.strictObject(claimFilter.shape).optional(),
      action: z.enum(bulkActions, { error: `Choose an action: ${bulkActions.join(", ")}.` }),
      priority: z.enum(priorities).optional(),
      dueOn: day.nullable().optional(),
      ...actionBody.pick({ reason: true, note: true, duplicateOf: true, memberId: true }).shape,
    })
    .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
      path: ["ids"],
      error: "Say which claims: send either ids or a filter.",
    })
    .refine(
      ({ action, priority, dueOn }) => action !== "edit" || priority !== undefined || dueOn !== undefined,
      { path: ["priority"], error: "Say what to change: priority, dueOn or both." },
    ),
  answer: z.object({
    done: z.array(id),
    refused,
    /** For `POST /undo/{id}`; null where nothing was done, or where there is no way back. */
    undo: id.nullable(),
  }),
  status: 200,
});
export type BulkAnswer = z.output<NonNullable<typeof bulkOnClaims.answer>>;

export const undoDeed = endpoint({
  method: "POST",
  path: "/undo/{id}",
  tag: "Claims",
  summary:
    "Undo what was done to many claims at once: by whoever did it for ten minutes, by editors later. Claims changed since stay as they are, and are told.",
  params: byId,
  answer: z.object({ done: z.array(id), refused }),
  status: 200,
});
