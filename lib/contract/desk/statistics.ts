import { z } from "zod";
import { agreement } from "@/lib/contract/agreement/agreement";
import { endpoint } from "@/lib/contract/endpoint";
import { day, person } from "@/lib/contract/values";
import { rating } from "@/lib/contract/verdict/verdict";
import { kinds } from "@/lib/domain/claim/claim";
import { workStages } from "@/lib/domain/queue/overdue";

/** How often: a claim verified, reopened and verified again counts twice. Setting aside that was undone is none. */
const deeds = { marked: z.int(), verified: z.int(), setAside: z.int() };

export const corrections = ["article_corrected", "claim_reopened", "verdict_superseded"] as const;
export type CorrectionKey = (typeof corrections)[number];

const counts = {
  /** Claims marked in the period. */
  claims: z.int(),
  /** Of them, those that are set aside and verified now. */
  setAside: z.int(),
  verified: z.int(),
  /** Of verified claims only: what is in review tells no rating. */
  ratings: z.array(z.object({ key: z.string(), count: z.int() })),
};
/** `name` is null where none is given. The last of a long list puts `together` names in one. */
const group = z.object({ name: z.string().nullable(), together: z.int(), ...counts });

export const statistics = z.object({
  /** Days in UTC, both included. */
  period: z.object({ from: day, to: day, days: z.int() }),
  throughput: z.object({
    days: z.array(z.object({ day, ...deeds })),
    total: z.object(deeds),
    /** In as many days before the period. */
    before: z.object(deeds),
  }),
  /** How things stand now, whatever the period. */
  ages: z.array(
    z.object({
      stage: z.enum(workStages),
      count: z.int(),
      medianHours: z.number().nullable(),
      oldestHours: z.number().nullable(),
      /** Beyond their due date or the stage's target. */
      late: z.int(),
      targetHours: z.int().nullable(),
    }),
  ),
  agreement: agreement.pick({ items: true, used: true, kappa: true, alpha: true }),
  corrections: z.array(z.object({ key: z.enum(corrections), count: z.int(), before: z.int() })),
  load: z.object({
    /** Who holds so many claims and reviews or more is overloaded: `rule` says why. */
    overloadedFrom: z.int(),
    rule: z.string(),
    members: z.array(
      z.object({
        member: person,
        /** Held now. */
        claims: z.int(),
        reviews: z.int(),
        /** How long the one that waits longest of these has stood in its stage. */
        oldestHours: z.number().nullable(),
        overloaded: z.boolean(),
        /** In the period: verdicts of theirs that were verified, and what they reviewed, rated or adjudicated. */
        verified: z.int(),
        reviewed: z.int(),
      }),
    ),
  }),
  balance: z.object({
    /** Every rating that is counted below, in the order of the scale; of an older version only where it was used. */
    ratings: z.array(rating),
    speakers: z.array(group),
    publishers: z.array(group),
    kinds: z.array(group.extend({ name: z.enum(kinds) })),
  }),
});
export type StatisticsView = z.output<typeof statistics>;

export const statisticsFilter = z.object({ from: day.optional(), to: day.optional() });

export const readStatistics = endpoint({
  method: "GET",
  path: "/desk/statistics",
  tag: "Desk",
  summary:
    "The desk in a period, the last 30 days without one and two years at most: throughput, agreement, corrections and balance; and as it stands now: age by stage and who holds how much.",
  query: statisticsFilter,
  answer: statistics,
  status: 200,
});
