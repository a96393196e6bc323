import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id, person, someWords, time } from "@/lib/contract/values";
import { claimLimits } from "@/lib/domain/claim/claim";
import { gateBefores, gateKeys, gateTargets, mostSources } from "@/lib/domain/verdict/gates";

export const gate = z.object({
  key: z.enum(gateKeys),
  label: z.string(),
  /** By when it has to hold. */
  before: z.enum(["verified", "publication"]),
  state: z.enum(["passed", "failed", "waived"]),
  /** What is there, and what to do where that is not enough. */
  message: z.string(),
  /** Where in the claim it can be mended; null when it has passed. */
  todo: z.object({ label: z.string(), target: z.enum(gateTargets) }).nullable(),
  /** Who waived it and why; kept beside a gate that has passed since. */
  waiver: z.object({ reason: z.string(), by: person, at: time }).nullable(),
});
export type GateView = z.output<typeof gate>;

export const listGates = endpoint({
  method: "GET",
  path: "/claims/{id}/gates",
  tag: "Gates",
  summary: "What a claim has to have before it is verified or published, and what is missing.",
  params: byId,
  answer: z.array(gate),
  status: 200,
});

const ofClaim = z.object({ id, key: z.enum(gateKeys) });

export const waiveGate = endpoint({
  method: "POST",
  path: "/claims/{id}/gates/{key}/waive",
  tag: "Gates",
  summary: "Say that a gate need not hold for this claim, and why. For editors.",
  params: ofClaim,
  body: z.object({ reason: someWords(claimLimits.reason, "Say why.") }),
  answer: gate,
  status: 200,
});

export const endWaiver = endpoint({
  method: "DELETE",
  path: "/claims/{id}/gates/{key}/waive",
  tag: "Gates",
  summary: "Take a waiver back. For editors; history keeps it.",
  params: ofClaim,
  status: 204,
});

const setting = z.object({
  key: z.enum(gateKeys),
  before: z.enum(gateBefores),
  /** How many sources, of the gate that counts them; null for every other. */
  minimum: z.int().nullable(),
});

const deskGates = z.object({
  gates: z.array(setting.extend({ label: z.string(), asks: z.string() })),
});
export type DeskGates = z.output<typeof deskGates>;

export const listDeskGates = endpoint({
  method: "GET",
  path: "/desk/gates",
  tag: "Gates",
  summary: "Which gates the desk has set, and before what.",
  answer: deskGates,
  status: 200,
});

const countError = `Give a number of sources from 1 to ${mostSources}.`;

export const setDeskGates = endpoint({
  method: "PATCH",
  path: "/desk/gates",
  tag: "Gates",
  summary: "Set gates: off, before verified or before publication. Those not named stay. For admins.",
  body: z.object({
    gates: z
      .array(
        setting
          .extend({
            minimum: z
              .int({ error: countError })
              .min(1, { error: countError })
              .max(mostSources, { error: countError })
              .nullable()
              .optional(),
          })
          .refine(({ key, minimum }) => minimum == null || key === "independent_sources", {
            path: ["minimum"],
            error: "Only independent sources are counted.",
          }),
      )
      .min(1, { error: "Name at least one gate." })
      .max(gateKeys.length, { error: "Name each gate once." })
      .refine((gates) => new Set(gates.map(({ key }) => key)).size === gates.length, {
        error: "Name each gate once.",
      }),
  }),
  answer: deskGates,
  status: 200,
});
