import { z } from "zod";
import { event } from "@/lib/contract/event/event";
import { calculation } from "@/lib/contract/evidence/calculation";
import { claimantRequest } from "@/lib/contract/evidence/claimant-request";
import { evidence } from "@/lib/contract/evidence/evidence";
import { searchRecord } from "@/lib/contract/evidence/search-record";
import { day, id, person, position, time } from "@/lib/contract/values";
import { rating, verdict } from "@/lib/contract/verdict/verdict";
import { kinds, priorities, setAsideReasons } from "@/lib/domain/claim/claim";
import { repairOutcomes } from "@/lib/domain/passage/repair";
import { reviewModes, stages } from "@/lib/domain/workflow";

export const passage = z.object({
  id,
  start: position,
  end: position,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

/** A claim as lists show it: all that the workflow has to know, without its passages. */
export const claimRow = z.object({
  id,
  articleId: id,
  articleTitle: z.string(),
  articlePublisher: z.string().nullable(),
  stage: z.enum(stages),
  stageSince: time,
  version: z.int(),
  wording: z.string(),
  kind: z.enum(kinds),
  speaker: z.string().nullable(),
  saidOn: day.nullable(),
  saidWhere: z.string().nullable(),
  priority: z.enum(priorities),
  /** The last day by which it should be verified. */
  dueOn: day.nullable(),
  /** As the claim is reviewed or will be; `panel` says how many vote and how many must agree. */
  reviewMode: z.enum(reviewModes),
  panel: z.object({ votes: z.int(), carry: z.int() }).nullable(),
  holder: person.nullable(),
  leaseUntil: time.nullable(),
  reviewer: person.nullable(),
  reviewLeaseUntil: time.nullable(),
  /** Rating and author of the verdict that stands: in review, disputed and verified only. */
  rating: rating.nullable(),
  author: person.nullable(),
  /** The verdict that waits was given blind, and is not for the eyes of the person who asks. */
  sealed: z.boolean(),
  /** Members who have given a rating at any time. */
  raterIds: z.array(id),
  /** Members who have rated beside the verdict that waits, in blind double or panel review. */
  roundRaterIds: z.array(id),
  /** Who was named to end the dispute. */
  adjudicator: person.nullable(),
  setAside: z
    .object({
      reason: z.enum(setAsideReasons),
      note: z.string().nullable(),
      duplicateOfId: id.nullable(),
      by: person,
      at: time,
      version: z.int(),
    })
    .nullable(),
  evidenceCount: z.int(),
  /** Since when words of it have changed under it, and wait for repair; its verdict is stale so long. */
  staleSince: time.nullable(),
  /** First position in the text. */
  startsAt: position,
  createdBy: person,
  createdAt: time,
  updatedAt: time,
});
export type ClaimRow = z.output<typeof claimRow>;

/** A passage whose words a new revision changed or dropped. `start` and `end` are where it may stand now. */
export const repair = z.object({
  id,
  /** Number of the revision that changed or dropped them. */
  revision: z.int(),
  outcome: z.enum(repairOutcomes),
  was: z.string(),
  start: position.nullable(),
  end: position.nullable(),
  confidence: z.number(),
  method: z.string(),
});
export type RepairView = z.output<typeof repair>;

/** Passages stand in the newest revision; what could not be placed there waits as a repair. */
export const claim = claimRow.extend({
  passages: z.array(passage),
  repairs: z.array(repair),
  splitFromId: id.nullable(),
});
export type ClaimView = z.output<typeof claim>;

export const claimDetail = claim.extend({
  evidence: z.array(evidence),
  /** Who was asked, where was searched and what was calculated, in the order in which it was written. */
  requests: z.array(claimantRequest),
  searches: z.array(searchRecord),
  calculations: z.array(calculation),
  verdicts: z.array(verdict),
  /** The version of the rating scale of the verdict that waits, on which others rate it too; null for the newest. */
  scaleVersion: z.int().nullable(),
  /** Blind reviews that an admin opened, with the reason, as the report prints them; oldest first. */
  overrides: z.array(z.object({ reviewMode: z.enum(reviewModes), reason: z.string(), by: person, at: time })),
  events: z.array(event),
  /** Claims set aside as duplicates of this one. */
  duplicates: z.array(z.object({ id, wording: z.string(), articleId: id })),
  duplicateOf: z.object({ id, wording: z.string(), articleId: id }).nullable(),
});
export type ClaimDetail = z.output<typeof claimDetail>;
