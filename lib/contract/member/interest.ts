import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { byId, id, perhapsWords, someWords, time } from "@/lib/contract/values";
import { interestKinds, interestLimits, interestPattern } from "@/lib/domain/member/interest";

export const interest = z.object({
  id,
  kind: z.enum(interestKinds),
  name: z.string(),
  note: z.string().nullable(),
  declaredAt: time,
  endedAt: time.nullable(),
});
export type InterestView = z.output<typeof interest>;

const list = z.object({ items: z.array(interest), next: z.null() });

export const listMyInterests = endpoint({
  method: "GET",
  path: "/me/interests",
  tag: "Members",
  summary: "What one has declared an interest in; ended ones last.",
  answer: list,
  status: 200,
});

export const declareInterest = endpoint({
  method: "POST",
  path: "/me/interests",
  tag: "Members",
  summary:
    "Declare an interest in a speaker, a publisher or a topic: claims that touch it are not handed to one.",
  body: z.object({
    kind: z.enum(interestKinds, { error: "Say whether it is a speaker, a publisher or a topic." }),
    name: someWords(interestLimits.name, "Give a name.").refine((name) => interestPattern(name) !== null, {
      error: "Give a name with letters or digits.",
    }),
    note: perhapsWords(interestLimits.note).optional(),
  }),
  answer: interest,
  status: 201,
});

export const endInterest = endpoint({
  method: "DELETE",
  path: "/me/interests/{id}",
  tag: "Members",
  summary: "End an interest of one's own. Its row stays, with the day on which it ended.",
  params: byId,
  status: 204,
});

export const listInterestsOf = endpoint({
  method: "GET",
  path: "/members/{id}/interests",
  tag: "Members",
  summary: "What a member has declared an interest in. For editors.",
  params: byId,
  answer: list,
  status: 200,
});
