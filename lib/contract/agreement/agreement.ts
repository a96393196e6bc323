import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { day, id, person, wholeNumber } from "@/lib/contract/values";
import { kinds } from "@/lib/domain/claim/claim";

/** With its 95 % interval; null where it is undefined. 1 is full agreement, 0 what chance would give. */
const figure = z
  .object({ value: z.number(), low: z.number().min(-1).max(1), high: z.number().min(-1).max(1) })
  .nullable();

const figures = { kappa: figure, alpha: z.object({ nominal: figure, ordinal: figure }) };

/** `reason` is a sentence for people, `key` the same for programs. */
const count = { key: z.string(), reason: z.string(), count: z.int() };

const scale = z.object({ id, name: z.string(), version: z.int() });

export const agreement = z.object({
  /** Rounds of rating looked at: `used` and all of `unused`. */
  items: z.int(),
  used: z.int(),
  unused: z.array(z.object(count)),
  ...figures,
  /** Items that are used, but not for every figure. */
  partly: z.array(z.object({ figure: z.enum(["kappa", "ordinal"]), ...count })),
  /** The version of the scale that all figures are of; null when nothing was rated. */
  scale: scale.nullable(),
  /** Versions that were rated on, the one rated on last first. */
  scales: z.array(scale.extend({ rounds: z.int() })),
  /** Two members each, with the items that both rated and on how many they gave the same rating. */
  pairs: z.array(
    z.object({ members: z.tuple([person, person]), used: z.int(), same: z.int(), kappa: figure }),
  ),
  kinds: z.array(z.object({ kind: z.enum(kinds), used: z.int(), ...figures })),
});
export type AgreementView = z.output<typeof agreement>;

/** Days are UTC and both included. A round belongs to the day of its last rating. */
export const agreementFilter = z.object({
  article: id.optional(),
  /** A version of the desk's rating scale, by id or by number; without it the last with a round that counts. */
  scale: z
    .union([id, wholeNumber(1, 2_147_483_647)], {
      error: "Give the id or the number of a version of the rating scale.",
    })
    .optional(),
  from: day.optional(),
  to: day.optional(),
  kind: z.enum(kinds).optional(),
  /** One member, or with `b` a pair of them. */
  a: id.optional(),
  b: id.optional(),
});
export type AgreementFilter = z.output<typeof agreementFilter>;

export const measureAgreement = endpoint({
  method: "GET",
  path: "/agreement",
  tag: "Verdicts",
  summary:
    "How far people agree who rate apart: Cohen's kappa and Krippendorff's alpha with 95 % intervals, how many items were used and why others were not.",
  query: agreementFilter,
  answer: agreement,
  status: 200,
});
